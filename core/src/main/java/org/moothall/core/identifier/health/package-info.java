// SPDX-License-Identifier: Apache-2.0
/** Identifiers of health services: people, organisations, clinical codes. Begin with {@link NhsNumber}. */
@NullMarked
package org.moothall.core.identifier.health;

import org.jspecify.annotations.NullMarked;
