// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** Another program that has a SQLite file's write lock for a while: a process of its own, for locks are a process's. */
final class Holder {
    private Holder() {}

    public static void main(String[] words) throws SQLException {
        try (Connection connection = DriverManager.getConnection(words[0]);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 5000");
            statement.execute("BEGIN IMMEDIATE");
            Client.pause(Long.parseLong(words[1]));
            statement.execute("ROLLBACK");
        }
    }

    /** Has the lock held, and returns when it is free again. */
    static void hold(Place place, Duration length) throws IOException, InterruptedException {
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-classpath",
                System.getProperty("java.class.path"),
                Holder.class.getName(),
                place.address(),
                Long.toString(length.toMillis()));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
