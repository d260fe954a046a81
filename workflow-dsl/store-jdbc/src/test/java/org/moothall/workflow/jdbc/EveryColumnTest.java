// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moothall.workflow.jdbc.Stage.Ground;
import org.moothall.workflow.jdbc.Stage.Kind;

@DisplayName("An audit of cases in every state")
class EveryColumnTest {
    @TempDir
    Path dir;

    @ParameterizedTest
    @DisplayName(
            "finds whatever is changed in any column of any table, each row that is put in and each that is taken away")
    @EnumSource(
            value = Kind.class,
            names = {"SQLITE", "POSTGRES"})
    void findsEachChange(Kind kind) throws SQLException {
        Ground ground = new Ground(kind, dir);
        Script script = kind == Kind.SQLITE ? Script.SQLITE : Script.POSTGRESQL;
        try (EveryState state = new EveryState(ground);
                Connection connection = connect(ground)) {
            Seals seals = kind == Kind.SQLITE ? Seals.SQLITE : Seals.POSTGRESQL;
            assertThat(JdbcAudit.in(Snapshot.over(connection, seals)).findings())
                    .as("what " + state + " left")
                    .isEmpty();

            Tampering tampering = new Tampering(connection, script, seals).all();

            System.out.println("The audit on " + kind + ": " + tampering);
            assertThat(tampering.changes()).isGreaterThan(1500);
            assertThat(tampering.missed()).containsOnlyKeys("moothall_shape taken away, in which no case has begun");
            assertThat(tampering.columns())
                    .isEqualTo(script.tables().stream()
                            .flatMap(
                                    table -> table.columns().stream().map(column -> table.name() + "." + column.name()))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private static Connection connect(Ground ground) throws SQLException {
        if (ground.kind == Kind.POSTGRES) {
            return Objects.requireNonNull(ground.source).getConnection();
        }
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + ground.file);
        SqliteSeal.teach(connection);
        return connection;
    }
}
