// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/**
 * Where the client's time goes while a host sees cases through on PostgreSQL: samples of the Java stack, each counted for the group of the
 * innermost frame that belongs to one. Time in the operating system, in the compiler and in the garbage collector is not sampled.
 */
final class Profile {
    private static final int CASES = Integer.getInteger("cases", 30_000);
    private static final int WARM_UP = Integer.getInteger("warm-up", 15_000);
    private static final int METHODS = 25;

    /** How methods of a group begin; of two that fit the longer counts. */
    private static final Map<String, List<String>> GROUPS = Map.of(
            "JSON", List.of("tools.jackson.", "com.fasterxml.", "org.moothall.workflow.json."),
            "driver", List.of("org.postgresql."),
            "pool", List.of("com.zaxxer."),
            "digests",
                    List.of(
                            "java.security.",
                            "sun.security.",
                            "org.moothall.workflow.jdbc.Digests",
                            "org.moothall.workflow.jdbc.Chain",
                            "org.moothall.workflow.jdbc.Seals.of"),
            "SQL of a change",
                    List.of(
                            "org.moothall.workflow.jdbc.RowParts",
                            "org.moothall.workflow.jdbc.PlanParts",
                            "org.moothall.workflow.jdbc.Assignments",
                            "org.moothall.workflow.jdbc.Seals",
                            "org.moothall.workflow.jdbc.SqlPart",
                            "org.moothall.workflow.jdbc.DueSql",
                            "org.moothall.workflow.jdbc.PostgresDatabase.statement",
                            "org.moothall.workflow.jdbc.PostgresDatabase.claim"),
            "store, the rest", List.of("org.moothall.workflow.jdbc.", "org.moothall.workflow.store."),
            "host", List.of("org.moothall.workflow.runtime."),
            "interpreter",
                    List.of(
                            "org.moothall.workflow.engine.",
                            "org.moothall.workflow.model.",
                            "org.moothall.workflow.decision.",
                            "org.moothall.core."));

    private Profile() {}

    /** Prints the groups, and the methods that are innermost most often; no commit waits for the disk, which costs the client nothing. */
    public static void main(String[] arguments) throws IOException, SQLException {
        try (Server server = Server.start(Map.of())) {
            server.execute("ALTER DATABASE postgres SET synchronous_commit = off");
            profile(DurableOnPostgres.ours(Permit.WORKFLOW, server.pool("ours")));
        }
    }

    private static void profile(OnHost host) throws IOException {
        try (Contender ours = host) {
            Round.of(ours, WARM_UP, 1, Round.Meters.NONE);
            List<RecordedEvent> samples = samples(ours);
            print("group", samples, Profile::group);
            print(
                    "innermost method",
                    samples,
                    sample -> name(sample.getStackTrace().getFrames().get(0)));
        }
    }

    private static List<RecordedEvent> samples(Contender ours) throws IOException {
        Path file = Files.createTempFile("moothall-profile", ".jfr");
        try (Recording recording = new Recording()) {
            recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(5));
            recording.start();
            Round round = Round.of(ours, CASES, 1, Round.Meters.NONE);
            recording.stop();
            recording.dump(file);
            System.out.printf(
                    Locale.ROOT,
                    "a case: %.0f µs of the client's CPU, %.0f bytes allocated%n",
                    round.client(),
                    round.allocated());
        }
        List<RecordedEvent> samples = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                .filter(event -> event.getThread("sampledThread").getJavaName().startsWith("pool-"))
                .toList();
        Files.delete(file);
        return samples;
    }

    private static String group(RecordedEvent sample) {
        return sample.getStackTrace().getFrames().stream()
                .flatMap(frame -> group(name(frame)).stream())
                .findFirst()
                .orElse("other");
    }

    private static Optional<String> group(String method) {
        return GROUPS.entrySet().stream()
                .flatMap(group -> group.getValue().stream().map(begins -> Map.entry(begins, group.getKey())))
                .filter(each -> method.startsWith(each.getKey()))
                .max(Comparator.comparing(each -> each.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static String name(RecordedFrame frame) {
        return frame.getMethod().getType().getName() + "." + frame.getMethod().getName();
    }

    private static void print(String what, List<RecordedEvent> samples, Function<RecordedEvent, String> by) {
        Map<String, Long> counted = samples.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
        System.out.println();
        System.out.println("| " + what + " | of " + samples.size() + " samples |\n| --- | ---: |");
        counted.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .limit(METHODS)
                .forEach(each -> System.out.printf(
                        Locale.ROOT, "| %s | %.1f %% |%n", each.getKey(), 100.0 * each.getValue() / samples.size()));
    }
}
