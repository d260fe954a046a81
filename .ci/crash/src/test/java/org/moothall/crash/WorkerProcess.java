// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A worker in a process of its own, which can be killed, stopped, and begun again under its name. */
final class WorkerProcess implements Working {
    private final Settings settings;
    private final Ledger ledger;
    private final Path log;
    private Process process;
    private long begins;

    WorkerProcess(Settings settings, Ledger ledger) {
        this.settings = settings;
        this.ledger = ledger;
        this.log = settings.folder().resolve("log-" + settings.name() + ".txt");
        this.process = begin();
    }

    private Process begin() {
        begins++;
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                Worker.class.getName()));
        command.addAll(settings.words());
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL, and another under its name. */
    void killAndBeginAgain() {
        process.destroyForcibly();
        waitFor();
        process = begin();
    }

    @Override
    public boolean hasBegun() {
        for (int times = 0; times < 600 && process.isAlive(); times++) {
            if (ledger.begins(settings.name()) >= begins) {
                return true;
            }
            Client.pause(100);
        }
        return false;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void calm() {
        try {
            process.getOutputStream().write("calm\n".getBytes(StandardCharsets.UTF_8));
            process.getOutputStream().flush();
        } catch (IOException hasEnded) {
            // which is told elsewhere
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException hasEnded) {
            // which is told elsewhere
        }
        waitFor();
        process.destroyForcibly();
    }

    private void waitFor() {
        try {
            process.waitFor(60, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
