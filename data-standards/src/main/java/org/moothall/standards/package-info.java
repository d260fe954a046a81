// SPDX-License-Identifier: Apache-2.0
/** Standards as code: record types, code lists, rules, profiles, and the check of a file. Begin with {@link Checker} and {@link Standard}. */
@NullMarked
package org.moothall.standards;

import org.jspecify.annotations.NullMarked;
