// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/** The commands that reckon dates, given any words. */
public final class Reckon {
    private static final ByteArrayOutputStream OUTPUT = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream ERRORS = new ByteArrayOutputStream();
    private static final Tool TOOL = new Tool(
            Catalogue::installed,
            new Console(
                    InputStream.nullInputStream(),
                    OUTPUT,
                    new PrintStream(ERRORS, true, StandardCharsets.UTF_8),
                    false,
                    InstantSource.system()));

    private Reckon() {}

    /** Tells something, or says what is wrong with the words, and has no fault of its own. */
    public static void run(String command, String words) {
        OUTPUT.reset();
        ERRORS.reset();
        Exit exit = TOOL.run((command + " " + words).split(" ", -1));
        String complaint = ERRORS.toString(StandardCharsets.UTF_8);
        boolean isTold = exit == Exit.FINE || exit == Exit.ERRORS;
        if (complaint.startsWith("moothall: a fault of its own, ")
                || complaint.contains("memory does not suffice")
                || (isTold ? OUTPUT.size() == 0 : complaint.isBlank())) {
            throw new AssertionError("\"" + command + " " + words + "\" led to \"" + complaint + "\"");
        }
    }
}
