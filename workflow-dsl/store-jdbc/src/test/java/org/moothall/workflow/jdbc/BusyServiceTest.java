// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.moothall.workflow.host.Host;

@DisplayName("A service with twelve requests at once on four connections, and a slow receiver of letters,")
class BusyServiceTest {
    private static final int REQUESTS = 12;
    /** Eight seconds in real life; the property says so for a long run. */
    private static final long HANDLER = Long.getLong("moothall.handler.millis", 800);

    @Test
    @Timeout(120)
    @DisplayName("answers all of them, and loses and doubles nothing when it is told to end in the middle")
    void losesNothing() throws Exception {
        DataSource schema = Databases.withTables();
        Photos.createIn(schema);
        Process service = begin(schema);
        List<String> said = new ArrayList<>();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = says.readLine(); line != null; line = says.readLine()) {
                said.add(line);
                if (number(said, "answered ") == REQUESTS && number(said, "delivered ") >= 1) {
                    // SIGTERM
                    service.toHandle().destroy();
                }
            }
        }
        service.onExit().join();

        List<String> delivered = new CopyOnWriteArrayList<>();
        try (Host next = JdbcHost.onPostgres(schema, InstantSource.system())
                .run(Scene.JOB)
                .delivering(Stage.TELL, (text, delivery) -> delivered.add("delivered " + delivery.key()))
                .build()) {
            next.runDue();
            assertThat(next.cases(Scene.JOB)).hasSize(REQUESTS);
        }
        assertThat(said).contains("closed in good order: true");
        said.stream().filter(line -> line.startsWith("delivered ")).forEach(delivered::add);
        assertThat(delivered).hasSize(REQUESTS).doesNotHaveDuplicates();
        assertThat(number(said, "delivered ")).isLessThan(REQUESTS);
        assertThat(Photos.count(schema)).isEqualTo(REQUESTS);
        assertThat(JdbcAudit.of(schema).findings()).isEmpty();
    }

    private static long number(List<String> said, String of) {
        return said.stream().filter(line -> line.startsWith(of)).count();
    }

    private static Process begin(DataSource schema) throws Exception {
        try (Connection connection = schema.getConnection()) {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            BusyService.class.getName(),
                            connection.getMetaData().getURL(),
                            connection.getMetaData().getUserName(),
                            connection.getSchema(),
                            String.valueOf(REQUESTS),
                            String.valueOf(HANDLER))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        }
    }
}
