// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

import java.util.function.Predicate;
import org.moothall.workflow.host.Answer;

/**
 * The stored answer to a request with a key.
 *
 * @param asked what the request was, as a JSON list without its content
 * @param answer what was answered
 * @param sameContent whether content is what came with the request; always, once that has been erased
 */
public record StoredAnswer(String asked, Answer.Accepted answer, Predicate<Object> sameContent) {}
