// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Request;

@DisplayName("A name")
class NameTest {
    /** Everything that takes a name, by what its message calls it. */
    private static final Map<String, Consumer<String>> NAMED = new LinkedHashMap<>();

    /** Everything that takes words of any length. */
    private static final Map<String, Consumer<String>> WORDED = new LinkedHashMap<>();

    static {
        NAMED.put("the name of a workflow", name -> Workflow.of(name, String.class));
        NAMED.put("the name of a task", name -> Task.of(name, String.class));
        NAMED.put("the name of an event", name -> Event.of(name, String.class).byAnybody());
        NAMED.put(
                "the name of an effect",
                name -> Effect.of(name, String.class, String.class).byAnybody());
        NAMED.put("the name of a notice", name -> Notice.of(name, String.class));
        NAMED.put("the name of a role", Role::named);
        NAMED.put("the name of an actor", Actor::of);
        NAMED.put("the key of a request", name -> Request.by(Actor.of("web")).withKey(name));
        NAMED.put(
                "the name of a for-each", name -> Each.of(name, any -> List.of(), String::valueOf, (all, part) -> all));
        NAMED.put("the name of a decision table", name -> DecisionTable.of(name, String.class, String.class));
        NAMED.put("the name of an input", name -> Input.yesOrNo(name, any -> true));
        NAMED.put(
                "the name of a deadline",
                name -> declaring().deadline(Deadline.of(name).days(3), same -> same));
        NAMED.put(
                "the name of a deadline ",
                name -> path().race(first -> first.after(Deadline.of(name).days(3), on -> on)));
        NAMED.put(
                "the name of a deadline  ",
                name -> path().task(
                                Task.of("do", String.class)
                                        .candidates(Role.named("crew"))
                                        .due(Deadline.of(name).days(3)),
                                (before, done) -> before));
        NAMED.put("the name of a fork", name -> path().all(name, both -> both));
        WORDED.put("the words of a branch", words -> path().when(words, any -> true, then -> then));
        WORDED.put("the words of a branch ", words -> path().all("all", both -> both.branch(words, one -> one)));
        WORDED.put("the words of an end", words -> path().end(words));
        WORDED.put(
                "the words of a condition",
                words -> declaring().deadline(Deadline.of("soon").days(3), soon -> soon.metWhen(words, any -> true)));
        WORDED.put(
                "the words of a row of decision table 'table'",
                words -> DecisionTable.of("table", String.class, String.class)
                        .when()
                        .then(words));
    }

    private static Workflow.Declaring<String> declaring() {
        return Workflow.of("w", String.class).version(1).keepFor(Period.ofDays(1), same -> same);
    }

    private static Sentence<String, Workflow<String>> path() {
        return declaring().start(String.class, form -> form).byAnybody();
    }

    static Stream<Map.Entry<String, Consumer<String>>> named() {
        return NAMED.entrySet().stream();
    }

    static Stream<Map.Entry<String, Consumer<String>>> all() {
        return Stream.concat(named(), WORDED.entrySet().stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("and all words are one line of visible text, wherever they are given")
    void oneLineOfVisibleText(Map.Entry<String, Consumer<String>> given) {
        Map<String, String> hidden = new LinkedHashMap<>();
        hidden.put("U+000A", "\n");
        hidden.put("U+000D", "\r");
        hidden.put("U+0000", "\0");
        hidden.put("U+0009", "\t");
        hidden.put("U+001B", "\u001B");
        hidden.put("U+007F", "\u007F");
        hidden.put("U+0085", "\u0085");
        hidden.put("U+2028", "\u2028");
        hidden.put("U+2029", "\u2029");
        hidden.put("U+202E", "\u202E");
        hidden.put("U+2066", "\u2066");
        hidden.put("U+061C", "\u061C");
        hidden.put("U+200F", "\u200F");
        hidden.put("U+200B", "\u200B");
        hidden.put("U+FEFF", "\uFEFF");
        hidden.put("U+3164", "\u3164");
        hidden.put("U+034F", "\u034F");
        hidden.put("U+D83D", "\uD83D");
        hidden.put("U+DE00", "\uDE00");
        hidden.put("U+E0041", "\uDB40\uDC41");
        hidden.forEach((code, character) -> assertThatThrownBy(
                        () -> given.getValue().accept("web)" + character + "done approve#9 (chief"))
                .as(code)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(given.getKey().strip() + " has " + code + " at character ")
                .hasMessageEndingWith("; it has to be one line of visible text")
                .hasMessageNotContaining("chief"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("named")
    @DisplayName("has 255 characters at most")
    void notTooLong(Map.Entry<String, Consumer<String>> given) {
        assertThatThrownBy(() -> given.getValue().accept("x".repeat(9000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(given.getKey().strip() + " has 9000 characters; 255 are the most");
        assertThatThrownBy(() -> given.getValue().accept("x".repeat(256))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    @DisplayName("is not blank to the eye")
    void notBlank(Map.Entry<String, Consumer<String>> given) {
        if (given.getKey().contains("row")) {
            return; // an arrow is always in them
        }
        for (String blank : List.of(" ", "\u00A0", "\u2003 \u3000", "\u3164")) {
            assertThatThrownBy(() -> given.getValue().accept(blank)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b",
                "7/x",
                "Ångström",
                "می‌خواهم",
                "क्‍ष",
                "👩‍🚒",
                "名前",
                "J. Smith (Highways)",
                "50 %",
                "☎️ desk"
            })
    @DisplayName("may be in any script, with spaces, joiners and signs")
    void inAnyScript(String name) {
        named().forEach(given -> {
            if (!given.getKey().contains("fork")) {
                assertThatCode(() -> given.getValue().accept(name))
                        .as(given.getKey())
                        .doesNotThrowAnyException();
            }
        });
        assertThatCode(() -> Role.named("€".repeat(255))).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("of a step may be given a primitive type, which stands for its class")
    void primitiveTypes() {
        assertThat(Task.of("count", int.class).candidates(Role.named("clerk")).form())
                .isEqualTo(Integer.class);
        assertThat(Event.of("counted", long.class).byAnybody().type()).isEqualTo(Long.class);
        assertThat(Notice.of("tell", boolean.class).content()).isEqualTo(Boolean.class);
        assertThat(Effect.of("ask", int.class, double.class).byAnybody())
                .isEqualTo(Effect.of("ask", Integer.class, Double.class).byAnybody());
    }
}
