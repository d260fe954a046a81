// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.store.StoreException;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Spring's transactions on a data source. */
final class SpringTransactions implements AmbientTransactions {
    private final DataSource source;
    private final SQLExceptionTranslator translator = new SQLExceptionSubclassTranslator();

    SpringTransactions(DataSource source) {
        this.source = source;
    }

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
        return Objects.requireNonNull(translator.translate("asking a host", null, (SQLException) failure.getCause()));
    }
}
