// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.workflow.jdbc.Stage.CITIZEN;
import static org.moothall.workflow.jdbc.Stage.CLEAR;
import static org.moothall.workflow.jdbc.Stage.TELL;
import static org.moothall.workflow.jdbc.Stage.WORKER;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.jdbc.Stage.Job;
import org.moothall.workflow.jdbc.Stage.Report;
import org.moothall.workflow.runtime.Dispatch;

@DisplayName("SQL by its shape")
class SqlTextsTest {
    private static final Workflow<Job> LETTER = Stage.workflow("letter")
            .start(Report.class, Job::of)
            .byAnybody()
            .task(CLEAR, Job::heard)
            .send(TELL, Job::text)
            .end("done");

    private final List<String> prepared = new ArrayList<>();

    @Test
    @DisplayName(
            "is the same instance whenever a change of the shape comes again; what follows at once reads no case; a letter is one statement")
    void isTheSameInstance() {
        try (Host host = JdbcHost.onPostgres(listening(Databases.withTables()), Stage.monday())
                .dispatch(Dispatch.inline())
                .run(LETTER)
                .delivering(TELL, (text, delivery) -> {})
                .build()) {
            seeThrough(host);
            Set<String> known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(prepared);
            prepared.clear();

            seeThrough(host);

            assertThat(prepared)
                    .filteredOn(sql -> !sql.contains("nextval"))
                    .hasSize(6)
                    .allMatch(known::contains);
        }
    }

    private static void seeThrough(Host host) {
        String id = Stage.start(host, LETTER);
        host.complete(id, CLEAR, "cleared", WORKER.withKey(id)).orElseThrow();
        assertThat(host.answered(id)).isPresent();
        host.start(LETTER, Stage.REPORT, CITIZEN.withKey("again " + id)).orElseThrow();
    }

    private DataSource listening(DataSource source) {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    Object answer = invoked(source, method, arguments);
                    return answer instanceof Connection connection ? listening(connection) : answer;
                });
    }

    private Connection listening(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) {
                        prepared.add((String) arguments[0]);
                    }
                    return invoked(connection, method, arguments);
                });
    }

    private static Object invoked(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @Test
    @DisplayName("is put together once for a shape, and anew where more shapes than are kept have come between")
    void isPutTogetherOnce() {
        SqlTexts texts = new SqlTexts();
        String first = texts.of(List.of("a", 1), () -> "te" + texts.hashCode());

        assertThat(texts.of(List.of("a", 1), () -> "another")).isSameAs(first);
        assertThat(texts.of(List.of("a", 2), () -> "another")).isEqualTo("another");
        for (int i = 0; i < 1_000; i++) {
            texts.of(List.of("filling", i), () -> "");
        }
        assertThat(texts.of(List.of("a", 1), () -> "another")).isEqualTo("another");
    }
}
