// SPDX-License-Identifier: Apache-2.0
/** What passes between organisations and teams: referrals, which ask for help, and handovers, which pass a case on. */
@NullMarked
package org.moothall.core.casework.referral;

import org.jspecify.annotations.NullMarked;
