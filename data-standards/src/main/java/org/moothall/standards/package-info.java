// SPDX-License-Identifier: Apache-2.0
/** Standards as code: their record types, code lists, rules and profiles, and checking a file against one. */
@NullMarked
package org.moothall.standards;

import org.jspecify.annotations.NullMarked;
