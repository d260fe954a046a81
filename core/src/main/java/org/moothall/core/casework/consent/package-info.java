// SPDX-License-Identifier: Apache-2.0
/** Why personal data may be used: the lawful basis, and what people agreed to. */
@NullMarked
package org.moothall.core.casework.consent;

import org.jspecify.annotations.NullMarked;
