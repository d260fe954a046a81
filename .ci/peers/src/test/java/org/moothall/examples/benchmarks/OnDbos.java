// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.dbos.transact.DBOS;
import dev.dbos.transact.StartWorkflowOptions;
import dev.dbos.transact.config.DBOSConfig;
import dev.dbos.transact.workflow.Workflow;
import dev.dbos.transact.workflow.WorkflowHandle;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;

/** The case on DBOS: a workflow that says which task is open, waits for two messages, and sends the letter in a step. */
final class OnDbos implements Contender {
    private static final Duration LONG = Duration.ofMinutes(1);

    private final LongAdder letters = new LongAdder();
    private final DBOS dbos;
    private final Service service;

    /** What DBOS makes a proxy of. */
    public interface Service {
        String permit(Permit.Application form);
    }

    /** The service. */
    private final class Permits implements Service {
        @Override
        @Workflow(name = "permit")
        public String permit(Permit.Application form) {
            Permit permit = Permit.appliedFor(form).on(Permit.Terms.LAMPS_AND_CONES);
            dbos.setEvent("task", Permit.CHECK.name());
            permit = permit.checked(dbos.<Permit.Checked>recv("check", LONG).orElseThrow());
            dbos.setEvent("task", permit.isSafe() ? Permit.GRANT.name() : Permit.REFUSE.name());
            Permit decided =
                    permit.decided(dbos.<Permit.Decided>recv("decide", LONG).orElseThrow());
            dbos.runStep(() -> deliver(decided.letter()), Permit.TELL.name());
            return "decided";
        }
    }

    /** In a schema of its own. */
    OnDbos(HikariDataSource pool) {
        dbos = new DBOS(DBOSConfig.defaults("permits").withDataSource(pool).withAppVersion("1"));
        service = dbos.registerProxy(Service.class, new Permits());
        dbos.launch();
    }

    private void deliver(Permit.Letter letter) {
        if (!letter.to().isEmpty()) {
            letters.increment();
        }
    }

    @Override
    public void seeThrough() {
        String id = UUID.randomUUID().toString();
        WorkflowHandle<String, RuntimeException> running =
                dbos.startWorkflow(() -> service.permit(Permit.APPLICATION), new StartWorkflowOptions(id));
        dbos.send(id, Permit.CHECKED, "check");
        dbos.send(id, Permit.DECIDED, "decide");
        running.getResult();
    }

    @Override
    public String faults(long cases) {
        return letters.sum() == cases ? "" : letters.sum() + " letters of DBOS came, not " + cases + "; ";
    }

    @Override
    public void close() {
        dbos.close();
    }
}
