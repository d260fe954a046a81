// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.moothall.core.text.Name;
import org.moothall.workflow.store.Store;

/** Settings of a store on PostgreSQL, for {@link org.moothall.workflow.runtime.HostBuilder#on}; each has a good default. */
public final class PostgresStore {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final DataSource source;
    private final String name;
    private final Duration lease;

    private PostgresStore(DataSource source, String name, Duration lease) {
        this.source = source;
        this.name = name;
        this.lease = lease;
    }

    /** A store on a database, which should be a pool. */
    public static PostgresStore on(DataSource source) {
        return new PostgresStore(source, UUID.randomUUID().toString(), A_MINUTE);
    }

    /**
     * What this process is called. One that is started again under its name takes over at once what it had claimed; two must not
     * share a name. Random unless said otherwise.
     */
    public PostgresStore named(String newName) {
        return new PostgresStore(source, Name.id("the name of a process", newName), lease);
    }

    /** How long a delivery may take before others take it for abandoned and make it again; a minute unless said otherwise. */
    public PostgresStore leasing(Duration newLease) {
        return new PostgresStore(source, name, newLease);
    }

    /** The store. */
    public Store build() {
        AtomicLong tickets = new AtomicLong(new SecureRandom().nextLong());
        return new JdbcStore(new PostgresDatabase(source, name, lease, tickets::incrementAndGet));
    }
}
