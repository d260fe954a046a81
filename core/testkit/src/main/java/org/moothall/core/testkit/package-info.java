// SPDX-License-Identifier: Apache-2.0
/** Rules for the build of an application that uses the models of core. Begin with {@link org.moothall.core.testkit.GrowingRecords}. */
@NullMarked
package org.moothall.core.testkit;

import org.jspecify.annotations.NullMarked;
