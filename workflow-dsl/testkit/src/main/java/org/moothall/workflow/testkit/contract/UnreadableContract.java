// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.Troubles;
import org.moothall.workflow.runtime.HostBuilder;

/** One case that cannot be read any more, or one letter: whatever a constructor throws, it hides and holds up no other. */
abstract class UnreadableContract extends Chapter {
    private static final Request CLERKS = Request.by(CLERK);
    private static final Deadline HOUR = Deadline.of("hour").hours(1);

    private Instant now = Instant.parse("2026-06-01T08:00:00Z");
    private final List<String> told = new ArrayList<>();

    UnreadableContract(HostContract contract) {
        super(contract);
    }

    /** What is thrown while "bad" is made again; null while all can be. */
    @SuppressWarnings("NonFinalStaticField") // Jackson calls the constructors, and nothing else can tell them
    private static volatile @Nullable Thrown thrown;

    private static String checked(String matter) {
        Thrown failure = thrown;
        return failure != null && matter.equals("bad") ? failure.now() : matter;
    }

    record Form(String matter) {}

    /** Data that is stricter today than when it was kept. */
    record Plea(String matter) {
        Plea {
            checked(matter);
        }
    }

    /** Content that is. */
    record Writ(String matter) {
        Writ {
            checked(matter);
        }
    }

    private static final Event<Form> DROPPED = Event.of("dropped", Form.class).byAnybody();
    private static final Notice<Writ> SERVE = Notice.of("serve", Writ.class);

    private static Workflow.Declaring<Plea> pleas() {
        return Workflow.of("pleas", Plea.class).version(1).keepFor(Period.ofDays(1), plea -> new Plea(""));
    }

    private static final Workflow<Plea> WAITING = pleas().start(Form.class, form -> new Plea(form.matter()))
            .byAnybody()
            .race(first -> first.on(DROPPED, (plea, form) -> plea, off -> off).after(HOUR, late -> late))
            .end("over");

    private static final Workflow<Plea> SERVING = pleas().start(Form.class, form -> new Plea(form.matter()))
            .byAnybody()
            .send(SERVE, plea -> new Writ(plea.matter()))
            .race(first -> first.on(DROPPED, (plea, form) -> plea, off -> off).after(HOUR, late -> late))
            .end("over");

    @AfterEach
    void readsAgain() {
        thrown = null;
        Thread.interrupted();
    }

    private Stream<DynamicTest> each(Consumer<Thrown> test) {
        return Arrays.stream(Thrown.values())
                .map(each -> DynamicTest.dynamicTest(each.className(), () -> {
                    try {
                        test.accept(each);
                    } finally {
                        readsAgain();
                    }
                }));
    }

    private Host threeOf(Workflow<Plea> workflow, Consumer<HostBuilder> settings) {
        HostBuilder builder = emptyHost(() -> now).run(workflow);
        settings.accept(builder);
        Host host = build(builder);
        for (String matter : List.of("one", "bad", "three")) {
            host.start(workflow, new Form(matter), CLERKS).orElseThrow();
        }
        return host;
    }

    private void pass(Duration duration, Host host) {
        now = now.plus(duration);
        host.runDue();
    }

    @TestFactory
    @DisplayName("a case is listed as unreadable, its timer is parked, and once it can be read it goes on")
    Stream<DynamicTest> aCase() {
        return each(failure -> {
            Host host = threeOf(WAITING, at -> {});

            thrown = failure;

            assertThat(host.cases(WAITING))
                    .extracting(each -> each.unreadable().isPresent())
                    .containsExactly(false, true, false);
            assertThat(host.tell("case-2", DROPPED, new Form("x"), CLERKS)).isInstanceOf(Answer.Refused.class);
            pass(Duration.ofHours(2), host);
            assertThat(host.cases(WAITING)).extracting(CaseSnapshot::isOpen).containsExactly(false, true, false);
            assertThat(host.troubles()).isEqualTo(new Troubles(0, 1));
            assertThat(host.redrive(host.parked().get(0), CLERKS)).isInstanceOf(Answer.Refused.class);

            readsAgain();

            host.redrive(host.parked().get(0), CLERKS).orElseThrow();
            assertThat(host.cases(WAITING)).noneMatch(CaseSnapshot::isOpen);
        });
    }

    @TestFactory
    @DisplayName("a letter is a failed attempt like any other, and the others go out")
    Stream<DynamicTest> aLetter() {
        return each(failure -> {
            told.clear();
            boolean[] isDown = {true};
            Host host = threeOf(
                    SERVING,
                    at -> at.delivering(SERVE, (writ, delivery) -> {
                        if (isDown[0]) {
                            throw new IllegalStateException("no parchment");
                        }
                        told.add(writ.matter());
                    }));
            isDown[0] = false;

            thrown = failure;

            assertThat(host.failing()).hasSize(3);
            pass(Duration.ofMinutes(1), host);
            assertThat(told).containsExactly("one", "three");
            assertThat(host.failing())
                    .singleElement()
                    .extracting(each -> each.item().attempts())
                    .isEqualTo(2);

            readsAgain();

            pass(Duration.ofMinutes(5), host);
            assertThat(told).containsExactly("one", "three", "bad");
        });
    }

    @TestFactory
    @DisplayName("a form whose data could not be made again opens no case, and the next one does")
    Stream<DynamicTest> whatCannotBeMadeAgain() {
        return each(failure -> {
            Workflow<Plea> strict = pleas().start(Form.class, form -> {
                        Plea made = new Plea(form.matter());
                        thrown = failure;
                        return made;
                    })
                    .byAnybody()
                    .race(first ->
                            first.on(DROPPED, (plea, form) -> plea, off -> off).after(HOUR, late -> late))
                    .end("over");
            Host host = build(emptyHost().run(strict));

            assertThatThrownBy(() -> host.start(strict, new Form("bad"), CLERKS))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("the data of case case-1 cannot be kept as it is");

            readsAgain();
            assertThat(host.cases(strict)).isEmpty();
            assertThat(host.start(strict, new Form("good"), CLERKS)).isInstanceOf(Answer.Accepted.class);
        });
    }
}
