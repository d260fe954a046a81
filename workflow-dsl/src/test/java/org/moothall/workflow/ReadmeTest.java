// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.engine.TaskState;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.SimulatedTime;
import org.moothall.workflow.memory.InMemoryHost;

@DisplayName("The README")
class ReadmeTest {
    private static final java.nio.file.Path README = java.nio.file.Path.of("README.md");
    private static final Pattern CODE = Pattern.compile("MH-[WD]\\d{3}");

    // region readme
    record Fault(String lamp, String contact) {}

    record Lamp(String fault, boolean lit) {
        static Lamp reported(Fault fault) {
            return new Lamp(fault.lamp(), false);
        }

        Lamp visited(String outcome) {
            return new Lamp(fault, outcome.equals("lit"));
        }

        Lamp withoutPeople() {
            return this;
        }
    }

    static final Role ELECTRICIAN = Role.named("electrician");
    static final Task<String> VISIT = Task.of("visit", String.class).candidates(ELECTRICIAN);
    static final Notice<String> TELL = Notice.of("tell", String.class);
    static final Event<String> WITHDRAWN = Event.of("withdrawn", String.class).byAnybody();
    static final Deadline LIT_AGAIN = Deadline.of("lit-again").workingDays(5).in(ENGLAND_AND_WALES);

    static final Workflow<Lamp> STREET_LAMP = Workflow.of("street-lamp", Lamp.class)
            .version(1)
            .keepFor(Period.ofMonths(6), Lamp::withoutPeople)
            .deadline(LIT_AGAIN, promise -> promise.whenMissed(late -> late.send(TELL, lamp -> "we are late")))
            .anytime(WITHDRAWN, (lamp, why) -> lamp, withdrawal -> withdrawal.end("withdrawn"))
            .start(Fault.class, Lamp::reported)
            .byAnybody()
            .task(VISIT, Lamp::visited)
            .when("still dark", lamp -> !lamp.lit(), dark -> dark.backTo(VISIT, 2, never -> never.end("given up")))
            .send(TELL, lamp -> "it is lit")
            .end("lit");

    static String run() {
        SimulatedTime time = SimulatedTime.startingAt(Instant.parse("2026-06-01T08:00:00Z"));
        Host host = InMemoryHost.at(time).run(STREET_LAMP).build();
        Actor sparks = Actor.of("sparks", ELECTRICIAN);

        String id = host.start(STREET_LAMP, new Fault("lamp 7", ""), Request.by(Actor.of("web")))
                .orElseThrow()
                .caseId();
        time.pass(Duration.ofDays(10), host);
        host.complete(id, VISIT, "still dark", Request.by(sparks)).orElseThrow();
        host.complete(id, VISIT, "lit", Request.by(sparks)).orElseThrow();

        return host.find(STREET_LAMP, id).orElseThrow().journalText();
    }
    // endregion

    @Test
    @DisplayName("shows code that runs, and what it prints")
    void showsCodeThatRuns() throws IOException {
        String readme = Files.readString(README);
        String source = Files.readString(java.nio.file.Path.of("src/test/java/org/moothall/workflow/ReadmeTest.java"));
        String region = source.substring(
                        source.indexOf("// region readme\n") + "// region readme\n".length(),
                        source.indexOf("    // endregion"))
                .stripTrailing()
                .stripIndent();

        assertThat(readme).contains("```java\n" + region + "\n```");
        assertThat(readme).contains("```text\n" + run() + "\n```");
    }

    @Test
    @DisplayName("lists every error code there is in the source, and no other")
    void listsEveryErrorCode() throws IOException {
        var inSource = new TreeSet<String>();
        try (var files = Files.walk(java.nio.file.Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> find(read(file), inSource));
        }
        var inTable = new TreeSet<String>();
        Files.readString(README)
                .lines()
                .filter(line -> line.startsWith("| MH-"))
                .forEach(line -> find(line, inTable));

        assertThat(inSource).isNotEmpty();
        assertThat(inTable).isEqualTo(inSource);
    }

    @Test
    @DisplayName("publishes the table of a task's states as it is")
    void publishesTheStatesOfATask() throws IOException {
        List<String> rows = Files.readString(README)
                .lines()
                .filter(line -> line.matches("\\| (free|held|delegated) \\| .* \\| .* \\| .* \\|"))
                .toList();

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        TaskState.TABLE.stream().map(ReadmeTest::row).toList());
    }

    private static String row(TaskState.Rule rule) {
        String who = rule.who().name().toLowerCase(Locale.ROOT);
        String by =
                rule.who() == TaskState.Who.CANDIDATE ? "a " : rule.who() == TaskState.Who.ASSIGNER ? "an " : "the ";
        TaskState to = rule.to();
        return "| " + rule.from().name().toLowerCase(Locale.ROOT) + " | "
                + rule.act().word() + " | " + by + who + " | "
                + (to == null ? "done" : to.name().toLowerCase(Locale.ROOT)) + " |";
    }

    private static String read(java.nio.file.Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void find(String text, TreeSet<String> codes) {
        CODE.matcher(text).results().forEach(result -> codes.add(result.group()));
    }
}
