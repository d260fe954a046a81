// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

/** A handler of a notice: tells somebody on behalf of a case. It may be called more than once for one notice, always with the same key. */
@FunctionalInterface
public interface NoticeHandler<Q> {
    /**
     * Delivers a notice. An exception means: try again later.
     *
     * @param content what is told
     * @param delivery for which case; its key is how the receiver recognises a repetition
     */
    void deliver(Q content, Delivery delivery) throws Exception;
}
