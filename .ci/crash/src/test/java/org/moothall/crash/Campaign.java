// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.moothall.core.finding.Finding;
import org.moothall.crash.Drain.Ended;
import org.moothall.crash.Plan.Needs;

/** Runs one plan: lets the service work, has the fault strike, sees everything through to its end, and reckons. */
final class Campaign {
    private static final int PATIENCE = 40_000;
    private static final int ANSWERS = 10;
    private static final int FILE_DISK = 24;
    private static final int SERVER_DISK = 160;

    private final Plan plan;
    private final Pace pace;
    private final Path folder;
    private final List<String> found = new ArrayList<>();

    /**
     * How long and how fast.
     *
     * @param rounds how often the fault strikes
     * @param millis how long the service works in each round, without the fault
     * @param factor how many times faster time runs
     * @param seed of the moments and victims
     * @param inThreads whether workers are threads of this process, where the plan allows it
     */
    record Pace(int rounds, long millis, int factor, long seed, boolean inThreads) {}

    Campaign(Plan plan, Pace pace, Path folder) {
        this.plan = plan;
        this.pace = pace;
        this.folder = folder;
    }

    /** Runs it, on the server if it needs one and none of its own; empty when this machine does not allow it. */
    Optional<Result> run(Optional<Server> server) throws Exception {
        if (plan.needs() != Needs.DISK) {
            return Optional.of(on(server, Optional.empty()));
        }
        Optional<Disk> disk = Disk.of(plan.isOnFile() ? FILE_DISK : SERVER_DISK, folder.resolve("disk"));
        if (disk.isEmpty()) {
            return Optional.empty();
        }
        try (Disk mounted = disk.get()) {
            if (plan.isOnFile()) {
                return Optional.of(on(Optional.empty(), disk));
            }
            try (Server own = Server.in(mounted.folder().resolve("data"))) {
                return Optional.of(on(Optional.of(own), disk));
            }
        }
    }

    private Result on(Optional<Server> server, Optional<Disk> disk) throws Exception {
        Path files = disk.map(Disk::folder).orElse(folder);
        Place place = plan.isOnFile()
                ? Place.inFile(files.resolve("cases.db"))
                : server.orElseThrow().database(plan.settings().toArray(new String[0]));
        Settings settings = new Settings(
                "",
                place,
                folder,
                FastTime.beginning(pace.factor()),
                plan.connections(),
                plan.mischief(),
                plan.needs() == Needs.MADE_UP_DISK);
        try (Ledger ledger = new Ledger(folder)) {
            Field field = new Field(place, server, disk, new ArrayList<>(), new SplittableRandom(pace.seed()));
            try {
                return work(field, settings, ledger);
            } finally {
                field.workers().forEach(Working::close);
                Mischief.end();
            }
        }
    }

    private Result work(Field field, Settings settings, Ledger ledger) throws Exception {
        for (int i = 1; i <= plan.workers(); i++) {
            field.workers().add(begin(settings.named("w" + i), ledger));
        }
        allWork(field);
        Watch watch = new Watch(settings.place(), ledger);
        try (watch) {
            for (int round = 0; round < pace.rounds(); round++) {
                long before = 1 + field.random().nextLong(pace.millis());
                Client.pause(before);
                plan.fault().strike(field);
                Client.pause(pace.millis() - before);
                allWork(field);
                answersCome(ledger);
            }
            field.workers().forEach(Working::calm);
            catchUp(settings);
            field.workers().forEach(Working::close);
            field.workers().clear();
        }
        return reckon(settings, ledger, new Drain(settings, ledger).run(), watch);
    }

    private Working begin(Settings settings, Ledger ledger) {
        if (pace.inThreads() && (plan.needs() == Needs.NOTHING || plan.needs() == Needs.MADE_UP_DISK)) {
            Worker worker = new Worker(settings, ledger);
            worker.begin();
            return worker;
        }
        return new WorkerProcess(settings, ledger);
    }

    private void allWork(Field field) {
        for (Working worker : field.workers()) {
            if (!worker.isAlive()) {
                found.add("a worker ended by itself");
            } else if (!worker.hasBegun()) {
                found.add("a worker did not begin");
            }
        }
    }

    /** Whatever has struck, people are answered again soon; on a slow machine a round takes until they are. */
    private void answersCome(Ledger ledger) {
        int before = ledger.answers().size();
        long until = System.currentTimeMillis() + PATIENCE;
        while (ledger.answers().size() < before + ANSWERS) {
            if (System.currentTimeMillis() > until) {
                found.add("people were hardly answered any more after the fault");
                return;
            }
            Client.pause(50);
        }
    }

    /** Nothing fails any more: who worked has to do by itself what is due, without another beginning. */
    private void catchUp(Settings settings) throws SQLException {
        long until = System.currentTimeMillis() + PATIENCE;
        try (Tables tables = new Tables(settings.place())) {
            List<String> left = tables.leftUndone(settings.time());
            while (!left.isEmpty() && System.currentTimeMillis() < until) {
                Client.pause(100);
                left = tables.leftUndone(settings.time());
            }
            found.addAll(left);
        }
    }

    private Result reckon(Settings settings, Ledger ledger, Ended ended, Watch watch) throws SQLException {
        try (Place.Opened place = settings.place().open(1, false);
                Tables tables = new Tables(settings.place())) {
            List<String> alarms = new ArrayList<>(watch.alarms());
            place.audit().stream().map(Finding::text).forEach(alarms::add);
            Reckoning reckoning = new Reckoning(ledger, ended.cases(), tables);
            found.addAll(ended.stuck());
            found.addAll(reckoning.outOfOrder());
            ledger.unexpected().stream()
                    .collect(groupingBy(identity(), counting()))
                    .forEach((what, times) -> found.add(times + " times " + what));
            found.addAll(personal());
            tables.tamper();
            if (place.audit().isEmpty()) {
                found.add("an audit did not see what was tampered with");
            }
            return new Result(
                    plan,
                    pace.rounds(),
                    reckoning.answered(),
                    reckoning.deliveries(),
                    watch.audits() + 1,
                    thrown(ledger),
                    reckoning.lost(),
                    reckoning.doubled(),
                    reckoning.ofTwoKeys(),
                    alarms,
                    List.copyOf(found));
        }
    }

    private static Map<String, Long> thrown(Ledger ledger) {
        return ledger.thrown().stream().collect(groupingBy(identity(), counting()));
    }

    /** Lines of the workers' logs that have what stands for personal data in them. */
    private List<String> personal() {
        try (Stream<Path> files = Files.list(folder)) {
            List<String> lines = new ArrayList<>();
            for (Path log : files.filter(file -> file.getFileName().toString().startsWith("log-"))
                    .toList()) {
                long times = Files.readAllLines(log).stream()
                        .filter(line -> line.contains(Secrets.WORD))
                        .count();
                if (times > 0) {
                    lines.add(times + " lines of a log have personal data in them");
                }
            }
            return lines;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
