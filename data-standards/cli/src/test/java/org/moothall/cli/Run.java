// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * One run of the tool, in this process.
 *
 * @param code the exit code
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
record Run(int code, String output, String errors) {
    /** A quarter past midnight in London, and still the day before by UTC. */
    private static final Instant NOW = Instant.parse("2026-06-30T23:15:00Z");

    static Run of(String... arguments) {
        return reading(InputStream.nullInputStream(), arguments);
    }

    static Run reading(String input, String... arguments) {
        return reading(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), arguments);
    }

    static Run reading(InputStream input, String... arguments) {
        var output = new ByteArrayOutputStream();
        var run = writing(output, input, arguments);
        return new Run(run.code(), output.toString(StandardCharsets.UTF_8), run.errors());
    }

    static Run writing(OutputStream output, InputStream input, String... arguments) {
        var errors = new ByteArrayOutputStream();
        var console =
                new Console(input, output, new PrintStream(errors, true, StandardCharsets.UTF_8), false, () -> NOW);
        int code = new Tool(Catalogue::installed, console).run(arguments).code();
        return new Run(code, "", errors.toString(StandardCharsets.UTF_8));
    }
}
