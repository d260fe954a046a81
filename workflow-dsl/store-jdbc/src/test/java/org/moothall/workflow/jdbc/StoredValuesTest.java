// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.workflow.engine.Frame;
import org.moothall.workflow.engine.State;
import org.moothall.workflow.json.JournalJson;
import org.moothall.workflow.json.StateJson;
import org.moothall.workflow.json.ValueJson;

@DisplayName("A stored value")
class StoredValuesTest {
    enum Colour {
        RED,
        BLUE {
            @Override
            boolean isCold() {
                return true;
            }
        };

        boolean isCold() {
            return false;
        }
    }

    record Everything(
            Optional<String> maybe,
            Optional<String> none,
            Instant moment,
            OffsetDateTime offset,
            ZonedDateTime zoned,
            LocalDate day,
            BigDecimal price,
            Map<Colour, Integer> counts,
            Colour colour,
            List<Colour> colours) {}

    @Test
    @DisplayName("of the usual types comes back equal")
    void roundTrip() {
        Everything all = new Everything(
                Optional.of("x"),
                Optional.empty(),
                Instant.parse("2026-06-01T08:00:00.123456789Z"),
                OffsetDateTime.parse("2026-06-01T08:00:00+05:00"),
                ZonedDateTime.parse("2026-06-01T08:00:00+01:00[Europe/London]"),
                LocalDate.parse("2026-06-01"),
                new BigDecimal("1.50"),
                Map.of(Colour.BLUE, 1),
                Colour.BLUE,
                List.of(Colour.RED, Colour.BLUE));
        assertThat(ValueJson.read(ValueJson.write(all), Everything.class)).isEqualTo(all);
    }

    record Grown(String name, Optional<String> added) {}

    @Test
    @DisplayName("that lacks an Optional member has it empty, not null")
    void missingOptional() {
        assertThat(ValueJson.read("{\"name\":\"x\"}", Grown.class)).isEqualTo(new Grown("x", Optional.empty()));
    }

    static final class Plain {
        private final String text;

        Plain(String text) {
            this.text = text;
        }

        String text() {
            return text;
        }
    }

    @Test
    @DisplayName("of a class whose members cannot be seen is refused, not written as nothing")
    void aPlainClassIsRefused() {
        assertThatThrownBy(() -> ValueJson.write(new Plain("x"))).isInstanceOf(IllegalArgumentException.class);
    }

    record Point(int x, int y) {}

    record Plotted(Map<Point, String> byPoint) {}

    @Test
    @DisplayName("that could not be read again is refused when it is written")
    void whatCannotBeReadIsNotWritten() {
        Throwable refused =
                catchThrowable(() -> ValueJson.keep(new Plotted(Map.of(new Point(1, 2), "x")), Plotted.class));
        assertThat(refused).isInstanceOf(IllegalArgumentException.class);
    }

    record Household(Map<String, Colour> doors) {}

    @Test
    @DisplayName("that cannot be read is told without the keys of its maps")
    void mapKeysAreNotTold() {
        Throwable failure = catchThrowable(
                () -> ValueJson.read("{\"doors\":{\"Jane Example 07700 900123\":\"MAUVE\"}}", Household.class));
        assertThat(failure).isInstanceOf(IllegalArgumentException.class);
        assertThat(failure.getMessage()).doesNotContain("Jane");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\\", "\0", "\n", "ü", "😀", "waits", "at", "fork", "open", "done", "laps"})
    @DisplayName("has its part keys again, whatever they are")
    void partKeys(String key) {
        State<String> state = forked(key);
        assertThat(StateJson.<String>read("w", 1, "d", StateJson.write(state))).isEqualTo(state);
    }

    private static State<String> forked(String key) {
        SortedMap<String, Frame.Scope> open = new TreeMap<>();
        open.put(key, new Frame.Scope(new Frame.At(List.of(new Frame.Wait("s", 1))), Map.of("s", 2)));
        Frame.Fork fork = new Frame.Fork("f", open, new TreeSet<>(List.of(key + "2")));
        return new State<>("w", 1, "d", new Frame.Scope(fork, Map.of()), List.of(), List.of(), 1, null, 0, List.of());
    }

    @Test
    @DisplayName("has its part keys again when they are very long")
    void longPartKey() {
        partKeys("x".repeat(60_000));
    }

    @Test
    @DisplayName("is a journal of a later version: refused in words, as text that is no journal is")
    void aLaterJournal() {
        assertThatThrownBy(() -> JournalJson.read("[{\"what\":\"foretold\",\"step\":\"x\"}]", "kay", Instant.EPOCH))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Entry.What");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"format\":1,\"main\":{\"waits\":[]}}",
                "{\"format\":1,\"ordinal\":99999999999999999999,\"main\":{}}",
                "{\"format\":1,\"main\":{}"
            })
    @DisplayName("that is no state is an IllegalArgumentException")
    void noState(String json) {
        assertThatCode(() -> StateJson.read("w", 1, "d", json)).isInstanceOf(IllegalArgumentException.class);
    }
}
