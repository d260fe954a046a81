// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;
import org.moothall.core.deadline.Standing;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.engine.Entry.What;
import org.moothall.workflow.engine.Frame;
import org.moothall.workflow.engine.Frame.Scope;
import org.moothall.workflow.engine.Frame.Wait;
import org.moothall.workflow.engine.Running;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.engine.TaskHolder;

@DisplayName("Where a case stands, as JSON,")
class StateJsonTest {
    private static final Instant MONDAY = Instant.parse("2026-06-01T08:00:00Z");

    /** Everything that a state can hold, though no case would hold it all at once. */
    private static State<String> everything() {
        Scope enforcing = new Scope(
                new Frame.At(List.of(new Wait("investigate", 7, null, "north", new TaskHolder("bryn", "alys")))),
                Map.of());
        Scope settling = new Scope(
                new Frame.At(
                        List.of(new Wait("landowner-cleared", 8), new Wait("notice-period", 9, day(2), null, null))),
                Map.of("book-vehicle", 2));
        Frame.Fork both = new Frame.Fork(
                "settling and enforcing",
                new TreeMap<>(Map.of("settling", settling, "enforcing", enforcing)),
                new TreeSet<>(List.of("advising")));
        Running clearUp = new Running(
                "clear-up",
                MONDAY,
                List.of(Pause.between(day(1), Instant.parse("2026-06-03T08:00:00.123456Z")), Pause.since(day(3))),
                List.of(day(3)),
                List.of(
                        new Fact.Agreed(day(3), LocalDate.parse("2026-06-20")),
                        new Fact.Extended(day(3), 2),
                        new Fact.ExtendedUntil(day(4), LocalDate.parse("2026-06-19")),
                        new Fact.Withdrawn(day(5), new Fact.Extended(day(3), 2)),
                        new Fact.Suspended(Pause.between(day(4), day(5))),
                        Fact.excused(day(6))),
                List.of(day(4), day(5)),
                day(5),
                day(6),
                day(7),
                day(8),
                4,
                List.of(
                        new Running.Run(MONDAY, day(1), day(2), Standing.MISSED),
                        new Running.Run(day(2), null, day(3), Standing.NOT_BEGUN)));
        return new State<>(
                "fly-tipping",
                1,
                "the data",
                new Scope(both, Map.of("triage", 1)),
                List.of(
                        new State.Beside("seen-again", new Scope(new Frame.At(List.of(new Wait("look", 3))), Map.of())),
                        new State.Beside("clear-up missed", new Scope(null, Map.of()))),
                List.of(clearUp),
                12,
                "cleared",
                12,
                List.of(new State.Doers("inspect", new TreeMap<>(Map.of("stops", "a")), List.of("bryn", "alys"))));
    }

    private static Instant day(int later) {
        return MONDAY.plusSeconds(86_400L * later);
    }

    private static String golden() throws IOException {
        try (InputStream in = Objects.requireNonNull(StateJsonTest.class.getResourceAsStream("state-1.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    @DisplayName("is written as it was in format 1")
    void isWrittenAsItWas() throws IOException {
        assertThat(StateJson.write(everything())).isEqualTo(golden());
    }

    @Test
    @DisplayName("is read as it was in format 1")
    void isReadAsItWas() throws IOException {
        assertThat(StateJson.read("fly-tipping", 1, "the data", golden())).isEqualTo(everything());
    }

    @Test
    @DisplayName("is read past members that a later version added")
    void isReadPastWhatIsNew() {
        String later = "{\"format\":1,\"mood\":{\"a\":[1,{}]},\"ordinal\":3,\"main\":{\"at\":{\"waits\":"
                + "[{\"step\":\"inspect\",\"ordinal\":3,\"claimed\":\"by nobody\"}]}}}";

        State<String> read = StateJson.read("w", 1, "", later);

        assertThat(read.waits()).containsExactly(new Wait("inspect", 3));
        assertThat(read.ordinal()).isEqualTo(3);
    }

    @Test
    @DisplayName("of a later format is refused, with what to do")
    void ofALaterFormat() {
        assertThatThrownBy(() -> StateJson.read("w", 1, "", "{\"format\":2}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "this state is of format 2, and this build reads format 1; use the version of the library that wrote "
                                + "it, or a later one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"format\":1,\"main\":7}",
                "{\"format\":\"1\"}",
                "{\"format\":1,\"main\":{\"at\""
            })
    @DisplayName("that is none is refused without its text")
    void thatIsNone(String broken) {
        assertThatThrownBy(() -> StateJson.read("w", 1, "", broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("this stored JSON is not as this library writes it, at character \\d+");
    }

    @Test
    @DisplayName("keeps the entries of a journal, and leaves out what is empty")
    void keepsAJournal() {
        List<Entry> entries = List.of(
                new Entry(What.STARTED, "", 0, "", "web", MONDAY),
                new Entry(What.WENT_BACK, "triage", 3, "again \"and\" again", "web", MONDAY));

        String json = JournalJson.write(entries);

        assertThat(json)
                .isEqualTo(
                        "[{\"what\":\"started\"},"
                                + "{\"what\":\"went-back\",\"step\":\"triage\",\"ordinal\":3,\"detail\":\"again \\\"and\\\" again\"}]");
        assertThat(JournalJson.read(json, "web", MONDAY)).isEqualTo(entries);
    }

    @Test
    @DisplayName("of a list takes texts and whole numbers, and refuses whatever else by its type")
    void refusesOthersInAList() {
        assertThatThrownBy(() -> ListJson.write(List.of("a", 1, 2.5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a list of texts and whole numbers has no java.lang.Double");
    }
}
