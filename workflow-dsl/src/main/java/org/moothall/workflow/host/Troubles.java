// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

/**
 * The counts of failing and parked deliveries over all cases, for a health check.
 *
 * @param failing how many deliveries have failed and will be tried again
 * @param parked how many deliveries and timers wait for a person
 */
public record Troubles(long failing, long parked) {}
