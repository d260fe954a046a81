// SPDX-License-Identifier: Apache-2.0
/** The compiled shape and the front ends that read into it. Not API: changes with any version. Begin with {@link FrontEnds}. */
@NullMarked
package org.moothall.standards.internal;

import org.jspecify.annotations.NullMarked;
