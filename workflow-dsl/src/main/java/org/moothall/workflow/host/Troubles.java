// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

/**
 * How much of what cases asked of the world outside is in trouble, over all cases.
 *
 * @param failing how many deliveries have failed and will be tried again
 * @param parked how many deliveries and timers wait for a person
 */
public record Troubles(long failing, long parked) {}
