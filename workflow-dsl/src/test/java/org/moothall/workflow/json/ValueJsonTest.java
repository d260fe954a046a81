// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A council's value, as JSON,")
class ValueJsonTest {
    enum Size {
        BAG,
        VAN {
            @Override
            public String toString() {
                return "a van load";
            }
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Way.Street.class, name = "street"),
        @JsonSubTypes.Type(value = Way.River.class, name = "river")
    })
    sealed interface Way {
        record Street(String name) implements Way {}

        record River(int kilometre) implements Way {}
    }

    record Tip(
            String place,
            Size size,
            Instant seen,
            LocalDate day,
            OffsetDateTime told,
            Duration took,
            Period kept,
            BigDecimal cost,
            double latitude,
            boolean open,
            @Nullable String note,
            Optional<String> word,
            List<Way> ways,
            Map<Size, Integer> counts,
            Set<String> names) {}

    record Grown(
            String place, boolean late, int times, @Nullable Instant since) {}

    record Reversed(String place) {
        Reversed(String place, int unused) {
            this(place);
        }
    }

    @Test
    @DisplayName("comes back as it went")
    void comesBackAsItWent() {
        Tip tip = new Tip(
                "behind the \"Bull\" \u0000 \uD83D\uDE9A",
                Size.VAN,
                Instant.parse("2026-06-01T08:00:00.123456Z"),
                LocalDate.parse("2026-06-01"),
                OffsetDateTime.parse("2026-06-01T09:00:00+01:00"),
                Duration.ofMinutes(90),
                Period.ofMonths(6),
                new BigDecimal("12.50"),
                51.5,
                true,
                null,
                Optional.of("mattress"),
                List.of(new Way.Street("Mill Lane"), new Way.River(3)),
                Map.of(Size.VAN, 2),
                Set.of("one"));

        String json = ValueJson.write(tip);

        assertThat(ValueJson.read(json, Tip.class)).isEqualTo(tip);
        assertThat(json)
                .contains(
                        "\"size\":\"VAN\"",
                        "\"seen\":\"2026-06-01T08:00:00.123456Z\"",
                        "\"told\":\"2026-06-01T09:00:00+01:00\"")
                .doesNotContain("note");
    }

    @Test
    @DisplayName("is read by a type that has grown since, and by one that has shrunk")
    void isReadByATypeThatHasGrown() {
        assertThat(ValueJson.read("{\"place\":\"here\"}", Grown.class)).isEqualTo(new Grown("here", false, 0, null));
        assertThat(ValueJson.read("{\"place\":\"here\",\"gone\":{\"a\":1}}", Reversed.class))
                .isEqualTo(new Reversed("here"));
    }

    @Test
    @DisplayName("that does not fit its type is refused without being quoted")
    void thatDoesNotFit() {
        assertThatThrownBy(() -> ValueJson.read("{\"late\":\"Mrs Hale\"}", Grown.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("this JSON cannot be read as a " + Grown.class.getName() + ", at ")
                .message()
                .doesNotContain("Hale");
    }
}
