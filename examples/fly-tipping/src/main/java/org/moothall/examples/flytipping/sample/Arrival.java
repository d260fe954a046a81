// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.time.OffsetDateTime;

/** A report at the door: how it comes in, and when. */
record Arrival(Channel channel, OffsetDateTime time) {}
