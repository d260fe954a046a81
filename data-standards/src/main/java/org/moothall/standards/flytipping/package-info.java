// SPDX-License-Identifier: Apache-2.0
/** Fly-tipping in Defra's categories, residents' forms, and the way from one to the other. Begin with {@link FlyTipping}. */
@NullMarked
package org.moothall.standards.flytipping;

import org.jspecify.annotations.NullMarked;
