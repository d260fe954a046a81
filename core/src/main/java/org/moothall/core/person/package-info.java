// SPDX-License-Identifier: Apache-2.0
/** People: names, dates, representatives, households, and contacts with a check before every message. Begin with {@link Person} and {@link Contact}. */
@NullMarked
package org.moothall.core.person;

import org.jspecify.annotations.NullMarked;
