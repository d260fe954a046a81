// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.Intake;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.codelist.Crosswalk;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.place.Wgs84Point;
import org.moothall.standards.Row;
import org.moothall.standards.flytipping.FlyTipping;
import org.moothall.standards.flytipping.ResidentForms;
import org.moothall.standards.flytipping.WasteHandling;
import org.moothall.standards.open311.ServiceRequest;

/**
 * Makes a report of a service request that conforms to Open311: the residents' words become Defra's codes, and what cannot
 * become one is a finding. Pure.
 *
 * <p>The questions it knows, all optional: {@code land_type}, {@code waste_type} (several, with semicolons), {@code size},
 * {@code evidence} (yes or no), {@code channel}, {@code taken_by}, {@code on_behalf_of}, {@code still_there} (the
 * {@code service_request_id} of an earlier report).
 */
final class ReportReader {
    private static final String UNKNOWN = "other";
    private static final List<String> CHANNELS = List.of("web", "email", "telephone", "crew", "councillor", "open311");

    private final String source;

    /** Reads reports of one source; keys are counted within it. */
    ReportReader(String source) {
        this.source = source;
    }

    /** The report, or everything that is wrong with it. */
    Checked<Report> read(Row<ServiceRequest> row, ServiceRequest request) {
        List<Finding> findings = new ArrayList<>();
        Answers answers = new Answers(request.attributes(), row.location(), findings);
        String landType = answers.code("land_type", FlyTipping.LAND_TYPE, ResidentForms.CENTRAL_BEDFORDSHIRE_LAND);
        String wasteType = answers.wasteType();
        String size = answers.size();
        Wgs84Point point = point(request, row.location(), findings);
        Channel channel = answers.channel();
        boolean evidence = answers.evidence();
        if (point == null || request.requestedDatetime() == null) {
            return new Checked.Faulty<>(findings);
        }
        Report report = new Report(
                key(row, request),
                intake(answers, channel, request.requestedDatetime().toInstant()),
                point,
                Optional.ofNullable(request.address()).orElse(""),
                new Sighting(landType, wasteType, size, evidence),
                Optional.ofNullable(request.description()).orElse(""),
                contact(request),
                answers.text("still_there"));
        return Checked.of(report, findings);
    }

    /** Source and {@code service_request_id}; without one, source and SHA-256 of the cells in order of their names. */
    String key(Row<ServiceRequest> row, ServiceRequest request) {
        String id = request.serviceRequestId();
        return source + ":" + (id == null || id.isBlank() ? digest(row.cells()) : id);
    }

    private static String digest(Map<String, String> cells) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            new TreeMap<>(cells).forEach((name, text) -> {
                sha256.update((name + "\u001f" + text.strip() + "\u001e").getBytes(StandardCharsets.UTF_8));
            });
            return HexFormat.of().formatHex(sha256.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static @Nullable Wgs84Point point(ServiceRequest request, Location location, List<Finding> findings) {
        if (request.latitude() == null || request.longitude() == null) {
            findings.add(Finding.error(
                    "fly-tipping/point-given", location, "a fly-tip needs a point on the map; ask for lat and long"));
            return null;
        }
        return Wgs84Point.check(request.latitude(), request.longitude())
                .fold(point -> inTheUnitedKingdom(point, location, findings), faults -> {
                    faults.forEach(fault -> findings.add(Finding.error(fault.rule(), location, fault.message())));
                    return null;
                });
    }

    private static @Nullable Wgs84Point inTheUnitedKingdom(
            Wgs84Point point, Location location, List<Finding> findings) {
        if (point.inUnitedKingdom()) {
            return point;
        }
        findings.add(Finding.error(
                "fly-tipping/in-the-uk",
                location,
                "the point is not in the United Kingdom; see whether lat and long are swapped"));
        return null;
    }

    private static Intake intake(Answers answers, Channel channel, Instant heard) {
        Intake.Builder intake = Intake.by(channel, heard.atOffset(ZoneOffset.UTC));
        if (!answers.text("taken_by").isEmpty()) {
            intake.takenBy(answers.text("taken_by"));
        }
        if (!answers.text("on_behalf_of").isEmpty()) {
            intake.onBehalfOf(answers.text("on_behalf_of"));
        }
        return intake.build();
    }

    /**
     * The contact of whoever reported it, also when they did so on behalf of somebody else. Who gives their own address on a public
     * form or on the telephone has asked to be told there.
     */
    private static @Nullable Contact contact(ServiceRequest request) {
        if (request.email() == null && request.phone() == null) {
            return null;
        }
        Contact.Builder contact = Contact.builder().knownToBeSafe();
        if (request.email() != null) {
            contact.email(request.email());
        }
        if (request.phone() != null) {
            contact.telephone(request.phone());
        }
        return contact.build();
    }

    /** The answers to the service's questions, and what is wrong with them. */
    private record Answers(Map<String, String> given, Location location, List<Finding> findings) {
        String text(String question) {
            return given.getOrDefault(question, "").strip();
        }

        String wasteType() {
            List<String> codes = Arrays.stream(text("waste_type").split(";", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .map(word ->
                            code("waste_type", word, FlyTipping.WASTE_TYPE, ResidentForms.CENTRAL_BEDFORDSHIRE_WASTE))
                    .toList();
            return WasteHandling.mostHazardous(codes).orElse(UNKNOWN);
        }

        /** Who says nothing has seen nothing. */
        boolean evidence() {
            String answer = text("evidence");
            if (!List.of("", "yes", "no").contains(answer)) {
                fault("evidence", "the answer to evidence is neither yes nor no; ask which");
            }
            return answer.equals("yes");
        }

        Channel channel() {
            String answer = text("channel");
            if (answer.isEmpty()) {
                return Channel.OPEN311;
            }
            if (!CHANNELS.contains(answer)) {
                fault(
                        "channel",
                        "the answer to channel is none of " + String.join(", ", CHANNELS) + "; take one of them");
                return Channel.OPEN311;
            }
            return Channel.of(answer);
        }

        String size() {
            return text("size").isEmpty()
                    ? FlyTipping.COMMONEST_SIZE
                    : code("size", FlyTipping.SIZE, ResidentForms.FIXMYSTREET_SIZE);
        }

        String code(String question, CodeList list, Crosswalk form) {
            return text(question).isEmpty() ? UNKNOWN : code(question, text(question), list, form);
        }

        private String code(String question, String answer, CodeList list, Crosswalk form) {
            if (list.find(answer).isPresent()) {
                return answer;
            }
            return form.find(answer).flatMap(Crosswalk.Entry::code).orElseGet(() -> {
                fault(
                        question,
                        "the answer to " + question
                                + " is neither in Defra's list nor a word of the residents' form; take one of the "
                                + list.codes().size() + " codes");
                return UNKNOWN;
            });
        }

        private void fault(String question, String message) {
            findings.add(Finding.error("fly-tipping/" + question.replace('_', '-') + "-known", location, message));
        }
    }
}
