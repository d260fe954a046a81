// SPDX-License-Identifier: Apache-2.0
/** The compiled shape of a record type under a profile. Begin with {@link ShapeCompiler}. Not API: changes with any version. */
@NullMarked
package org.moothall.standards.internal.shape;

import org.jspecify.annotations.NullMarked;
