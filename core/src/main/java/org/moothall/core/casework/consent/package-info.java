// SPDX-License-Identifier: Apache-2.0
/** Consents, and lawful bases for the use of personal data. Begin with {@link Consent} and {@link LawfulBasis}. */
@NullMarked
package org.moothall.core.casework.consent;

import org.jspecify.annotations.NullMarked;
