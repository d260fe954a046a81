// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.moothall.workflow.host.Host;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A service in a process of its own: many requests at once, each a transaction with a row and a case, on few connections, with a slow
 * receiver of letters. It says what it answered and delivered, and ends in good order when it is told to.
 */
final class BusyService {
    private final HikariDataSource pool;
    private final Host host;
    private final long handlerMillis;
    private final CountDownLatch answered;

    private BusyService(HikariDataSource pool, int requests, long handlerMillis) {
        this.answered = new CountDownLatch(requests);
        this.pool = pool;
        this.handlerMillis = handlerMillis;
        this.host = PostgresScenes.on(PostgresStore.on(pool).joining(new SpringTransactions(pool)))
                .run(Scene.JOB)
                .delivering(Stage.TELL, (text, delivery) -> deliver(delivery.key()))
                .build();
    }

    public static void main(String[] words) throws InterruptedException {
        HikariDataSource pool = new PostgresScenes(words[0], words[1], words[2]).pool(true);
        BusyService service = new BusyService(pool, Integer.parseInt(words[3]), Long.parseLong(words[4]));
        Runtime.getRuntime().addShutdownHook(new Thread(service::end));
        service.ask(Integer.parseInt(words[3]));
        new CountDownLatch(1).await();
    }

    private void ask(int requests) {
        ExecutorService threads = Executors.newFixedThreadPool(requests);
        CountDownLatch together = new CountDownLatch(requests);
        for (int i = 0; i < requests; i++) {
            String name = "photo " + i;
            threads.execute(() -> {
                together.countDown();
                try {
                    together.await();
                } catch (InterruptedException interrupted) {
                    return;
                }
                say("answered " + report(name));
                answered.countDown();
            });
        }
    }

    private String report(String name) {
        return new TransactionTemplate(new DataSourceTransactionManager(pool)).execute(status -> {
            new JdbcTemplate(pool).update(Photos.INSERT, name, name);
            return Stage.start(host, Scene.JOB);
        });
    }

    /** No request waits for a letter: none is delivered before all are answered. */
    private void deliver(String key) throws InterruptedException {
        answered.await();
        Thread.sleep(handlerMillis);
        say("delivered " + key);
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private void end() {
        say("closed in good order: " + host.closeWithin(Duration.ofSeconds(20)));
        pool.close();
    }
}
