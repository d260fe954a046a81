// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.contract.Moot.HEAR;
import static org.moothall.workflow.testkit.contract.Moot.HEARING;
import static org.moothall.workflow.testkit.contract.Moot.REEVE;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.privacy.Role;
import org.moothall.core.text.Name;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The contract of names, ids and keys: the same on every host, and no two the same thing. */
abstract class NameContract extends Chapter {
    /** The longest of names, in characters that take the most room. */
    private static final String LONGEST = "名".repeat(Name.LONGEST);

    private static final Request WEB = Request.by(CLERK);
    private static final String OTHER = "the key of this request was used before, for something else [MH-W027]";

    NameContract(HostContract contract) {
        super(contract);
    }

    private static Workflow<Moot> of(String name, int version, Task<Word> task) {
        return Workflow.of(name, Moot.class)
                .version(version)
                .keepFor(Period.ofMonths(6), Moot::erased)
                .start(Call.class, Moot::called)
                .byAnybody()
                .task(task, Moot::heard)
                .end("over");
    }

    @Test
    @DisplayName("names of the longest kind are kept whole")
    void theLongestNames() {
        Role role = Role.named(LONGEST);
        Task<Word> task = Task.of(LONGEST, Word.class).candidates(REEVE);
        Notice<Word> notice = Notice.of("n" + LONGEST.substring(1), Word.class);
        Workflow<Moot> workflow = Workflow.of(LONGEST, Moot.class)
                .version(1)
                .keepFor(Period.ofMonths(6), Moot::erased)
                .start(Call.class, Moot::called)
                .byAnybody()
                .send(notice, moot -> DONG)
                .task(task.candidates(role), Moot::heard)
                .end(LONGEST);
        Host host = build(emptyHost().run(workflow).caseIds(number -> LONGEST));
        Request request = Request.by(Actor.of(LONGEST, role)).withKey(LONGEST);

        host.start(workflow, CALL, request).orElseThrow();

        assertThat(host.worklist(role)).extracting(WorkItem::caseId).containsExactly(LONGEST);
        assertThat(host.outbox(LONGEST)).hasSize(1);
        host.complete(LONGEST, task, DONG, request.withKey("k")).orElseThrow();
        assertThat(host.find(workflow, LONGEST).orElseThrow().outcome()).contains(LONGEST);
        assertThat(host.answered(LONGEST)).isPresent();
    }

    @Test
    @DisplayName("an id that no case can have is refused where a case would be called so, and found nowhere")
    void anIdThatNoCaseCanHave() {
        for (String id : List.of("a\0b", "a\nb", "\uD83D", "x".repeat(9000), " ")) {
            Host host = build(emptyHost().run(HEARING).caseIds(number -> id));

            assertThatThrownBy(() -> host.start(HEARING, CALL, WEB))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("the id of a case ");
            assertThat(host.cases(HEARING)).isEmpty();
            assertThat(host.find(HEARING, id)).isEmpty();
            assertThat(host.answered(id)).isEmpty();
            assertThat(host.repeated(id, CALL)).isEmpty();
            assertThat(message(host.complete(id, HEAR, DONG, WEB))).isEqualTo("there is no case of this id [MH-W020]");
            assertThatThrownBy(() -> host.outbox(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("there is no case of this id");
            WorkItem last = new WorkItem(id, "moot", 1, "hear", 2, List.of("reeve"), "", Instant.EPOCH, null);
            assertThatThrownBy(() -> host.worklistPage(REEVE, last, 5)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    @DisplayName("two things never have one key, however the names are cut:")
    class Apart {
        @Test
        @DisplayName("deliveries of other cases and steps")
        void deliveries() {
            Set<String> keys = new TreeSet<>();
            String[][] cuts = {{"7/x", "n"}, {"7", "x/n"}, {"7%2Fx", "n"}, {"7", "x%2Fn"}, {"7%", "2Fx/n"}};
            for (String[] cut : cuts) {
                Notice<Word> notice = Notice.of(cut[1], Word.class);
                Effect<Word, Word> effect =
                        Effect.of(cut[1] + "/", Word.class, Word.class).byAnybody();
                Workflow<Moot> sending = Moot.workflow()
                        .start(Call.class, Moot::called)
                        .byAnybody()
                        .send(notice, moot -> DONG)
                        .call(effect, moot -> DONG, Moot::heard)
                        .end("over");
                Host host = build(emptyHost()
                        .run(sending)
                        .caseIds(number -> cut[0])
                        .delivering(notice, (word, delivery) -> keys.add(delivery.key()))
                        .answering(effect, (word, delivery) -> {
                            keys.add(delivery.key());
                            return DONG;
                        }));

                host.start(sending, CALL, WEB).orElseThrow();
            }

            assertThat(keys).hasSize(2 * cuts.length);
        }

        @Test
        @DisplayName("requests for other tasks of other cases")
        void requests() {
            Task<Word> shorter = Task.of("c", Word.class).candidates(REEVE);
            Task<Word> longer = Task.of("b c", Word.class).candidates(REEVE);
            Workflow<Moot> first = of("first", 1, shorter);
            Workflow<Moot> second = of("second", 1, longer);
            Host host = build(emptyHost().run(first).run(second).caseIds(number -> number == 1 ? "a b" : "a"));
            host.start(first, CALL, WEB).orElseThrow();
            host.start(second, CALL, WEB).orElseThrow();
            host.complete("a b", shorter, DONG, WEB.withKey("k")).orElseThrow();

            assertThat(message(host.complete("a", longer, DONG, WEB.withKey("k"))))
                    .isEqualTo(OTHER);
        }

        @Test
        @DisplayName("events and tasks of one name, and starts of workflows whose names look like a version")
        void verbsAndWorkflows() {
            Workflow<Moot> plain = of("moot", 1, HEAR);
            Workflow<Moot> named = of("moot version 1", 1, HEAR);
            Host host = build(emptyHost().run(plain).run(named));
            String id = host.start(plain, CALL, WEB.withKey("k")).orElseThrow().caseId();

            assertThat(message(host.start(named, CALL, WEB.withKey("k")))).isEqualTo(OTHER);
            assertThat(message(host.tell(id, Event.of("hear", Word.class).byAnybody(), DONG, WEB.withKey("k"))))
                    .isEqualTo(OTHER);
        }

        @Test
        @DisplayName("letters of workflows whose names, versions and steps are cut otherwise")
        void letters() {
            Notice<Word> words = Notice.of("2/x", Word.class);
            Notice<Call> calls = Notice.of("x", Call.class);
            Workflow<Moot> one = sending("w", 1)
                    .send(words, moot -> DONG)
                    .task(HEAR, Moot::heard)
                    .end("over");
            Workflow<Moot> two = sending("w/1", 2)
                    .send(calls, moot -> CALL)
                    .task(HEAR, Moot::heard)
                    .end("over");
            Host host = build(emptyHost().run(one).run(two));

            String first = host.start(one, CALL, WEB).orElseThrow().caseId();
            String second = host.start(two, CALL, WEB).orElseThrow().caseId();

            assertThat(host.outbox(first).get(0).content()).isEqualTo(DONG);
            assertThat(host.outbox(second).get(0).content()).isEqualTo(CALL);
        }

        private org.moothall.workflow.Sentence<Moot, Workflow<Moot>> sending(String name, int version) {
            return Workflow.of(name, Moot.class)
                    .version(version)
                    .keepFor(Period.ofMonths(6), Moot::erased)
                    .start(Call.class, Moot::called)
                    .byAnybody();
        }
    }

    @Nested
    @DisplayName("the same form under the same key is the same request")
    class Versions {
        private final Workflow<Moot> first = of("moot", 1, HEAR);
        private final Workflow<Moot> second = of("moot", 2, HEAR);
        private final Request keyed = WEB.withKey("k");

        @Test
        @DisplayName("to whichever version it is made")
        void anyVersion() {
            Host host = build(emptyHost().run(first).run(second));

            var answer = host.start(second, CALL, keyed);

            assertThat(host.start(first, CALL, keyed)).isEqualTo(answer);
            assertThat(host.repeated("k", CALL)).contains(answer);
            assertThat(host.cases(first)).hasSize(1);
            assertThat(message(host.start(first, new Call("edith"), keyed)))
                    .isEqualTo("the key of this request was used before, with other content [MH-W027]");
        }

        @Test
        @DisplayName("and not one to another workflow")
        void notAnotherWorkflow() {
            Workflow<Moot> other = of("hundred", 1, HEAR);
            Host host = build(emptyHost().run(first).run(other));
            host.start(first, CALL, keyed).orElseThrow();

            assertThat(message(host.start(other, CALL, keyed))).isEqualTo(OTHER);
            assertThat(host.cases(other)).isEmpty();
        }
    }
}
