// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Locale;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.finding.Severity;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.words.Words;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Writes a check report as text and as JSON. */
public final class ReportWriter {
    /** The version of the JSON. */
    public static final int FORMAT_VERSION = 1;

    private ReportWriter() {}

    /** Writes it for a person. */
    public static void writeText(ReportContent report, Writer target) throws IOException {
        var standard = report.standard();
        String profile = report.profile().equals(standard.id()) ? "as written" : "profile " + report.profile();
        target.write(report.source() + " against " + standard.id() + " " + standard.version() + ", " + profile
                + (report.asAt().isEmpty() ? "" : ", as at " + report.asAt()) + "\n");
        target.write(verdict(report));
        target.write("SHA-256 " + report.sha256() + "\n");
        for (var group : report.groups()) {
            writeGroup(group, report.source(), target);
        }
        if (!report.gaps().isEmpty()) {
            target.write("\nCould not be checked, which is neither passed nor failed\n");
            for (var gap : report.gaps()) {
                target.write("  " + gap.rule().words() + ": " + gap.why() + ", " + Words.counted(gap.rows(), "row")
                        + " [" + gap.rule().id() + "]\n");
            }
        }
        target.flush();
    }

    private static String verdict(ReportContent report) {
        return (report.conforms() ? "It conforms: " : "It does not conform: ")
                + Words.counted(report.count(Severity.ERROR), "error") + ", "
                + Words.counted(report.count(Severity.WARNING), "warning") + ", "
                + Words.number(report.count(Severity.ADVICE)) + " advice; "
                + Words.counted(report.read(), "row") + " read, "
                + Words.number(report.sound()) + " sound, "
                + Words.number(report.faulty()) + " faulty\n";
    }

    /** The report names its file once; a finding says where in it. */
    private static void writeGroup(ReportContent.Group group, String source, Writer target) throws IOException {
        var rule = group.rule();
        target.write("\n" + rule.severity() + ", broken " + Words.counted(group.count(), "time") + ": " + rule.words()
                + " [" + rule.id() + "]\n");
        for (var finding : group.kept()) {
            target.write("  " + within(source, finding.location()) + ": " + finding.message() + "\n");
        }
        long more = group.count() - group.kept().size();
        if (more > 0) {
            target.write("  and " + Words.number(more) + " more like these\n");
        }
    }

    private static String within(String source, Location location) {
        String text = location.text();
        return text.startsWith(source + ", ") ? text.substring(source.length() + 2) : "the file";
    }

    /** Writes it for a program. */
    public static void writeJson(ReportContent report, OutputStream target) throws IOException {
        var factory = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), target, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("format", "moothall-check-report");
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            json.writeBooleanProperty("conforms", report.conforms());
            writeStandard(report, json);
            json.writeName("source").writeStartObject();
            json.writeStringProperty("name", report.source());
            json.writeStringProperty("sha256", report.sha256());
            json.writeEndObject();
            writeCounts(report, json);
            json.writeName("rules").writeStartArray();
            for (var group : report.groups()) {
                writeGroup(group, json);
            }
            json.writeEndArray();
            writeNotChecked(report, json);
            json.writeEndObject();
        } catch (JacksonIOException unwritable) {
            throw unwritable.getCause();
        }
        target.flush();
    }

    private static void writeStandard(ReportContent report, JsonGenerator json) {
        json.writeName("standard").writeStartObject();
        json.writeStringProperty("id", report.standard().id());
        json.writeStringProperty("version", report.standard().version());
        json.writeStringProperty("profile", report.profile());
        if (!report.asAt().isEmpty()) {
            json.writeStringProperty("asAt", report.asAt());
        }
        json.writeEndObject();
    }

    private static void writeCounts(ReportContent report, JsonGenerator json) {
        json.writeName("counts").writeStartObject();
        json.writeNumberProperty("read", report.read());
        json.writeNumberProperty("sound", report.sound());
        json.writeNumberProperty("faulty", report.faulty());
        for (var severity : Severity.values()) {
            json.writeNumberProperty(lower(severity), report.count(severity));
        }
        json.writeEndObject();
    }

    private static void writeRule(RuleSummary rule, JsonGenerator json) {
        json.writeStringProperty("id", rule.id());
        json.writeStringProperty("severity", lower(rule.severity()));
        json.writeStringProperty("words", rule.words());
        json.writeStringProperty("source", rule.source());
    }

    private static void writeGroup(ReportContent.Group group, JsonGenerator json) {
        json.writeStartObject();
        writeRule(group.rule(), json);
        json.writeNumberProperty("count", group.count());
        json.writeName("findings").writeStartArray();
        group.kept().forEach(finding -> writeFinding(finding, json));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeFinding(Finding finding, JsonGenerator json) {
        json.writeStartObject();
        if (finding.location() instanceof Location.Cell cell) {
            json.writeNumberProperty("row", cell.row());
            json.writeStringProperty("column", cell.column());
        } else if (finding.location() instanceof Location.Pointer pointer) {
            json.writeStringProperty("pointer", pointer.pointer());
            json.writeNumberProperty("line", pointer.line());
        }
        json.writeStringProperty("message", finding.message());
        json.writeEndObject();
    }

    private static void writeNotChecked(ReportContent report, JsonGenerator json) {
        json.writeName("notChecked").writeStartArray();
        for (var gap : report.gaps()) {
            json.writeStartObject();
            writeRule(gap.rule(), json);
            json.writeNumberProperty("rows", gap.rows());
            json.writeStringProperty("why", gap.why());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String lower(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }
}
