// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.contract.Tip.BOOK;
import static org.moothall.workflow.testkit.contract.Tip.LOOK;
import static org.moothall.workflow.testkit.contract.Tip.SEEN_AGAIN;
import static org.moothall.workflow.testkit.contract.Tip.TELL;
import static org.moothall.workflow.testkit.contract.Tip.TIPS;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.engine.Refusal;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.testkit.contract.Tip.Form;

/**
 * The contract of kept values: what is accepted can be read again, as it went; everything else is refused with its place, and
 * nothing changes.
 */
abstract class KeepContract extends Chapter {
    private static final String HALF = "a lamp \uD83D";
    private static final String WORDS_FOR_HALF =
            "has half of a character (U+D83D without its other half); hand in whole characters [kept/text]";
    private static final String WORDS_FOR_NUMBER =
            "is a number of more than 1,000 digits, written out; hand in a shorter one [kept/number]";

    KeepContract(HostContract contract) {
        super(contract);
    }

    private static List<String> texts(Answer answer) {
        Refusal refusal = refusal(answer);
        assertThat(refusal.code()).isEqualTo("MH-W025");
        return refusal.findings().stream().map(Finding::text).toList();
    }

    @Nested
    @DisplayName("a form that starts a case")
    class Start {
        private final Host host = build(emptyHost().run(TIPS));
        private final Request request = Request.by(CLERK).withKey("web:1");

        private List<String> refused(Form form) {
            Answer first = host.start(TIPS, form, request);
            assertThat(host.start(TIPS, form, request)).isEqualTo(first);
            assertThat(host.cases(TIPS)).isEmpty();
            return texts(first);
        }

        private void isKept(Form form) {
            Answer first = host.start(TIPS, form, request);
            String id = first.orElseThrow().caseId();

            assertThat(host.start(TIPS, form, request)).isEqualTo(first);
            assertThat(host.repeated("web:1", form)).contains(first);
            assertThat(host.find(TIPS, id).orElseThrow().data()).isEqualTo(Tip.reported(form));
            assertThat(host.cases(TIPS)).hasSize(1);
        }

        @Test
        @DisplayName("is refused with every half of a character in it, and told no key of a map")
        void halfCharacters() {
            assertThat(refused(Form.at("here")
                            .answering("Jane \uDC00", "yes")
                            .noting("a", HALF)
                            .after(Form.at(HALF))))
                    .containsExactly(
                            "answers: has a key with half of a character (U+DC00 without its other half);"
                                    + " hand in whole characters [kept/text]",
                            "notes[1]: " + WORDS_FOR_HALF,
                            "earlier.place: " + WORDS_FOR_HALF);
        }

        @Test
        @DisplayName("is kept as it is with NUL, emoji and every other character, and found again under its key")
        void everyOtherCharacter() {
            isKept(Form.at("\0 \uFFFF \u2028 \uD83D\uDE9A \u202E \"quoted\" \\ \n")
                    .noting("\0", ""));
        }

        @Test
        @DisplayName("is kept with a map's key of 60,000 characters and a text of a million")
        void long60() {
            isKept(Form.at("x".repeat(1_000_000)).answering("k".repeat(60_000), "yes"));
        }

        @Test
        @DisplayName("is refused with a number that has too many digits, written out or by its exponent")
        void numbers() {
            for (BigDecimal number : List.of(
                    new BigDecimal(BigInteger.TEN.pow(1101)),
                    new BigDecimal("1E1000000"),
                    new BigDecimal("-1E-1000000000"),
                    new BigDecimal(BigInteger.ONE.shiftLeft(4_000_000)))) {
                assertThat(refused(Form.at("here").costing(number))).containsExactly("cost: " + WORDS_FOR_NUMBER);
            }
        }

        @Test
        @DisplayName("is kept with a number of a thousand digits, and with the scale it has")
        void allowedNumbers() {
            isKept(Form.at("here")
                    .costing(new BigDecimal(BigInteger.TEN.pow(999).negate()))
                    .after(Form.at("there").costing(new BigDecimal("1.50"))));
        }

        @Test
        @DisplayName("is refused when it is nested too deep or too long")
        void depthAndLength() {
            Form deep = Form.at("here");
            for (int i = 0; i < 2_000; i++) {
                deep = Form.at("here").after(deep);
            }
            assertThat(refused(deep)).singleElement().asString().endsWith("[kept/depth]");
            assertThat(refused(Form.at("here").noting("short", "x".repeat(25_000_000))))
                    .containsExactly("notes[1]: makes more than 20 million characters of JSON;"
                            + " hand in less, or keep it elsewhere and name the place [kept/length]");
        }
    }

    @Test
    @DisplayName(
            "a task's form, an event and an answer are refused as the form is that starts a case, and the case goes on")
    void whatComesLater() {
        var testkit = testkit(TIPS);
        var tip = testkit.start(Form.at("here"));
        String before = tip.view().journalText();

        assertThat(texts(tip.tryToTell(SEEN_AGAIN, Form.at(HALF)))).containsExactly("place: " + WORDS_FOR_HALF);
        Form dear = Form.at("x").costing(new BigDecimal("1E9999"));
        assertThat(texts(testkit.host().answer(tip.id(), BOOK, dear, Request.by(CLERK))))
                .containsExactly("cost: " + WORDS_FOR_NUMBER);
        assertThat(tip.view().journalText()).isEqualTo(before);

        tip.answer(BOOK, Form.at("booked"));
        assertThat(texts(tip.tryToComplete(LOOK, Form.at("x").noting(HALF), CLERK)))
                .containsExactly("notes[0]: " + WORDS_FOR_HALF);
        assertThat(tip.complete(LOOK, Form.at("seen")).data().place()).isEqualTo("seen");
    }

    @Nested
    @DisplayName("what a function makes and cannot be kept is an exception that says where, and nothing changes:")
    class Made {
        private void fails(Workflow<Tip> workflow, String message) {
            var testkit = testkit(workflow);
            var tip = testkit.start(Form.at("here"));
            String before = tip.view().journalText();

            assertThatThrownBy(() -> tip.tryToComplete(LOOK, Form.at("there"), CLERK))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);

            assertThat(tip.view().journalText()).isEqualTo(before);
            assertThat(tip.data()).isEqualTo(Tip.reported(Form.at("here")));
            assertThat(testkit.host().outbox(tip.id())).isEmpty();
        }

        @Test
        @DisplayName("the case's data")
        void data() {
            fails(
                    Tip.workflow()
                            .start(Form.class, Tip::reported)
                            .byAnybody()
                            .task(LOOK, (tip, form) -> new Tip("a", List.of("b", HALF)))
                            .end("over"),
                    "the data of case case-1 cannot be kept as it is: notes[1]: " + WORDS_FOR_HALF);
        }

        @Test
        @DisplayName("a letter's content")
        void content() {
            fails(
                    Tip.workflow()
                            .start(Form.class, Tip::reported)
                            .byAnybody()
                            .task(LOOK, Tip::noted)
                            .send(TELL, tip -> Form.at(HALF))
                            .end("over"),
                    "what 'tell' of case case-1 sends cannot be kept as it is: place: " + WORDS_FOR_HALF);
        }
    }

    @Test
    @DisplayName("a handler's answer that cannot be kept does not reach the case")
    void aHandlersAnswer() {
        var testkit = testkit(TIPS).answering(BOOK, (form, delivery) -> Form.at(HALF));

        var tip = testkit.start(Form.at("here"));

        assertThat(tip.view().waitsFor()).containsExactly("book");
        assertThat(testkit.host().outbox(tip.id()))
                .singleElement()
                .satisfies(item -> assertThat(item.attempts()).isEqualTo(1))
                .extracting(OutboxItem::failure)
                .asString()
                .endsWith("NotKeptException");
    }

    /** A form whose member may be null where nobody expects that. */
    record Loose(Optional<String> note) {}

    @Test
    @DisplayName("a form that comes back otherwise than it went is still the same request under its key")
    void comesBackOtherwise() {
        Workflow<Tip> loose = Tip.workflow()
                .start(Loose.class, form -> new Tip("here", List.of()))
                .byAnybody()
                .task(LOOK, Tip::noted)
                .end("over");
        Host host = build(emptyHost().run(loose));
        Request request = Request.by(CLERK).withKey("web:1");

        Answer first = host.start(loose, new Loose(nothing()), request);

        assertThat(first).isInstanceOf(Answer.Accepted.class);
        assertThat(host.start(loose, new Loose(nothing()), request)).isEqualTo(first);
        assertThat(host.start(loose, new Loose(Optional.empty()), request)).isEqualTo(first);
        assertThat(message(host.start(loose, new Loose(Optional.of("other")), request)))
                .contains("MH-W027");
    }

    @Nested
    @DisplayName("nobody changes what is kept:")
    class Copies {
        private Workflow<Tip> changing(Function<Tip, Tip> change) {
            return Tip.workflow()
                    .start(Form.class, form -> new Tip(form.place(), new ArrayList<>(form.notes())))
                    .byAnybody()
                    .task(LOOK, (tip, form) -> change.apply(tip))
                    .end("over");
        }

        @Test
        @DisplayName("not a function that adds to a list of the case and then throws")
        void whoThrows() {
            var tip = testkit(changing(before -> {
                        before.notes().add("added");
                        throw new IllegalStateException("the roof fell in");
                    }))
                    .start(Form.at("here"));

            assertThatThrownBy(() -> tip.tryToComplete(LOOK, Form.at("there"), CLERK))
                    .hasMessage("the roof fell in");

            assertThat(tip.data().notes()).isEmpty();
        }

        @Test
        @DisplayName("not whoever was shown the case")
        void whoLooks() {
            var tip = testkit(changing(before -> before)).start(Form.at("here").noting("one"));

            tip.data().notes().add("added");

            assertThat(tip.data().notes()).containsExactly("one");
        }

        @Test
        @DisplayName("not a function that changes its form: the request is answered again under its key")
        void whoChangesItsForm() {
            Workflow<Tip> greedy = Tip.workflow()
                    .start(Form.class, form -> {
                        form.notes().add("added");
                        return Tip.reported(form);
                    })
                    .byAnybody()
                    .task(LOOK, Tip::noted)
                    .end("over");
            Host host = build(emptyHost().run(greedy));
            Request request = Request.by(CLERK).withKey("web:1");

            Answer first = host.start(greedy, growing(), request);

            assertThat(host.start(greedy, growing(), request)).isEqualTo(first);
            assertThat(host.cases(greedy)).hasSize(1);
        }

        private Form growing() {
            return new Form("here", Map.of(), new ArrayList<>(), null, null);
        }
    }
}
