// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.crash.Campaign.Pace;

/**
 * Runs campaigns and prints what became of each. Arguments: {@code --campaigns=all} or names with commas between, each alone or with
 * its database, {@code server-killed,disk-full:sqlite}; {@code --rounds=}, {@code --seconds=}, {@code --seed=}, {@code --folder=}.
 */
final class Campaigns {
    /** An hour a second. */
    private static final int FACTOR = 3_600;

    private Campaigns() {}

    public static void main(String[] arguments) throws Exception {
        Map<String, String> said = new HashMap<>();
        for (String argument : arguments) {
            String[] parts = argument.substring(2).split("=", 2);
            said.put(parts[0], parts[1]);
        }
        List<Plan> plans = chosen(said.getOrDefault("campaigns", "all"));
        Path folder = Path.of(said.getOrDefault("folder", "campaigns")).toAbsolutePath();
        Pace pace = new Pace(
                Integer.parseInt(said.getOrDefault("rounds", "20")),
                (long) (1_000 * Double.parseDouble(said.getOrDefault("seconds", "4"))),
                FACTOR,
                Long.parseLong(said.getOrDefault("seed", "1")),
                false);
        System.exit(run(plans, pace, folder) ? 0 : 1);
    }

    private static List<Plan> chosen(String names) {
        List<String> wanted = List.of(names.split(","));
        List<Plan> chosen = Plan.all().stream()
                .filter(plan -> names.equals("all") || wanted.contains(plan.name()) || wanted.contains(plan.toString()))
                .toList();
        if (chosen.isEmpty()) {
            throw new IllegalArgumentException("no campaign is called " + names + "; there are " + Plan.all());
        }
        return chosen;
    }

    private static boolean run(List<Plan> plans, Pace pace, Path folder) throws Exception {
        boolean isSound = true;
        System.out.println(Result.HEAD);
        Optional<Server> server = plans.stream().anyMatch(Campaigns::needsServer)
                ? Optional.of(Server.in(Files.createTempDirectory("campaigns").resolve("data")))
                : Optional.empty();
        try {
            for (Plan plan : plans) {
                Path place = empty(folder.resolve(plan.name() + "-on-" + plan.database()));
                Optional<Result> result = new Campaign(plan, pace, place).run(server);
                isSound &= result.map(Result::isSound).orElse(true);
                System.out.println(result.map(Result::row)
                        .orElse("| " + plan.name() + " | " + plan.database()
                                + " | not run: only the superuser of Linux may make a small disk |"));
                result.ifPresent(Campaigns::tell);
            }
        } finally {
            server.ifPresent(Server::close);
        }
        return isSound;
    }

    private static void tell(Result result) {
        System.out.println("  thrown: " + result.thrownWords());
        result.wrong().forEach(what -> System.out.println("  " + what));
    }

    private static boolean needsServer(Plan plan) {
        return !plan.isOnFile() && plan.needs() != Plan.Needs.DISK;
    }

    /** A folder with nothing in it. */
    static Path empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        return Files.createDirectories(folder);
    }
}
