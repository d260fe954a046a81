// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.time.Instant;

/**
 * A delivery that has failed and will be tried again.
 *
 * @param item what is to be delivered, with its attempts so far and the class of the last failure
 * @param again when it is tried next
 */
public record Failing(OutboxItem item, Instant again) {}
