// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.form.FormValidator;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.runtime.HostBuilder;

/** A host judges what starts a case, what does a task and what is told of an event in the one way in which forms are judged. */
abstract class FormContract extends Chapter {
    private static final Locale WELSH = Locale.forLanguageTag("cy");
    private static final Request WEB = Request.by(CLERK);
    private static final Task<Lease> SIGN = Task.of("sign", Lease.class).candidates(Moot.REEVE);
    private static final Event<Lease> CHANGED = Event.of("changed", Lease.class).byAnybody();

    /** Its components are not in the order of the alphabet. */
    record Lease(
            @NotBlank @Size(min = 3) String tenant,
            List<@Size(max = 4) String> rooms,
            @Valid Place place,
            Map<String, @NotBlank String> answers) {
        static Lease of(String tenant, String... rooms) {
            return new Lease(tenant, List.of(rooms), new Place("Moot Lane"), Map.of());
        }

        Lease answering(String question, String answer) {
            return new Lease(tenant, rooms, place, Map.of(question, answer));
        }

        Lease changed(Lease to) {
            return to;
        }
    }

    /** Where it is. */
    record Place(@NotBlank String street) {}

    private static final Lease SOUND = Lease.of("wulf", "hall");
    private static final Lease FAULTY =
            new Lease("", List.of("hall", "chamber"), new Place(" "), Map.of("Edith Sample", ""));

    private static final Workflow<Lease> LETTING = Workflow.of("letting", Lease.class)
            .version(1)
            .keepFor(Period.ofDays(1), lease -> lease)
            .anytime(CHANGED, Lease::changed, changed -> changed.end("changed"))
            .start(Lease.class, lease -> lease)
            .byAnybody()
            .task(SIGN, Lease::changed)
            .end("signed");

    FormContract(HostContract contract) {
        super(contract);
    }

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    private Host host() {
        return build(emptyHost().run(LETTING));
    }

    private Host judgedBy(FormValidator validator) {
        return build(emptyHost().run(LETTING).checkingForms(validator));
    }

    private static List<String> lines(Answer answer) {
        assertThat(refusal(answer).code()).isEqualTo("MH-W025");
        return refusal(answer).findings().stream().map(Finding::text).toList();
    }

    @Nested
    @DisplayName("a faulty form")
    class Faulty {
        private static final List<String> ENGLISH = List.of(
                "tenant: must not be blank [form/missing]",
                "rooms[1]: size must be between 0 and 4 [form/faulty]",
                "place.street: must not be blank [form/missing]",
                "answers: must not be blank [form/missing]");
        private static final List<String> IN_WELSH = List.of(
                "tenant: ni chaiff fod yn wag [form/missing]",
                "rooms[1]: rhaid i'r maint fod rhwng 0 a 4 [form/faulty]",
                "place.street: ni chaiff fod yn wag [form/missing]",
                "answers: ni chaiff fod yn wag [form/missing]");
        private final Host host = host();

        @Test
        @DisplayName(
                "gets one finding a field, in page order, at places that a page can bind, at the start, on a task and with an event")
        void inPageOrder() {
            assertThat(lines(host.start(LETTING, FAULTY, WEB))).isEqualTo(ENGLISH);
            assertThat(host.cases(LETTING)).isEmpty();

            String id = host.start(LETTING, SOUND, WEB).orElseThrow().caseId();
            assertThat(lines(host.complete(id, SIGN, FAULTY, WEB))).isEqualTo(ENGLISH);
            assertThat(lines(host.tell(id, CHANGED, FAULTY, WEB))).isEqualTo(ENGLISH);
            assertThat(host.find(LETTING, id).orElseThrow().data()).isEqualTo(SOUND);
        }

        @Test
        @DisplayName("is told of in the language of its request, by one host")
        void inTheLanguageOfItsRequest() {
            String id = host.start(LETTING, SOUND, WEB).orElseThrow().caseId();

            assertThat(lines(host.start(LETTING, FAULTY, WEB.in(WELSH)))).isEqualTo(IN_WELSH);
            assertThat(lines(host.complete(id, SIGN, FAULTY, WEB.in(WELSH)))).isEqualTo(IN_WELSH);
            assertThat(lines(host.tell(id, CHANGED, FAULTY, WEB.in(WELSH)))).isEqualTo(IN_WELSH);
            assertThat(lines(host.start(LETTING, FAULTY, WEB))).isEqualTo(ENGLISH);
        }

        @Test
        @DisplayName("that cannot be kept is told of in that language too, and no key of a map with it")
        void thatCannotBeKept() {
            Lease half = Lease.of("wulf", "h\uD83D").answering("Edith \uDC00", "yes \uD83D");

            assertThat(lines(host.start(LETTING, half, WEB)))
                    .containsExactly(
                            "rooms[0]: has half of a character (U+D83D without its other half); hand in whole"
                                    + " characters [kept/text]",
                            "answers: has a key with half of a character (U+DC00 without its other half); hand in whole"
                                    + " characters [kept/text]");
            assertThat(lines(host.start(LETTING, half, WEB.in(WELSH))))
                    .containsExactly(
                            "rooms[0]: mae hanner nod ynddo (U+D83D heb ei hanner arall); rhowch nodau cyfan"
                                    + " [kept/text]",
                            "answers: mae ganddo allwedd â hanner nod (U+DC00 heb ei hanner arall); rhowch nodau cyfan"
                                    + " [kept/text]");
        }

        @Test
        @DisplayName("may be mended under its key, and a request is the same in every language")
        void mayBeMended() {
            Request keyed = WEB.withKey("web:1");
            host.start(LETTING, FAULTY, keyed.in(WELSH));

            Answer mended = host.start(LETTING, SOUND, keyed);

            assertThat(mended).isEqualTo(new Answer.Accepted("case-1", 1));
            assertThat(host.start(LETTING, SOUND, keyed.in(WELSH))).isEqualTo(mended);
            assertThat(host.cases(LETTING)).hasSize(1);
        }
    }

    @Nested
    @DisplayName("by the application's own validator")
    class Own {
        @Test
        @DisplayName("which may find fault with nothing")
        void withNothing() {
            Host host = judgedBy((form, language) -> List.of());

            assertThat(host.start(LETTING, FAULTY, WEB).optional()).isPresent();
        }

        @Test
        @DisplayName("which may add rules for a type to those of the constraints")
        void withRules() {
            FormValidator rules = HostBuilder.standardForms()
                    .also(
                            Lease.class,
                            (lease, language) -> lease.rooms().isEmpty()
                                    ? List.of(Finding.error(
                                            "lease/rooms",
                                            new Location.Component("rooms"),
                                            language.equals(WELSH) ? "Rhowch ystafell" : "Enter a room"))
                                    : List.of());
            Host host = judgedBy(rules);

            assertThat(lines(host.start(LETTING, Lease.of("wulf"), WEB.in(WELSH))))
                    .containsExactly("rooms: Rhowch ystafell [lease/rooms]");
            assertThat(lines(host.start(LETTING, Lease.of(""), WEB)))
                    .containsExactly("tenant: must not be blank [form/missing]");
            assertThat(host.start(LETTING, SOUND, WEB).optional()).isPresent();
        }

        @Test
        @DisplayName("which may warn: only an error refuses a form")
        void withAWarning() {
            Host host = judgedBy((form, language) ->
                    List.of(Finding.warning("lease/odd", new Location.Component("rooms"), "may be odd")));

            assertThat(host.start(LETTING, SOUND, WEB).optional()).isPresent();
        }

        @Test
        @DisplayName("which may not give nothing")
        void thatGivesNothing() {
            Host host = judgedBy((form, language) -> nothing());

            assertThatThrownBy(() -> host.start(LETTING, SOUND, WEB))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the validator of forms gave nothing for a Lease");
        }
    }

    @TestFactory
    @DisplayName("what a validator throws reaches who asked, changes nothing, and costs no key")
    Stream<DynamicTest> whatAValidatorThrows() {
        return Arrays.stream(Thrown.values())
                .map(thrown -> DynamicTest.dynamicTest(thrown.className(), () -> reachesWhoAsked(thrown)));
    }

    private void reachesWhoAsked(Thrown thrown) {
        Lease bad = Lease.of("bad");
        Host host = judgedBy((form, language) -> form.equals(bad) ? thrown.now() : List.of());
        Request keyed = WEB.withKey("web:1");

        assertThat(thrownBy(() -> host.start(LETTING, bad, keyed))).isEqualTo(thrown.className());
        assertThat(host.cases(LETTING)).isEmpty();
        assertThat(host.answered("web:1")).isEmpty();

        String id = host.start(LETTING, SOUND, keyed).orElseThrow().caseId();
        String before = host.find(LETTING, id).orElseThrow().journalText();
        assertThat(thrownBy(() -> host.complete(id, SIGN, bad, WEB))).isEqualTo(thrown.className());
        assertThat(thrownBy(() -> host.tell(id, CHANGED, bad, WEB))).isEqualTo(thrown.className());
        assertThat(host.find(LETTING, id).orElseThrow().journalText()).isEqualTo(before);

        assertThat(host.complete(id, SIGN, SOUND, WEB)).isEqualTo(new Answer.Accepted(id, 2));
    }

    private static String thrownBy(Runnable request) {
        Throwable thrown = catchThrowable(request::run);
        Thread.interrupted();
        return thrown == null ? "nothing" : thrown.getClass().getName();
    }
}
