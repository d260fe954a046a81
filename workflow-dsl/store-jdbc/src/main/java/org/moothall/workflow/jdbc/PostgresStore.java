// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.moothall.core.text.Name;
import org.moothall.workflow.store.Store;

/** Settings of a store on PostgreSQL, for {@link org.moothall.workflow.runtime.HostBuilder#on}; each has a good default. */
public final class PostgresStore {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final DataSource source;
    private final String name;
    private final Duration lease;
    private final boolean isToCommit;
    private final @Nullable AmbientTransactions ambient;

    private PostgresStore(
            DataSource source, String name, Duration lease, boolean isToCommit, @Nullable AmbientTransactions ambient) {
        this.source = source;
        this.name = name;
        this.lease = lease;
        this.isToCommit = isToCommit;
        this.ambient = ambient;
    }

    /** A store on a database, which should be a pool. */
    public static PostgresStore on(DataSource source) {
        return new PostgresStore(source, UUID.randomUUID().toString(), A_MINUTE, false, null);
    }

    /**
     * What this process is called. One that is started again under its name takes over at once what it had claimed; two must not
     * share a name. Random unless said otherwise.
     */
    public PostgresStore named(String newName) {
        return new PostgresStore(source, Name.id("the name of a process", newName), lease, isToCommit, ambient);
    }

    /** How long a delivery may take before others take it for abandoned and make it again; a minute unless said otherwise. */
    public PostgresStore leasing(Duration newLease) {
        return new PostgresStore(source, name, newLease, isToCommit, ambient);
    }

    /**
     * For a pool whose connections come with auto-commit off: the host commits them. Without this word such a connection is taken for
     * somebody else's transaction, and refused.
     */
    public PostgresStore withoutAutoCommit() {
        return new PostgresStore(source, name, lease, true, ambient);
    }

    /**
     * Which transactions surround the calls of the host: it joins them. A change is then kept with the rest of the caller's
     * transaction or not at all, and its letters leave after the commit.
     */
    public PostgresStore joining(AmbientTransactions transactions) {
        return new PostgresStore(source, name, lease, isToCommit, transactions);
    }

    /** The store. */
    public Store build() {
        AtomicLong tickets = new AtomicLong(new SecureRandom().nextLong());
        PostgresSessions sessions = new PostgresSessions(source, isToCommit, new Joining(ambient));
        return new JdbcStore(new PostgresDatabase(sessions, name, lease, tickets::incrementAndGet));
    }
}
