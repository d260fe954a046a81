// SPDX-License-Identifier: Apache-2.0
/** The writers of records as JSON and as XML. Not API: changes with any version. */
@NullMarked
package org.moothall.standards.internal.writing;

import org.jspecify.annotations.NullMarked;
