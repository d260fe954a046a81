// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.ArrayList;
import java.util.List;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Notice;
import org.moothall.workflow.host.EffectHandler;
import org.moothall.workflow.host.NoticeHandler;
import org.moothall.workflow.model.Behaviour.Outside;

/**
 * The handlers of effects and notices. A handler is for the steps that have exactly the name, the kind and the types of its effect or
 * notice; whether each step has one handler is judged when the host is built.
 */
public final class Handlers {
    private final List<Handler> handlers = new ArrayList<>();

    /** A handler, and the steps it is for. */
    record Handler(Outside step, Deliverer deliverer) {}

    Handlers() {}

    /** Who answers an effect. */
    public <Q, R> Handlers answering(Effect<Q, R> effect, EffectHandler<? super Q, ? extends R> handler) {
        Outside step = new Outside(effect.name(), effect.request(), effect.answer());
        return plus(step, (content, delivery) -> {
            R answer = handler.ask(vouched(content), delivery);
            if (answer == null) {
                throw new IllegalStateException("the handler of '" + effect + "' gave no answer");
            } else if (!effect.answer().isInstance(answer)) {
                throw Asked.wrong("'" + effect + "' is answered ", "with ", effect.answer(), answer);
            }
            return answer;
        });
    }

    /** Who delivers a notice. */
    public <Q> Handlers delivering(Notice<Q> notice, NoticeHandler<? super Q> handler) {
        return plus(new Outside(notice.name(), notice.content(), null), (content, delivery) -> {
            handler.deliver(vouched(content), delivery);
            return null;
        });
    }

    private Handlers plus(Outside step, Deliverer deliverer) {
        handlers.add(new Handler(step, deliverer));
        return this;
    }

    /** The host gives a handler only what a step of its own types has sent. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <Q> Q vouched(Object content) {
        return (Q) content;
    }

    List<Handler> all() {
        return handlers;
    }
}
