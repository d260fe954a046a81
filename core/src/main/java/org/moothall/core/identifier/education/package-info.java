// SPDX-License-Identifier: Apache-2.0
/** Identifiers of learners, teachers, schools and providers. */
@NullMarked
package org.moothall.core.identifier.education;

import org.jspecify.annotations.NullMarked;
