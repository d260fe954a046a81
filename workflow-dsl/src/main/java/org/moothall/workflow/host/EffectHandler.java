// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

/**
 * A handler of an effect: asks another system on behalf of a case and returns the answer. It may be called more than once for one
 * request, always with the same key.
 */
@FunctionalInterface
public interface EffectHandler<Q, R> {
    /**
     * Asks and gives the answer. An exception means: try again later.
     *
     * @param request what the case asks
     * @param delivery for which case; its key is how the other system recognises a repetition
     */
    R ask(Q request, Delivery delivery) throws Exception;
}
