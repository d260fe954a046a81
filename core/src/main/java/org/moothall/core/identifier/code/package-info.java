// SPDX-License-Identifier: Apache-2.0
/** Codes of international and local lists, and numbers with a general check digit. Begin with {@link CountryCode} and {@link LocalGovernmentService}. */
@NullMarked
package org.moothall.core.identifier.code;

import org.jspecify.annotations.NullMarked;
