// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import static org.moothall.crash.Client.pause;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.runtime.DueWorker;

/**
 * One process of the service: its host, what does what is due, the people who ask, and a manager who has tried again what was parked.
 * In a process of its own it works until its input is closed; the word {@code calm} there sends people and mischief home.
 */
final class Worker implements Working {
    private static final Duration LOOK = Duration.ofMillis(60);

    private final Settings settings;
    private final Ledger ledger;
    private final Place.Opened place;
    private final List<Thread> people = new ArrayList<>();
    private final List<Thread> managers = new ArrayList<>();
    private volatile boolean isCalm;
    private volatile boolean isOver;
    private Optional<Host> host = Optional.empty();
    private Optional<DueWorker> dueWork = Optional.empty();

    Worker(Settings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
        this.place = settings.place().open(settings.connections(), settings.isFull());
        Mischief.begin(
                settings.mischief() / 5,
                settings.mischief(),
                System.nanoTime() ^ settings.name().hashCode(),
                ledger::thrown);
    }

    public static void main(String[] words) throws IOException {
        Settings settings = Settings.of(words);
        try (Ledger ledger = new Ledger(settings.folder());
                Worker worker = new Worker(settings, ledger);
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Thread starter = new Thread(worker::begin, "begin");
            starter.setDaemon(true);
            starter.start();
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                worker.calm();
            }
        }
        System.exit(0);
    }

    /** Builds its host, however often it takes, and begins to work. */
    void begin() {
        Client starting = new Client(ledger, () -> isOver);
        starting.insisting("begin", () -> new Service(ledger).host(place, settings.name(), settings.time()))
                .ifPresent(this::beginOn);
    }

    private synchronized void beginOn(Host built) {
        host = Optional.of(built);
        dueWork = Optional.of(DueWorker.every(LOOK, built));
        String name = settings.name();
        people.add(thread("citizens", new Citizens(built, ledger, name, this::isCalm)));
        people.add(thread("inspectors", new Staff(built, ledger, name, StreetParty.INSPECTOR, this::isCalm)));
        people.add(thread("officers", new Staff(built, ledger, name, StreetParty.OFFICER, this::isCalm)));
        managers.add(thread("manager", () -> redrive(built)));
        people.forEach(Thread::start);
        managers.forEach(Thread::start);
        ledger.begun(name);
    }

    private Thread thread(String called, Runnable work) {
        Thread thread = new Thread(() -> new Client(ledger, this::isCalm).trying(called, work), called);
        thread.setDaemon(true);
        return thread;
    }

    private boolean isCalm() {
        return isCalm;
    }

    private void redrive(Host on) {
        Client client = new Client(ledger, () -> isOver);
        while (!isOver) {
            client.trying(
                    "redrive",
                    () -> Drain.redrive(on, on.parked().stream().limit(20).toList()));
            pause(300);
        }
    }

    @Override
    public boolean isAlive() {
        return true;
    }

    @Override
    public synchronized boolean hasBegun() {
        return host.isPresent();
    }

    /** Sends the people home, and has nothing go wrong any more; what is due goes on. */
    @Override
    public void calm() {
        isCalm = true;
        Mischief.end();
        join(people);
    }

    private static void join(List<Thread> threads) {
        for (Thread thread : threads) {
            try {
                thread.join(20_000);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public synchronized void close() {
        isCalm = true;
        isOver = true;
        join(people);
        join(managers);
        dueWork.ifPresent(DueWorker::close);
        host.ifPresent(Host::close);
        place.close();
    }
}
