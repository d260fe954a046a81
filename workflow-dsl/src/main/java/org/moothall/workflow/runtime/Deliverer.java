// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import org.jspecify.annotations.Nullable;
import org.moothall.workflow.host.Delivery;

/** Delivers one item of an outbox. */
@FunctionalInterface
interface Deliverer {
    /** Gives the answer of an effect, null for a notice. */
    @Nullable
    Object deliver(Object content, Delivery delivery) throws Exception;
}
