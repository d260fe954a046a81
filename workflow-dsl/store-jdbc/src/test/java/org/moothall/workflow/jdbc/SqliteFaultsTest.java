// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.REPORT;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.HostBuilder;

@DisplayName("When SQLite fails in the middle of a change,")
class SqliteFaultsTest {
    private static final Workflow<Job> CLEARING = Stage.workflow("clearing")
            .start(Report.class, Job::of)
            .byAnybody()
            .task(CLEAR, Job::heard)
            .end("done");

    private final AtomicReference<String> failsAt = new AtomicReference<>("");

    @TempDir
    Path dir;

    @Test
    @DisplayName("an Error keeps nothing of it")
    void anErrorKeepsNothing() {
        JdbcStore store = new JdbcStore(new SqliteDatabase(() -> failing(JdbcHost.connect(dir.resolve("cases.db")))));
        try (Host host =
                HostBuilder.on(store, InstantSource.system()).run(CLEARING).build()) {
            failsAt.set("moothall_task");
            assertThatThrownBy(() -> host.start(CLEARING, REPORT, CITIZEN)).isInstanceOf(OutOfMemoryError.class);
            failsAt.set("");

            assertThat(host.cases(CLEARING)).isEmpty();
        }
    }

    private Connection failing(Connection open) {
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
}
