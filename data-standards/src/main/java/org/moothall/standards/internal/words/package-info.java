// SPDX-License-Identifier: Apache-2.0
/** The sentences of findings and reports: numbers, quotes, plurals. Not API: changes with any version. */
@NullMarked
package org.moothall.standards.internal.words;

import org.jspecify.annotations.NullMarked;
