// SPDX-License-Identifier: Apache-2.0
/**
 * Open Referral UK 3.0: a directory of services for people. Begin with {@link org.moothall.standards.openreferral.OpenReferralUk} and
 * {@link org.moothall.standards.openreferral.ListedService}.
 */
@NullMarked
package org.moothall.standards.openreferral;

import org.jspecify.annotations.NullMarked;
