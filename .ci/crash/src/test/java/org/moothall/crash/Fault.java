// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Something that fails from outside. When it returns, what was taken away has been given back. */
@FunctionalInterface
interface Fault {
    void strike(Field field) throws Exception;

    /** Nothing fails but what throws by itself. */
    static void none(Field field) {
        Client.pause(100);
    }

    /** SIGKILL for a worker, and another begins under its name. */
    static void killWorker(Field field) {
        field.someProcess().killAndBeginAgain();
    }

    /** SIGSTOP for a worker until its leases have run out, then SIGCONT. */
    static void stopWorker(Field field) {
        long pid = field.someProcess().pid();
        Signals.stop(pid);
        try {
            Client.pause(Place.LEASE.toMillis() + 500 + field.random().nextInt(1_500));
        } finally {
            Signals.goOn(pid);
        }
    }

    /** SIGKILL for PostgreSQL's first process, or for all of them. */
    static void killServer(Field field) {
        field.postgres().kill(field.random().nextBoolean());
        Client.pause(field.random().nextInt(500));
        field.postgres().beThere();
    }

    /** SIGKILL for one of PostgreSQL's processes that serve us; PostgreSQL ends all others then. */
    static void killBackend(Field field) throws SQLException {
        List<Long> backends = field.postgres().backends(field.place());
        if (!backends.isEmpty()) {
            Signals.kill(backends.get(field.random().nextInt(backends.size())));
        }
        Client.pause(300);
        field.postgres().beThere();
    }

    /** Connections ended again and again, for a second. */
    static void terminate(Field field) throws SQLException {
        for (int times = 0; times < 10; times++) {
            field.postgres().terminate(field.postgres().backends(field.place()));
            Client.pause(40 + field.random().nextInt(120));
        }
    }

    /** The disk is full for two seconds. */
    static void fillDisk(Field field) {
        Disk disk = field.disk().orElseThrow();
        for (int times = 0; times < 20; times++) {
            disk.fill();
            Client.pause(100);
        }
        disk.empty();
        field.server().ifPresent(Server::beThere);
    }

    /** Another program has the file's write lock, longer than a writer waits for it. */
    static void lockFile(Field field) throws Exception {
        Holder.hold(field.place(), Duration.ofMillis(11_500));
    }

    /** Another program has locked tables, longer than a writer waits for them. */
    static void lockTables(Field field) throws SQLException {
        try (Connection connection = field.place().connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL lock_timeout = '10s'");
            statement.execute(
                    field.random().nextBoolean()
                            ? "LOCK TABLE moothall_timer IN ACCESS EXCLUSIVE MODE"
                            : "LOCK TABLE moothall_outbox IN SHARE MODE");
            Client.pause(1_500);
            connection.rollback();
        }
    }
}
