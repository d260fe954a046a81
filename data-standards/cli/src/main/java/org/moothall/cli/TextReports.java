// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.moothall.standards.CheckReport;

/** Reports for a person: one after the other, then what to do next. */
final class TextReports implements Reports {
    private final Writer text;
    private String separator = "";
    private String brokenRule = "";

    TextReports(OutputStream output) {
        text = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
    }

    @Override
    public void add(CheckReport report) throws IOException {
        text.write(separator);
        report.writeText(text);
        separator = "\n" + "-".repeat(60) + "\n\n";
        if (brokenRule.isEmpty() && !report.groups().isEmpty()) {
            brokenRule = report.groups().get(0).rule().id();
        }
    }

    /** The console was told already, and standard output may be where it goes too. */
    @Override
    public void add(Unreadable file) {}

    @Override
    public void end(Outcomes outcomes) throws IOException {
        if (outcomes.files() > 1) {
            text.write(separator);
            text.write(summary(outcomes));
        }
        if (!brokenRule.isEmpty()) {
            text.write("\nNext: correct these where the data comes from, and check again; 'moothall explain "
                    + brokenRule + "' tells more of a rule\n");
        }
        text.flush();
    }

    private static String summary(Outcomes outcomes) {
        return "%s: %,d conform, %,d do not, %,d could not be read\n"
                .formatted(
                        Words.counted(outcomes.files(), "file"),
                        outcomes.conforming(),
                        outcomes.faulty(),
                        outcomes.unreadable());
    }
}
