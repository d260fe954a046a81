// SPDX-License-Identifier: Apache-2.0
package org.moothall.peers;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import javax.sql.DataSource;
import org.flowable.engine.ProcessEngine;
import org.flowable.spring.SpringProcessEngineConfiguration;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.Event;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.jdbc.AmbientTransactions;
import org.moothall.workflow.jdbc.JdbcTables;
import org.moothall.workflow.jdbc.PostgresStore;
import org.moothall.workflow.runtime.HostBuilder;
import org.moothall.workflow.store.StoreException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The engines, each as its own starter puts it together for Spring. */
final class Engines {
    private static final String SCHEDULED =
            "CREATE TABLE scheduled_tasks (task_name text, task_instance text, task_data bytea,"
                    + " execution_time timestamptz, picked boolean, picked_by text, last_success timestamptz,"
                    + " last_failure timestamptz, consecutive_failures int, last_heartbeat timestamptz, version bigint,"
                    + " priority smallint, PRIMARY KEY (task_name, task_instance))";

    private static final String PROCESS = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test">
              <process id="lamp" isExecutable="true">
                <startEvent id="start"/>
                <sequenceFlow id="first" sourceRef="start" targetRef="mend"/>
                <userTask id="mend"/>
                <sequenceFlow id="last" sourceRef="mend" targetRef="end"/>
                <endEvent id="end"/>
              </process>
            </definitions>
            """;

    record Lamp(String post) {}

    private static final Event<String> MENDED = Event.of("mended", String.class).byAnybody();

    private static final Workflow<Lamp> LAMP = Workflow.of("lamp", Lamp.class)
            .version(1)
            .keepFor(Period.ofYears(1), lamp -> lamp)
            .start(Lamp.class, lamp -> lamp)
            .byAnybody()
            .await(MENDED, (lamp, word) -> lamp)
            .end("mended");

    private Engines() {}

    private static long count(DataSource source, String from) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("SELECT count(*) FROM " + from)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Ours, told of Spring's transactions. */
    static Engine moothall(DataSource source) {
        JdbcTables.createIn(source);
        Host host = HostBuilder.on(
                        PostgresStore.on(source).joining(new Spring(source)).build(), InstantSource.system())
                .run(LAMP)
                .build();
        return new Engine() {
            @Override
            public void begin() {
                host.start(LAMP, new Lamp("lamp 7"), Request.by(Actor.of("web")))
                        .orElseThrow();
            }

            @Override
            public long kept() throws SQLException {
                return count(source, "moothall_case");
            }

            @Override
            public void close() {
                host.close();
            }
        };
    }

    /** Spring's transactions on a data source. */
    private record Spring(DataSource source) implements AmbientTransactions {
        @Override
        public boolean isActive() {
            return TransactionSynchronizationManager.isActualTransactionActive();
        }

        @Override
        public @Nullable Connection connection() {
            return TransactionSynchronizationManager.getResource(source) instanceof ConnectionHolder holder
                    ? holder.getConnection()
                    : null;
        }

        @Override
        public void afterCommit(Runnable work) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    work.run();
                }
            });
        }

        @Override
        public RuntimeException translated(StoreException failure) {
            return failure;
        }
    }

    /** Flowable, told of Spring's transaction manager. */
    static Engine flowable(DataSource source, PlatformTransactionManager transactions) {
        SpringProcessEngineConfiguration configuration = new SpringProcessEngineConfiguration();
        configuration.setDataSource(source);
        configuration.setTransactionManager(transactions);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setAsyncExecutorActivate(false);
        ProcessEngine engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("lamp.bpmn20.xml", PROCESS)
                .deploy();
        return new Engine() {
            @Override
            public void begin() {
                engine.getRuntimeService().startProcessInstanceByKey("lamp");
            }

            @Override
            public long kept() throws SQLException {
                return count(source, "act_ru_execution WHERE parent_id_ IS NULL");
            }

            @Override
            public void close() {
                engine.close();
            }
        };
    }

    /** db-scheduler, on a proxy that knows Spring's transactions. */
    static Engine dbScheduler(DataSource source) throws SQLException {
        execute(source, SCHEDULED);
        OneTimeTask<Void> mend = Tasks.oneTime("mend").execute((instance, context) -> {});
        SchedulerClient client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(source), mend)
                .build();
        return new Engine() {
            @Override
            public void begin() {
                client.scheduleIfNotExists(mend.instance("lamp 7"), Instant.now());
            }

            @Override
            public long kept() throws SQLException {
                return count(source, "scheduled_tasks");
            }

            @Override
            public void close() {
                // it holds nothing
            }
        };
    }
}
