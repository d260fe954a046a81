// SPDX-License-Identifier: Apache-2.0
/** From what a person typed into a page to a checked value, or to what to tell them, field by field. */
@NullMarked
package org.moothall.core.form;

import org.jspecify.annotations.NullMarked;
