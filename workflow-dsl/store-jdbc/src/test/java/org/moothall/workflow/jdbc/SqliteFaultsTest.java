// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.CREW;
import static org.moothall.workflow.jdbc.Stage.REPORT;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;

@DisplayName("When SQLite fails in the middle of a change,")
class SqliteFaultsTest {
    private static final Workflow<Job> CLEARING = Stage.workflow("clearing")
            .start(Report.class, Job::of)
            .task(CLEAR, Job::heard, task -> task.candidates(CREW))
            .end("done");

    private final AtomicReference<String> failsAt = new AtomicReference<>("");
    private Driver real;
    private Driver failing;

    @TempDir
    Path dir;

    @BeforeEach
    void putBetween() throws SQLException {
        real = DriverManager.getDriver("jdbc:sqlite:");
        failing = new Failing();
        DriverManager.deregisterDriver(real);
        DriverManager.registerDriver(failing);
    }

    @AfterEach
    void putBack() throws SQLException {
        DriverManager.deregisterDriver(failing);
        DriverManager.registerDriver(real);
    }

    @Test
    @DisplayName("an Error keeps nothing of it")
    void anErrorKeepsNothing() {
        try (Host host = JdbcHost.inFile(dir.resolve("cases.db"), InstantSource.system())
                .run(CLEARING)
                .build()) {
            failsAt.set("moothall_task");
            assertThatThrownBy(() -> host.start(CLEARING, REPORT, CITIZEN)).isInstanceOf(OutOfMemoryError.class);
            failsAt.set("");

            assertThat(host.cases(CLEARING)).isEmpty();
        }
    }

    private final class Failing implements Driver {
        @Override
        public Connection connect(String url, Properties properties) throws SQLException {
            Connection open = real.connect(url, properties);
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                        String at = failsAt.get();
                        if (method.getName().equals("prepareStatement")
                                && !at.isEmpty()
                                && given[0].toString().contains(at)) {
                            throw new OutOfMemoryError("for this test");
                        }
                        try {
                            return method.invoke(open, given);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    });
        }

        @Override
        public boolean acceptsURL(String url) throws SQLException {
            return real.acceptsURL(url);
        }

        @Override
        public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) {
            return new DriverPropertyInfo[0];
        }

        @Override
        public int getMajorVersion() {
            return 1;
        }

        @Override
        public int getMinorVersion() {
            return 0;
        }

        @Override
        public boolean jdbcCompliant() {
            return false;
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }
    }
}
