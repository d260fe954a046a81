// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Severity;
import org.moothall.standards.internal.ReportWriter;

/**
 * The report of a check of one file against a standard. It pins what was checked (name and SHA-256) and against what (standard,
 * version, profile), so that anyone can repeat it; it does not say when, so that it is the same when they do. Immutable.
 *
 * <p><b>Privacy</b> it holds findings, and findings quote no personal value.
 */
public final class CheckReport {
    /** The version of the JSON that {@link #writeJson} writes. */
    public static final int FORMAT_VERSION = 1;

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

    private final About standard;
    private final String profile;
    private final String source;
    private final String sha256;
    private final long read;
    private final long sound;
    private final List<Group> groups;
    private final List<NotChecked> notChecked;

    CheckReport(
            About standard,
            String profile,
            String source,
            String sha256,
            long read,
            long sound,
            List<Group> groups,
            List<NotChecked> notChecked) {
        this.standard = standard;
        this.profile = profile;
        this.source = source;
        this.sha256 = sha256;
        this.read = read;
        this.sound = sound;
        this.groups = List.copyOf(groups);
        this.notChecked = List.copyOf(notChecked);
    }

    /** Whether there is no error. Warnings and advice do not count, nor does what could not be checked. */
    public boolean conforms() {
        return count(Severity.ERROR) == 0;
    }

    /** The standard that was checked against. */
    public About standard() {
        return standard;
    }

    /** The id of the profile; the standard's own id for the standard as written. */
    public String profile() {
        return profile;
    }

    /** The name of what was checked. */
    public String source() {
        return source;
    }

    /** The SHA-256 of all its bytes, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** How many rows or elements were read. */
    public long read() {
        return read;
    }

    /** How many of them have no error. */
    public long sound() {
        return sound;
    }

    /** How many of them have an error. */
    public long faulty() {
        return read - sound;
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
        return groups.stream()
                .filter(group -> group.rule().severity() == severity)
                .mapToLong(Group::count)
                .sum();
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
        ReportWriter.writeText(this, target);
    }

    /** Writes the report as JSON in UTF-8, as the README describes it; the stream is flushed and not closed. */
    public void writeJson(OutputStream target) throws IOException {
        ReportWriter.writeJson(this, target);
    }

    /** The verdict in a line. */
    @Override
    public String toString() {
        return "CheckReport[" + source + ", " + (conforms() ? "conforms" : "does not conform") + "]";
    }
}
