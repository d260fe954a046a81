// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;

/** A case to test with what can be kept: a tip that is reported, looked at and cleared, and the values of its forms. */
record Tip(String place, List<String> notes) {
    /** A form with members of many kinds. */
    record Form(
            String place,
            Map<String, String> answers,
            List<String> notes,
            @Nullable BigDecimal cost,
            @Nullable Form earlier) {
        static Form at(String place) {
            return new Form(place, Map.of(), List.of(), null, null);
        }

        Form answering(String key, String answer) {
            return new Form(place, Map.of(key, answer), notes, cost, earlier);
        }

        Form noting(String... more) {
            return new Form(place, answers, List.of(more), cost, earlier);
        }

        Form costing(BigDecimal newCost) {
            return new Form(place, answers, notes, newCost, earlier);
        }

        Form after(Form other) {
            return new Form(place, answers, notes, cost, other);
        }
    }

    /** What became of it. Without Jackson's annotation nobody can tell which. */
    sealed interface Outcome {
        record Cleared(String by) implements Outcome {}

        record Nothing(int looks) implements Outcome {}
    }

    /** The same, with it. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    sealed interface Ending {
        record Cleared(String by) implements Ending {}

        record Nothing(int looks) implements Ending {}
    }

    static final Task<Form> LOOK = Task.of("look", Form.class).candidates(Moot.REEVE);
    static final Event<Form> SEEN_AGAIN = Event.of("seen-again", Form.class).byAnybody();
    static final Effect<Form, Form> BOOK =
            Effect.of("book", Form.class, Form.class).byAnybody();
    static final Notice<Form> TELL = Notice.of("tell", Form.class);

    static Tip reported(Form form) {
        return new Tip(form.place(), form.notes());
    }

    Tip noted(Form form) {
        List<String> more = new ArrayList<>(notes);
        more.addAll(form.notes());
        return new Tip(form.place(), List.copyOf(more));
    }

    Form form() {
        return Form.at(place);
    }

    static Workflow.Declaring<Tip> workflow() {
        return Workflow.of("tip", Tip.class).version(1).keepFor(Period.ofMonths(6), tip -> new Tip("", List.of()));
    }

    /** Booked, looked at, told; seen again at any time. */
    static final Workflow<Tip> TIPS = workflow()
            .alongside(SEEN_AGAIN, Tip::noted, again -> again.send(TELL, Tip::form))
            .start(Form.class, Tip::reported)
            .byAnybody()
            .call(BOOK, Tip::form, Tip::noted)
            .task(LOOK, Tip::noted)
            .send(TELL, Tip::form)
            .end("over");
}
