// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.moothall.examples.flytipping.Crashes.Crash;
import org.moothall.standards.Source;

/**
 * Kills the main job twenty times on each database and reckons what was lost. Arguments: the databases, {@code sqlite},
 * {@code postgresql} (one is begun for it) or the address of an empty PostgreSQL; {@code --seed=} and {@code --kills=}.
 */
final class CrashCampaign {
    private final long seed;
    private final int kills;
    private final Set<String> reports = reports();
    private final Path folder = Files.createTempDirectory("crashes");
    private List<String> account = List.of();
    private long inputs;
    private boolean isSound = true;

    private CrashCampaign(long seed, int kills) throws IOException {
        this.seed = seed;
        this.kills = kills;
    }

    public static void main(String[] arguments) throws Exception {
        long seed = 1;
        int kills = 20;
        List<String> databases = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--seed=")) {
                seed = Long.parseLong(argument.substring("--seed=".length()));
            } else if (argument.startsWith("--kills=")) {
                kills = Integer.parseInt(argument.substring("--kills=".length()));
            } else {
                databases.add(argument);
            }
        }
        CrashCampaign campaign = new CrashCampaign(seed, kills);
        campaign.runWithoutACrash();
        for (String database : databases) {
            campaign.run(database);
        }
        if (!campaign.isSound) {
            System.exit(1);
        }
    }

    private static Set<String> reports() {
        Reports read = new Reports();
        for (String[] file : new String[][] {{"json", "open311"}, {"csv", "contact-centre"}}) {
            String name = "reports-2026-q2." + file[0];
            read.read(Source.of(name, Objects.requireNonNull(Main.class.getResourceAsStream(name), name)), file[1]);
        }
        return read.inOrder().stream().map(taken -> taken.report().key()).collect(Collectors.toSet());
    }

    private void runWithoutACrash() throws IOException, InterruptedException {
        Path calm = Files.createDirectory(folder.resolve("calm"));
        Kept kept = Kept.in(calm.resolve("cases.db"));
        account = new MainJob(calm, kept.store(), List.of()).runToItsEnd();
        inputs = kept.inputs();
        say("without a crash: " + inputs + " inputs of " + reports.size() + " sound reports, "
                + MainJob.lines(calm.resolve("letters.txt")).size() + " letters; seed of the moments " + seed);
        tell(new Reckoning(kept, calm.resolve("letters.txt"), reports).wrong());
    }

    private void run(String database) throws Exception {
        if (!database.equals("postgresql")) {
            Path place = Files.createDirectory(folder.resolve("on-" + database.replaceAll("\\W+", "-")));
            run(database, place, database.equals("sqlite") ? Kept.in(place.resolve("cases.db")) : Kept.at(database));
            return;
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            Path place = Files.createDirectory(folder.resolve("on-postgresql"));
            run(database, place, Kept.at(server.getJdbcUrl("postgres", "postgres")));
        }
    }

    private void run(String database, Path place, Kept kept) throws InterruptedException {
        MainJob job = new MainJob(place, kept.store(), List.of());
        List<Crash> crashes = new Crashes(job, kept, seed).kill(kills, inputs);
        say("\n" + database + "\nkill   inputs taken, before and when it was killed   simulated time   in the middle");
        for (int i = 0; i < crashes.size(); i++) {
            Crash crash = crashes.get(i);
            say("%4d   %6d   %6d   %s   %s"
                    .formatted(
                            i + 1,
                            crash.before(),
                            crash.at(),
                            crash.simulated(),
                            crash.isInTheMiddle(inputs) ? "yes" : "no: ended with " + crash.signal()));
        }
        List<String> after = job.runToItsEnd();
        Reckoning reckoning = new Reckoning(kept, job.letters(), reports);
        tell(reckoning.wrong());
        say(
                "%d of %d kills in the middle; %d inputs at the end; %d lines of letters, %d of them repeat a key and its words"
                        .formatted(
                                crashes.stream()
                                        .filter(crash -> crash.isInTheMiddle(inputs))
                                        .count(),
                                crashes.size(),
                                kept.inputs(),
                                MainJob.lines(job.letters()).size(),
                                reckoning.repeated()));
        compare(after);
        tamper(kept);
    }

    private void tell(List<String> wrong) {
        isSound &= wrong.isEmpty();
        say(wrong.isEmpty() ? "nothing lost, nothing doubled, every journal verified" : String.join("\n", wrong));
    }

    /** Crews that were out are sent anew, so that times may differ. */
    private void compare(List<String> after) {
        say("the account, where it differs from that of the run without a crash:");
        Set<String> before = new HashSet<>(account);
        after.stream().filter(line -> !before.contains(line)).forEach(line -> say("  now      " + line));
        Set<String> now = new HashSet<>(after);
        account.stream().filter(line -> !now.contains(line)).forEach(line -> say("  without  " + line));
    }

    private void tamper(Kept kept) {
        kept.change("UPDATE moothall_journal SET actor = 'nobody' WHERE revision = 2 AND case_id ="
                + " (SELECT min(case_id) FROM moothall_journal WHERE revision = 2)");
        List<String> found =
                kept.audit().findings().stream().map(finding -> finding.text()).toList();
        isSound &= !found.isEmpty();
        say("after one row was tampered with: " + String.join("; ", found));
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
