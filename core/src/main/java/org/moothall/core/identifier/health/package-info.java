// SPDX-License-Identifier: Apache-2.0
/** Identifiers of health services: people, organisations, and the codes of what is recorded. */
@NullMarked
package org.moothall.core.identifier.health;

import org.jspecify.annotations.NullMarked;
