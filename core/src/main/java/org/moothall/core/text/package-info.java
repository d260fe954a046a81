// SPDX-License-Identifier: Apache-2.0
/** Which characters of a text people see, and what a spreadsheet makes of numbers; for every reader of text from outside. */
@NullMarked
package org.moothall.core.text;

import org.jspecify.annotations.NullMarked;
