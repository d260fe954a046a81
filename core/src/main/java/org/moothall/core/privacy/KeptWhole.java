// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

/**
 * A record of which nothing may be kept without the rest, as no telephone number without the rule that says when it is safe to use.
 * When the time of its first part is over, retention takes all of it.
 */
public interface KeptWhole {}
