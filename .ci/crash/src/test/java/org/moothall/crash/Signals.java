// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Commands of the operating system that Java has no method for. */
final class Signals {
    private Signals() {}

    /** SIGKILL. */
    static void kill(long pid) {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** SIGSTOP. */
    static void stop(long pid) {
        run(List.of("kill", "-STOP", Long.toString(pid)));
    }

    /** SIGCONT. */
    static void goOn(long pid) {
        run(List.of("kill", "-CONT", Long.toString(pid)));
    }

    /** Whether a command ended well. */
    static boolean run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
