// SPDX-License-Identifier: Apache-2.0
/** Referrals, which ask another organisation for help, and handovers, which pass a case on. Begin with {@link Referral} and {@link Handover}. */
@NullMarked
package org.moothall.core.casework.referral;

import org.jspecify.annotations.NullMarked;
