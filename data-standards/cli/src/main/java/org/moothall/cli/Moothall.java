// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** The process: hands its streams to the tool and ends with the tool's exit code. */
public final class Moothall {
    private static final Path LINUX_ERRORS = Path.of("/proc/self/fd/2");

    private Moothall() {}

    /** Runs one command; {@code --help} tells which there are. */
    public static void main(String[] arguments) {
        // not System.out, which hides that nobody reads on; and UTF-8 whatever the platform prefers
        var console = new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new PrintStream(System.err, true, StandardCharsets.UTF_8),
                errorsAreSeen(),
                InstantSource.system());
        System.exit(new Tool(Catalogue::installed, console).run(arguments).code());
    }

    /** Whether a person sees what goes to standard error. The JDK does not know, Linux does; elsewhere one asks for progress. */
    private static boolean errorsAreSeen() {
        try {
            String target = Files.readSymbolicLink(LINUX_ERRORS).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException notLinux) {
            return false;
        }
    }
}
