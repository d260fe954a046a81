// SPDX-License-Identifier: Apache-2.0
/** One row after another judged by its shape and its rules, and counted. Begin with {@link FileReading}. Not API: changes with any version. */
@NullMarked
package org.moothall.standards.internal.judging;

import org.jspecify.annotations.NullMarked;
