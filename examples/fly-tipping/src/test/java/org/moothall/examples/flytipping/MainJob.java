// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The main job in a process of its own, which can be killed and begun again. */
final class MainJob {
    private final Path folder;
    private final List<String> command;

    /** A job that writes its letters, its account and its progress into a folder. */
    MainJob(Path folder, String store, List<String> files) {
        this.folder = folder;
        this.command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--store=" + store,
                "--letters=" + letters()));
        command.addAll(files);
    }

    Path letters() {
        return folder.resolve("letters.txt");
    }

    Process begin() {
        try {
            return new ProcessBuilder(command)
                    .redirectOutput(account().toFile())
                    .redirectError(folder.resolve("progress.txt").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Runs it to its end and answers the account. */
    List<String> runToItsEnd() throws InterruptedException {
        int exit = begin().waitFor();
        if (exit != 0) {
            throw new IllegalStateException(
                    "the job ended with " + exit + ":\n" + String.join("\n", lines(folder.resolve("progress.txt"))));
        }
        return lines(account());
    }

    private Path account() {
        return folder.resolve("account.txt");
    }

    static List<String> lines(Path file) {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
