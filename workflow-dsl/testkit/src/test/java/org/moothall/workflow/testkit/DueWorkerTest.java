// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.host.DueWorker;
import org.moothall.workflow.host.Host;

@DisplayName("A worker")
class DueWorkerTest {
    @Test
    @DisplayName("does what is due again and again, though it failed before")
    void goesOn() throws InterruptedException {
        CountDownLatch calls = new CountDownLatch(3);
        Host failing = (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
                    calls.countDown();
                    throw new IllegalStateException("the database is away");
                });

        try (DueWorker worker = DueWorker.every(Duration.ofMillis(1), failing)) {
            assertThat(worker).isNotNull();
            assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
