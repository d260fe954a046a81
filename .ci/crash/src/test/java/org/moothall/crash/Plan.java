// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.util.List;

/**
 * A campaign on one database.
 *
 * @param name what is done to it
 * @param database {@code sqlite} or {@code postgresql}
 * @param workers how many processes work; a file has one
 * @param connections how many connections each has
 * @param mischief so many of 10,000 calls of a handler go wrong, and a fifth of that of a function
 * @param needs what it needs of the machine
 * @param settings what is said of the database when it is made
 * @param fault what strikes in each round
 */
record Plan(
        String name,
        String database,
        int workers,
        int connections,
        int mischief,
        Needs needs,
        List<String> settings,
        Fault fault) {
    private static final int SOME = 500;
    private static final int MUCH = 1_500;

    /** What a campaign cannot do without. */
    enum Needs {
        /** Nothing: its workers may be threads of this process. */
        NOTHING,
        /** Processes of their own. */
        PROCESSES,
        /** Processes, and a disk of its own. */
        DISK,
        /** Nothing: the full disk is made up. */
        MADE_UP_DISK
    }

    boolean isOnFile() {
        return database.equals("sqlite");
    }

    private static Plan onFile(String name, int mischief, Needs needs, Fault fault) {
        return new Plan(name, "sqlite", 1, 1, mischief, needs, List.of(), fault);
    }

    private static Plan onPostgres(String name, int mischief, Needs needs, Fault fault, String... settings) {
        return new Plan(name, "postgresql", 2, 6, mischief, needs, List.of(settings), fault);
    }

    private Plan withConnections(int number) {
        return new Plan(name, database, workers, number, mischief, needs, settings, fault);
    }

    /** All of them. */
    static List<Plan> all() {
        return List.of(
                onFile("throwables", MUCH, Needs.NOTHING, Fault::none),
                onPostgres("throwables", MUCH, Needs.NOTHING, Fault::none),
                onFile("worker-killed", SOME, Needs.PROCESSES, Fault::killWorker),
                onPostgres("worker-killed", SOME, Needs.PROCESSES, Fault::killWorker),
                onFile("worker-stopped", SOME, Needs.PROCESSES, Fault::stopWorker),
                onPostgres("worker-stopped", SOME, Needs.PROCESSES, Fault::stopWorker),
                onPostgres("server-killed", SOME, Needs.NOTHING, Fault::killServer),
                onPostgres("backend-killed", SOME, Needs.NOTHING, Fault::killBackend),
                onPostgres("terminated", SOME, Needs.NOTHING, Fault::terminate).withConnections(2),
                onFile("disk-full", SOME, Needs.DISK, Fault::fillDisk),
                onPostgres("disk-full", SOME, Needs.DISK, Fault::fillDisk),
                onFile("disk-made-full", SOME, Needs.MADE_UP_DISK, Fault::none),
                onPostgres("disk-made-full", SOME, Needs.MADE_UP_DISK, Fault::none),
                onFile("locked", SOME, Needs.NOTHING, Fault::lockFile),
                onPostgres("locked", SOME, Needs.NOTHING, Fault::lockTables, "lock_timeout = '500ms'"),
                onPostgres(
                        "serializable",
                        SOME,
                        Needs.NOTHING,
                        Fault::none,
                        "default_transaction_isolation = 'serializable'"),
                onPostgres(
                        "repeatable-read",
                        SOME,
                        Needs.NOTHING,
                        Fault::none,
                        "default_transaction_isolation = 'repeatable read'"));
    }

    @Override
    public String toString() {
        return name + ":" + database;
    }
}
