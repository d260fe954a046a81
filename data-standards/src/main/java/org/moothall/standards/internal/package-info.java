// SPDX-License-Identifier: Apache-2.0
/** Not API: the compiled shape, and the front ends that read into it. It may change with any version. */
@NullMarked
package org.moothall.standards.internal;

import org.jspecify.annotations.NullMarked;
