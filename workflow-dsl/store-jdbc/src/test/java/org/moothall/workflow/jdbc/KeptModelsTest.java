// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.core.casework.Case;
import org.moothall.core.person.Person;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.jdbc.Stage.Ground;
import org.moothall.workflow.jdbc.Stage.Kind;
import org.moothall.workflow.json.ValueJson;

@DisplayName("The models of core, as what a case holds,")
class KeptModelsTest {
    private static final Path MODELS = Path.of("../../core/src/test/resources/json");

    record Held(Case whole, Optional<Person> person) {}

    private static final Task<Person> ADD = Task.of("add", Person.class).candidates(CREW);
    private static final Notice<Person> TELL = Notice.of("tell", Person.class);
    private static final Workflow<Held> HOLDING = Workflow.of("holding", Held.class)
            .version(1)
            .keepFor(Period.ofMonths(6), held -> held)
            .start(Case.class, whole -> new Held(whole, Optional.empty()))
            .byAnybody()
            .task(ADD, (held, person) -> new Held(held.whole(), Optional.of(person)))
            .send(TELL, held -> held.person().orElseThrow())
            .task(CLEAR, (held, text) -> held)
            .end("done");

    @TempDir
    Path dir;

    private static <T> T model(Class<T> type) throws IOException {
        return ValueJson.read(Files.readString(MODELS.resolve(type.getSimpleName() + ".json")), type);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    @DisplayName("come back equal from every host, with the members that this build does not know")
    void comeBackEqual(Kind kind) throws IOException {
        Case whole = model(Case.class);
        Person person = model(Person.class);
        Held held = new Held(whole, Optional.of(person));
        assertThat(ValueJson.write(person)).contains("pigeonLoft");
        Ground ground = new Ground(kind, dir);
        Host host = ground.host(Stage.monday()).run(HOLDING).build();
        String id = host.start(HOLDING, whole, CITIZEN).orElseThrow().caseId();
        host.complete(id, ADD, person, WORKER).orElseThrow();
        if (kind != Kind.MEMORY) {
            host.close();
            host = ground.host(Stage.monday()).run(HOLDING).build();
        }
        try (Host reading = host) {
            assertThat(reading.find(HOLDING, id).orElseThrow().data()).isEqualTo(held);
            assertThat(reading.outbox(id)).extracting(OutboxItem::content).containsExactly(person);
            assertThat(ValueJson.write(reading.find(HOLDING, id).orElseThrow().data()))
                    .isEqualTo(ValueJson.write(held));
        }
    }
}
