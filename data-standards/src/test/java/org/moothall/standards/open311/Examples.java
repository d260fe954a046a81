// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.moothall.standards.CheckReport;

/**
 * Examples as text, one file a clause. An example begins with {@code == id: why}; then {@code profile}, if not the standard
 * as written; {@code file}, whose name tells the format, and what it holds: {@code updates}, {@code services}, a {@code definition}, and otherwise requests; the input after {@code input}; what is to be found after {@code
 * found}, a line each as {@link org.moothall.core.finding.Finding#text} writes it; and, where the example is about that, what
 * could not be checked after {@code not checked}.
 */
final class Examples {
    /** One example. {@code notChecked} is null where the example is not about that. */
    record Example(
            String id,
            String why,
            String profile,
            String file,
            String input,
            List<String> found,
            List<String> notChecked) {
        Class<?> type() {
            String kind = file.substring(0, file.indexOf('.'));
            return switch (kind) {
                case "updates" -> ServiceRequestUpdate.class;
                case "services" -> Service.class;
                case "definition" -> ServiceDefinition.class;
                default -> ServiceRequest.class;
            };
        }

        @Override
        public String toString() {
            return id + ": " + why;
        }
    }

    private Examples() {}

    static List<Example> in(String resource) {
        return Arrays.stream(text(resource).split("(?m)^== "))
                .filter(block -> !block.isBlank())
                .map(Examples::example)
                .toList();
    }

    private static String text(String resource) {
        try (var stream =
                Objects.requireNonNull(Examples.class.getResourceAsStream("/open311/" + resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Example example(String block) {
        String title = block.substring(0, block.indexOf('\n'));
        String profile = "open311-georeport-v2";
        String file = "requests.json";
        List<String> input = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> notChecked = null;
        List<String> section = null;
        for (String line : block.substring(block.indexOf('\n') + 1).split("\n")) {
            switch (line.strip()) {
                case "input" -> section = input;
                case "found" -> section = found;
                case "not checked" -> section = notChecked = new ArrayList<>();
                default -> {
                    if (section != null) {
                        section.add(line);
                    } else if (line.startsWith("profile ")) {
                        profile = line.substring("profile ".length());
                    } else if (line.startsWith("file ")) {
                        file = line.substring("file ".length());
                    }
                }
            }
        }
        return new Example(
                title.substring(0, title.indexOf(':')),
                title.substring(title.indexOf(':') + 2),
                profile,
                file,
                written(String.join("\n", input)),
                texts(found),
                notChecked == null ? null : texts(notChecked));
    }

    /** What would be tedious to write out. */
    private static String written(String input) {
        return input.replace("@4001@", "a".repeat(4001)).replace("@deep@", "[".repeat(40) + "]".repeat(40));
    }

    private static List<String> texts(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    static List<String> found(CheckReport report) {
        return report.findings().stream()
                .map(finding -> finding.severity() + " " + finding.text())
                .toList();
    }

    static List<String> notChecked(CheckReport report) {
        return report.notChecked().stream()
                .map(gap -> gap.rule().id() + ", rows " + gap.rows() + ": " + gap.why())
                .toList();
    }
}
