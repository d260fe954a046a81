// SPDX-License-Identifier: Apache-2.0
/** Identifiers of learners, teachers, schools and providers. Begin with {@link Upn} and {@link SchoolUrn}. */
@NullMarked
package org.moothall.core.identifier.education;

import org.jspecify.annotations.NullMarked;
