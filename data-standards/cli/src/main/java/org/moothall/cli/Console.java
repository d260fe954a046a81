// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import org.moothall.core.calendar.WorkingCalendar;

/**
 * What a command reads from, writes to, and asks the time.
 *
 * @param input standard input
 * @param output standard output; writing throws when nobody reads on
 * @param errors standard error, in UTF-8
 * @param interactive whether a person sees the errors as they come
 * @param time of the day on which the command is given
 */
record Console(InputStream input, OutputStream output, PrintStream errors, boolean interactive, InstantSource time) {
    /** Today's date in London. */
    LocalDate today() {
        return WorkingCalendar.dayOf(time.instant());
    }

    /** Writes text to standard output, in UTF-8. */
    void print(String text) throws IOException {
        output.write(text.getBytes(StandardCharsets.UTF_8));
        output.flush();
    }

    /** Writes a sentence to standard error; what it repeats of arguments, names and cells cannot reach the terminal's controls. */
    void complain(String sentence) {
        errors.println("moothall: " + Words.harmless(sentence));
    }
}
