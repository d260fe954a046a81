// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Severity;
import org.moothall.standards.internal.report.ReportContent;
import org.moothall.standards.internal.report.ReportWriter;

/**
 * The report of a check of one file against a standard. It pins what was checked (name and SHA-256) and against what (standard,
 * version, profile, versions of code lists, as-at date, other tables, Moothall's version), so that anyone can repeat it; it does
 * not say when, so that it is the same when they do. Immutable.
 *
 * <p><b>Privacy</b> it holds findings, and findings quote no personal value.
 */
public final class CheckReport {
    /** The version of the JSON that {@link #writeJson} writes. */
    public static final int FORMAT_VERSION = ReportWriter.FORMAT_VERSION;

    /**
     * The findings of one rule.
     *
     * @param rule the rule, with its severity under the profile
     * @param count how many there were
     * @param findings the first of them; the rest were counted only
     */
    public record Group(RuleSummary rule, long count, List<Finding> findings) {
        /** Copies the findings. */
        public Group {
            findings = List.copyOf(findings);
        }
    }

    /**
     * A rule that could not be checked, which is neither passed nor failed.
     *
     * @param rule the rule
     * @param rows on how many rows
     * @param why a clause such as {@code no request here has expected_datetime}
     */
    public record NotChecked(RuleSummary rule, long rows, String why) {}

    private final ReportContent content;
    private final List<Group> groups;
    private final List<NotChecked> notChecked;

    CheckReport(ReportContent content) {
        this.content = content;
        groups = content.groups().stream()
                .map(group -> new Group(group.rule(), group.count(), group.kept()))
                .toList();
        notChecked = content.gaps().stream()
                .map(gap -> new NotChecked(gap.rule(), gap.rows(), gap.why()))
                .toList();
    }

    /** Whether there is no error. Warnings and advice do not count, nor does what could not be checked. */
    public boolean conforms() {
        return content.conforms();
    }

    /** The standard that was checked against. */
    public About standard() {
        return content.standard();
    }

    /** The id of the profile; the standard's own id for the standard as written. */
    public String profile() {
        return content.profile();
    }

    /** The day as at which it was checked, if one was given. */
    public Optional<LocalDate> asAt() {
        return content.pins().asAt().isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(content.pins().asAt()));
    }

    /** The name of what was checked. */
    public String source() {
        return content.source();
    }

    /** The SHA-256 of all its bytes, in lower-case hexadecimal. */
    public String sha256() {
        return content.sha256();
    }

    /** How many rows or elements were read. */
    public long read() {
        return content.read();
    }

    /** How many of them have no error. */
    public long sound() {
        return content.sound();
    }

    /** How many of them have an error. */
    public long faulty() {
        return content.faulty();
    }

    /** The findings by rule, errors first. */
    public List<Group> groups() {
        return groups;
    }

    /** The findings that were kept, errors first. */
    public List<Finding> findings() {
        return groups.stream().flatMap(group -> group.findings().stream()).toList();
    }

    /** How many findings of a severity there were, kept or not. */
    public long count(Severity severity) {
        return content.count(severity);
    }

    /** What could not be checked, and why. */
    public List<NotChecked> notChecked() {
        return notChecked;
    }

    /** The report for a person. */
    public String text() {
        var text = new StringWriter();
        try {
            writeText(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes the report for a person; the writer is flushed and not closed. */
    public void writeText(Writer target) throws IOException {
        ReportWriter.writeText(content, target);
    }

    /** Writes the report as JSON in UTF-8, as the README describes it; the stream is flushed and not closed. */
    public void writeJson(OutputStream target) throws IOException {
        ReportWriter.writeJson(content, target);
    }

    /** The verdict in a line. */
    @Override
    public String toString() {
        return "CheckReport[" + source() + ", " + (conforms() ? "conforms" : "does not conform") + "]";
    }
}
