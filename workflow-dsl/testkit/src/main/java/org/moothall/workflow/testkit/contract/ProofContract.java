// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.contract.Tip.LOOK;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Tip.Ending;
import org.moothall.workflow.testkit.contract.Tip.Form;
import org.moothall.workflow.testkit.contract.Tip.Outcome;
import org.moothall.workflow.verification.UnsoundWorkflowException;

/** The contract of the types that a host keeps. It goes by what is declared, when it is built, and tells everything at once. */
abstract class ProofContract extends Chapter {
    private static final String SEALED =
            ", a sealed type, and JSON cannot say which one it was; give it Jackson's @JsonTypeInfo [MH-W011]";

    record Late(String place, @Nullable Outcome outcome) {}

    record Bag(ArrayList<String> things) {}

    record Known(String place, @Nullable Ending ending, List<Ending> earlier, Optional<Ending> last) {}

    ProofContract(HostContract contract) {
        super(contract);
    }

    private static <C> Workflow.Declaring<C> workflow(Class<C> type) {
        return Workflow.of("proof", type).version(1).keepFor(Period.ofMonths(6), whole -> whole);
    }

    private void refused(Workflow<?> workflow, String... faults) {
        assertThatThrownBy(() -> build(emptyHost().run(workflow)))
                .isInstanceOf(UnsoundWorkflowException.class)
                .hasMessage("workflow 'proof' has " + (faults.length == 1 ? "a fault" : faults.length + " faults")
                        + ":\n  " + String.join("\n  ", faults));
    }

    @Test
    @DisplayName("refuses a sealed member without type information, though it is null at first")
    void aSealedMember() {
        refused(
                workflow(Late.class)
                        .start(Form.class, form -> new Late(form.place(), null))
                        .byAnybody()
                        .task(LOOK, (late, form) -> new Late("", new Outcome.Nothing(1)))
                        .end("over"),
                "the case: outcome is Tip.Outcome" + SEALED);
    }

    @Test
    @DisplayName("refuses a case that is itself of a sealed type without type information")
    void aSealedCase() {
        refused(
                workflow(Outcome.class)
                        .start(Form.class, form -> new Outcome.Nothing(0))
                        .byAnybody()
                        .task(LOOK, (outcome, form) -> new Outcome.Cleared("us"))
                        .end("over"),
                "the case: Tip.Outcome" + SEALED);
    }

    @Test
    @DisplayName("refuses what can be changed in place, and a list that does not say of what")
    void whatCanBeChanged() {
        refused(
                workflow(Bag.class)
                        .start(Form.class, form -> new Bag(new ArrayList<>()))
                        .byAnybody()
                        .task(LOOK, (bag, form) -> bag)
                        .send(Notice.of("visits", List.class), bag -> bag.things())
                        .end("over"),
                "the case: things is ArrayList, a collection of its own kind; say List or Set, and copy it with"
                        + " List.copyOf [MH-W011]",
                "what 'visits' tells: [] is Object, which says nothing about what it holds; say of what, for example"
                        + " List<String>, inside a record if need be [MH-W011]");
    }

    @Test
    @DisplayName("looks at the form of each task, each event, what an effect asks and answers, and into every branch")
    void everywhere() {
        Workflow<Form> all = workflow(Form.class)
                .anytime(Event.of("told", Outcome.class).byAnybody(), (form, outcome) -> form, told -> told.end("told"))
                .start(Late.class, late -> Form.at(late.place()))
                .byAnybody()
                .when(
                        "odd",
                        form -> false,
                        odd -> odd.task(Task.of("judge", Bag.class).candidates(Moot.REEVE), (form, bag) -> form))
                .call(
                        Effect.of("ask", Late.class, Outcome.class).byAnybody(),
                        form -> new Late("", null),
                        (form, outcome) -> form)
                .end("over");
        refused(
                all,
                "the form that starts it: outcome is Tip.Outcome" + SEALED,
                "'told': Tip.Outcome" + SEALED,
                "'judge': things is ArrayList, a collection of its own kind; say List or Set, and copy it with"
                        + " List.copyOf [MH-W011]",
                "what 'ask' asks: outcome is Tip.Outcome" + SEALED,
                "what 'ask' answers: Tip.Outcome" + SEALED);
    }

    @Test
    @DisplayName("takes a sealed type with type information, as the case, as a form and within a record")
    void withTypeInformation() {
        Task<Ending> end = Task.of("end", Ending.class).candidates(Moot.REEVE);
        Workflow<Ending> top = workflow(Ending.class)
                .start(Form.class, form -> new Ending.Nothing(0))
                .byAnybody()
                .task(end, (before, form) -> form)
                .task(LOOK, (before, form) -> before)
                .end("over");
        Host host = build(emptyHost().run(top));
        String id = host.start(top, Form.at("here"), Request.by(CLERK))
                .orElseThrow()
                .caseId();
        host.complete(id, end, new Ending.Cleared("us"), Request.by(CLERK)).orElseThrow();
        assertThat(host.find(top, id).orElseThrow().data()).isEqualTo(new Ending.Cleared("us"));

        Workflow<Known> within = workflow(Known.class)
                .start(Form.class, form -> new Known(form.place(), null, List.of(), Optional.empty()))
                .byAnybody()
                .task(end, (known, form) -> new Known(known.place(), form, List.of(form), Optional.of(form)))
                .task(LOOK, (known, form) -> known)
                .end("over");
        var known = testkit(within).start(Form.at("here")).complete(end, new Ending.Nothing(3));
        assertThat(known.data().last()).contains(new Ending.Nothing(3));
    }
}
