// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.Role;
import org.moothall.core.privacy.View;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The facts of a deadline, kept as JSON")
class FactJsonTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();
    private static final Path KEPT = Path.of("src/test/resources/deadlines/facts.json");

    @Test
    @DisplayName("are read by either Jackson, and written again with nothing lost, alone and in a list")
    void areReadAndWritten() throws Exception {
        String kept = Files.readString(KEPT);
        List<Fact> from2 = List.of(JACKSON_2.readValue(kept, Fact[].class));
        List<Fact> from3 = List.of(JACKSON_3.readValue(kept, Fact[].class));

        assertThat(from2).isEqualTo(from3);
        assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(from3))).isEqualTo(JACKSON_2.readTree(kept));
        assertThat(JACKSON_3.readTree(JACKSON_3.writeValueAsString(from2))).isEqualTo(JACKSON_3.readTree(kept));
        for (Fact fact : from2) {
            assertThat(JACKSON_2.readValue(JACKSON_3.writeValueAsString(fact), Fact.class))
                    .isEqualTo(fact);
            assertThat(JACKSON_3.readValue(JACKSON_2.writeValueAsString(fact), Fact.class))
                    .isEqualTo(fact);
        }
    }

    @Test
    @DisplayName("are there for every kind")
    void areThereForEveryKind() throws IOException {
        Fact[] facts = JACKSON_3.readValue(Files.readString(KEPT), Fact[].class);
        Set<Class<?>> kept = Arrays.stream(facts).<Class<?>>map(Fact::getClass).collect(Collectors.toSet());

        assertThat(kinds(Fact.class)).isEqualTo(kept);
        assertThat(Arrays.stream(facts).map(Fact::kind))
                .contains("restarted", "appealed", "excused", "open-ended", "ended", "done");
    }

    @Test
    @DisplayName("are read by the type of one kind too")
    void areReadByTypeOfOneKind() throws Exception {
        for (Fact fact : JACKSON_3.readValue(Files.readString(KEPT), Fact[].class)) {
            assertThat((Fact) JACKSON_2.readValue(JACKSON_3.writeValueAsString(fact), fact.getClass()))
                    .isEqualTo(fact);
            assertThat((Fact) JACKSON_3.readValue(JACKSON_2.writeValueAsString(fact), fact.getClass()))
                    .isEqualTo(fact);
        }
    }

    @Test
    @DisplayName("of which no more is to be known are milestones, of a known kind only")
    void areMilestones() {
        assertThat(Fact.done(Instant.EPOCH).is(Fact.Milestone.DONE)).isTrue();
        assertThat(Fact.done(Instant.EPOCH)).isNotEqualTo(Fact.ended(Instant.EPOCH));
        assertThatThrownBy(() -> new Fact.Milestone("agreed", Instant.EPOCH))
                .hasMessage("a milestone is of a kind such as 'done'; this one is of none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-06-05T10:00:00+01:00", "2026-06-05T09:00:00Z"})
    @DisplayName("take a moment with any offset")
    void takeAnyOffset(String moment) throws Exception {
        String json = "{\"kind\":\"done\",\"at\":\"" + moment + "\"}";
        Fact done = Fact.done(Instant.parse("2026-06-05T09:00:00Z"));

        assertThat(JACKSON_2.readValue(json, Fact.class)).isEqualTo(done);
        assertThat(JACKSON_3.readValue(json, Fact.class)).isEqualTo(done);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"pigeoned\",\"at\":\"2026-06-05T09:00:00Z\"}",
                "{\"at\":\"2026-06-05T09:00:00Z\"}",
                "{\"kind\":\"done\"}",
                "{\"kind\":\"done\",\"at\":1780311600}",
                "{\"kind\":\"done\",\"at\":\"1780311600\"}",
                "{\"kind\":\"agreed\",\"at\":1780311600,\"until\":\"2026-07-01\"}",
                "{\"kind\":\"extended-until\",\"at\":1780311600,\"until\":\"2026-07-01\"}",
                "{\"kind\":\"extended\",\"at\":1780311600,\"further\":2}",
                "{\"kind\":\"suspended\",\"pause\":{\"from\":1780311600}}",
                "{\"kind\":\"suspended\",\"pause\":{\"from\":\"2026-06-05T09:00:00Z\",\"until\":1780311600}}",
                "{\"kind\":\"suspended\"}",
                "{\"kind\":\"suspended\",\"pause\":{}}",
                "{\"kind\":\"suspended\",\"pause\":{\"from\":\"2026-06-05T09:00:00Z\",\"to\":\"2026-06-06T09:00:00Z\"}}",
                "{\"kind\":\"done\",\"at\":\"2026-06-05T09:00:00Z\",\"by\":\"officer-7\"}",
                "{\"kind\":\"extended\",\"at\":\"2026-06-05T09:00:00Z\",\"further\":0}",
                "{\"kind\":\"withdrawn\",\"at\":\"2026-06-05T09:00:00Z\"}",
                "{\"kind\":\"withdrawn\",\"at\":\"2026-06-05T09:00:00Z\",\"extension\":{\"kind\":\"done\",\"at\":\"2026-06-05T09:00:00Z\"}}"
            })
    @DisplayName(
            "are refused when their kind or a member is unknown, or a part is missing, for no date can be reckoned from them")
    void areRefused(String json) {
        assertThatThrownBy(() -> JACKSON_2.readValue(json, Fact.class))
                .isInstanceOf(com.fasterxml.jackson.databind.JsonMappingException.class);
        assertThatThrownBy(() -> JACKSON_3.readValue(json, Fact.class))
                .isInstanceOf(tools.jackson.databind.DatabindException.class);
    }

    @Test
    @DisplayName("are shown with their kind to whoever may see them, for met and ended look alike without")
    void areShownWithTheirKind() {
        AccessPolicy policy = AccessPolicy.of(
                Grant.to(Role.named("officer"), "complaints").see("public task", PrivacyCategory.LINKED));

        View view = policy.view(
                Fact.done(Instant.parse("2026-06-05T09:00:00Z")), Reader.of(Role.named("officer"), "complaints"));

        assertThat(view.toJson()).isEqualTo(Map.of("kind", "done", "at", "2026-06-05T09:00:00Z"));
    }

    private static Set<Class<?>> kinds(Class<?> type) {
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(kind -> kind.isSealed() ? kinds(kind).stream() : Stream.<Class<?>>of(kind))
                .collect(Collectors.toSet());
    }
}
