// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.runtime.DueWorker;

@Timeout(60)
@DisplayName("A worker")
class DueWorkerTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private interface Run {
        void run() throws Throwable;
    }

    private static Host host(Run due) {
        return (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
                    due.run();
                    return null;
                });
    }

    @TestFactory
    @DisplayName("does what is due again and again, though it failed before with")
    Stream<DynamicTest> goesOn() {
        return Stream.of(
                        new IllegalStateException("the database is away"),
                        new AssertionError("a fault"),
                        new StackOverflowError(),
                        new OutOfMemoryError("for this test"),
                        new ThreadDeath(),
                        new NoClassDefFoundError("com/example/Mailer"))
                .map(thrown -> DynamicTest.dynamicTest(thrown.getClass().getName(), () -> {
                    CountDownLatch calls = new CountDownLatch(3);
                    try (DueWorker worker = DueWorker.every(MOMENT, host(() -> {
                        calls.countDown();
                        throw thrown;
                    }))) {
                        assertThat(worker).isNotNull();
                        assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
                    }
                }));
    }

    @Test
    @DisplayName("goes on though a run left its thread interrupted")
    void goesOnAfterAnInterrupt() throws InterruptedException {
        CountDownLatch calls = new CountDownLatch(3);
        AtomicBoolean wasInterrupted = new AtomicBoolean();
        try (DueWorker worker = DueWorker.every(MOMENT, host(() -> {
            wasInterrupted.compareAndSet(false, Thread.currentThread().isInterrupted());
            calls.countDown();
            Thread.currentThread().interrupt();
        }))) {
            assertThat(worker).isNotNull();
            assertThat(calls.await(20, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(wasInterrupted).isFalse();
    }

    @Test
    @DisplayName("waits, when it is closed, for what is under way, also when the closing thread is interrupted")
    void waits() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean isOver = new AtomicBoolean();
        DueWorker worker = DueWorker.every(MOMENT, host(() -> {
            begun.countDown();
            assertThat(mayEnd.await(50, TimeUnit.SECONDS)).isTrue();
            isOver.set(true);
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(() -> {
            Thread.currentThread().interrupt();
            worker.close();
            return isOver.get() && Thread.interrupted();
        });
        assertThat(closed.isDone()).isFalse();

        mayEnd.countDown();

        assertThat(closed.get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @DisplayName("ends, when it is closed, a run that would always find more to do")
    void endsARunWithoutEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        DueWorker worker = DueWorker.every(MOMENT, (Host) Proxy.newProxyInstance(
                Host.class.getClassLoader(), new Class<?>[] {Host.class}, (proxy, method, arguments) -> {
                    while (((BooleanSupplier) arguments[0]).getAsBoolean()) {
                        begun.countDown();
                    }
                    return null;
                }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(worker.closeWithin(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    @DisplayName("interrupts, when it is closed, what has not come to its end within the limit, and says so")
    void interrupts() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        DueWorker worker = DueWorker.every(MOMENT, host(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException cutOff) {
                interrupted.countDown();
            }
        }));
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(worker.closeWithin(MOMENT)).isFalse();

        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(worker.closeWithin(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    @DisplayName("does not wait for itself when it is closed by what it does")
    void doesNotWaitForItself() throws Exception {
        AtomicReference<DueWorker> worker = new AtomicReference<>();
        CountDownLatch isThere = new CountDownLatch(1);
        CompletableFuture<Boolean> closed = new CompletableFuture<>();
        worker.set(DueWorker.every(MOMENT, host(() -> {
            assertThat(isThere.await(20, TimeUnit.SECONDS)).isTrue();
            closed.complete(worker.get().closeWithin(Duration.ofDays(1)));
        })));
        isThere.countDown();

        assertThat(closed.get(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    @DisplayName("needs a pause")
    void needsAPause() {
        assertThatThrownBy(() -> DueWorker.every(Duration.ZERO, host(() -> {})))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a worker needs a pause between its calls, not PT0S; a minute is usual");
    }
}
