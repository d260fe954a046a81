// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.memory;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Refusal;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Request;

/** The answers that were given to requests with a key, so that a repetition gets the same one. */
final class Answered {
    private final Map<String, Given> byKey = new HashMap<>();

    /** An answer, and to what it was given; the content is null once the case has been erased. */
    private record Given(String asked, @Nullable Object content, Answer.Accepted answer) {}

    /** Carries a request out, unless its key shows that it already was. What was refused may be asked again. */
    Answer once(Request request, String asked, Object content, Supplier<Answer> work) {
        Given before = request.key().isEmpty() ? null : byKey.get(request.key());
        if (before != null) {
            return repeated(before, asked, content);
        }
        Answer answer = work.get();
        if (answer instanceof Answer.Accepted accepted && !request.key().isEmpty()) {
            byKey.put(request.key(), new Given(asked, content, accepted));
        }
        return answer;
    }

    private static Answer repeated(Given before, String asked, Object content) {
        if (!before.asked().equals(asked)) {
            return refused("for something else");
        }
        return repeated(before, content);
    }

    private static Answer repeated(Given before, Object content) {
        boolean same = before.content() == null || before.content().equals(content);
        return same ? before.answer() : refused("with other content");
    }

    private static Answer refused(String how) {
        return new Answer.Refused(
                Refusal.because("MH-W027", "the key of this request was used before, " + how + " [MH-W027]"));
    }

    Optional<Answer.Accepted> find(String key) {
        return Optional.ofNullable(byKey.get(key)).map(Given::answer);
    }

    Optional<Answer> repeated(String key, Object content) {
        return Optional.ofNullable(byKey.get(key)).map(before -> repeated(before, content));
    }

    /** Forgets what was asked of a case. */
    void erase(String caseId) {
        byKey.replaceAll((key, given) ->
                given.answer().caseId().equals(caseId) ? new Given(given.asked(), null, given.answer()) : given);
    }
}
