// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    /** From so many findings on, a rule can be broken everywhere. */
    private static final int MANY = 5;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    private ReportWriter() {}

    /** Writes it for a person. */
    public static void writeText(ReportContent report, Writer target) throws IOException {
        var standard = report.standard();
        String profile = report.profile().equals(standard.id()) ? "as written" : "profile " + report.profile();
        target.write(report.source() + " against " + standard.id() + " " + standard.version() + ", " + profile
                + (report.pins().asAt().isEmpty()
                        ? ""
                        : ", as at " + report.pins().asAt())
                + "\n");
        target.write(verdict(report));
        target.write("SHA-256 " + report.sha256() + "\n");
        for (var given : report.pins().given()) {
            target.write("with " + given.name() + ", SHA-256 " + given.state() + "\n");
        }
        target.write("Moothall " + ToolVersion.TEXT + codeLists(report) + "\n");
        for (var group : report.groups()) {
            writeGroup(group, report, target);
        }
        writeGaps(report, target);
        target.flush();
    }

    /** Rules that could not be checked for the same reason, together. */
    private static void writeGaps(ReportContent report, Writer target) throws IOException {
        Map<String, List<RuleSummary>> byReason = new LinkedHashMap<>();
        for (var gap : report.gaps()) {
            String reason = gap.why() + ", " + Words.counted(gap.rows(), "row");
            byReason.computeIfAbsent(reason, first -> new ArrayList<>()).add(gap.rule());
        }
        if (!byReason.isEmpty()) {
            target.write("\nCould not be checked, which is neither passed nor failed\n");
        }
        for (var reason : byReason.entrySet()) {
            var rules = reason.getValue();
            target.write("  " + rules.stream().map(RuleSummary::words).collect(Collectors.joining("; ")) + ": "
                    + reason.getKey() + " ["
                    + rules.stream().map(RuleSummary::id).collect(Collectors.joining(", ")) + "]\n");
        }
    }

    private static String codeLists(ReportContent report) {
        String lists = report.pins().codeLists().stream()
                .map(list -> list.name() + " " + list.state())
                .collect(Collectors.joining(", "));
        return lists.isEmpty() ? "" : "; code lists " + lists;
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

    /** The report names its file once; a finding says where in it. What is wrong on most rows has one cause and is said once. */
    private static void writeGroup(ReportContent.Group group, ReportContent report, Writer target) throws IOException {
        var rule = group.rule();
        target.write("\n" + rule.severity() + ", broken " + Words.counted(group.count(), "time") + ": " + rule.words()
                + " [" + rule.id() + "]\n");
        boolean isEverywhere = group.count() >= MANY && group.count() * 2 > report.read();
        List<Finding> shown = isEverywhere ? oneOfAKind(group.kept()) : group.kept();
        if (isEverywhere && shown.size() == 1) {
            String on = group.count() <= report.read() ? " of " : " times in ";
            target.write("  " + Words.number(group.count()) + on + Words.counted(report.read(), "row")
                    + ", so look for one cause; first " + line(shown.get(0), report));
            return;
        }
        Map<String, List<Finding>> alike = new LinkedHashMap<>();
        shown.forEach(finding -> alike.computeIfAbsent(sameAs(finding), first -> new ArrayList<>())
                .add(finding));
        for (var findings : alike.values()) {
            target.write("  " + line(findings, report));
        }
        long more = group.count() - shown.size();
        if (more > 0) {
            target.write("  and " + Words.number(more) + " more like these\n");
        }
    }

    private static String line(Finding finding, ReportContent report) {
        return within(report.source(), finding.location()) + ": " + finding.message() + "\n";
    }

    /** What the same is said of: a column, in any row. */
    private static String sameAs(Finding finding) {
        return finding.location() instanceof Location.Cell cell
                ? cell.column() + ": " + finding.message()
                : finding.text();
    }

    private static String line(List<Finding> alike, ReportContent report) {
        if (alike.size() == 1 || !(alike.get(0).location() instanceof Location.Cell first)) {
            return line(alike.get(0), report);
        }
        String rows = alike.stream()
                .map(finding -> String.valueOf(((Location.Cell) finding.location()).row()))
                .collect(Collectors.joining(", "));
        String column = first.column().isEmpty() ? "" : "; column " + first.column();
        return "rows " + rows + column + ": " + alike.get(0).message() + "\n";
    }

    /** Without those whose message differs in digits, or in the letters of what it quotes, only. */
    private static List<Finding> oneOfAKind(List<Finding> findings) {
        Map<String, Finding> kinds = new LinkedHashMap<>();
        for (var finding : findings) {
            String message = QUOTED.matcher(finding.message())
                    .replaceAll(quoted -> Matcher.quoteReplacement(
                            LETTERS.matcher(quoted.group()).replaceAll("a")));
            kinds.putIfAbsent(DIGITS.matcher(message).replaceAll("9"), finding);
        }
        return List.copyOf(kinds.values());
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
            json.writeStringProperty("moothall", ToolVersion.TEXT);
            json.writeBooleanProperty("conforms", report.conforms());
            writeStandard(report, json);
            json.writeName("source").writeStartObject();
            json.writeStringProperty("name", report.source());
            json.writeStringProperty("sha256", report.sha256());
            json.writeEndObject();
            writePins("given", "name", "sha256", report.pins().given(), json);
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
        if (!report.pins().asAt().isEmpty()) {
            json.writeStringProperty("asAt", report.pins().asAt());
        }
        writePins("codeLists", "id", "version", report.pins().codeLists(), json);
        json.writeEndObject();
    }

    private static void writePins(
            String member, String name, String state, List<ReportContent.Pin> pins, JsonGenerator json) {
        json.writeName(member).writeStartArray();
        for (var pin : pins) {
            json.writeStartObject();
            json.writeStringProperty(name, pin.name());
            json.writeStringProperty(state, pin.state());
            json.writeEndObject();
        }
        json.writeEndArray();
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
