// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.standards.Checker;
import org.moothall.standards.Source;

@Label("The compiled shape")
class ConstraintProperties {
    private static final Validator REFERENCE = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Map<String, String> MEMBERS = Map.of(
            "status", "status",
            "serviceCode", "service_code",
            "description", "description",
            "requestedDatetime", "requested_datetime",
            "latitude", "lat",
            "longitude", "long");

    @Property(tries = 300)
    @Label("faults the members whose constraints Hibernate Validator finds violated, and no others")
    void faultsTheSameMembers(
            @ForAll("codes") String status,
            @ForAll("codes") String serviceCode,
            @ForAll("descriptions") String description,
            @ForAll("degrees") Double latitude,
            @ForAll("degrees") Double longitude,
            @ForAll boolean dated) {
        String time = dated ? "2026-06-02T07:41:00Z" : null;
        var request = new ServiceRequest(
                "MSB-1",
                null,
                status,
                null,
                null,
                serviceCode,
                description,
                null,
                null,
                time == null ? null : OffsetDateTime.parse(time),
                null,
                null,
                "Mill Lane",
                null,
                null,
                latitude,
                longitude,
                List.of(),
                null,
                null,
                null,
                null,
                Map.of());
        String json = "[{" + member("status", status) + member("service_code", serviceCode)
                + member("description", description) + member("requested_datetime", time) + "\"lat\": " + latitude
                + ", \"long\": " + longitude + ", \"service_request_id\": \"MSB-1\", \"address\": \"Mill Lane\"}]";

        Set<String> violated = new TreeSet<>();
        REFERENCE
                .validate(request)
                .forEach(violation ->
                        violated.add(MEMBERS.get(violation.getPropertyPath().toString())));

        assertThat(faulted(json)).isEqualTo(violated);
    }

    private static Set<String> faulted(String json) {
        Set<String> faulted = new TreeSet<>();
        Checker.of(Open311.STANDARD)
                .read(
                        Source.ofText("r.json", json),
                        ServiceRequest.class,
                        row -> row.checked().<List<Finding>>fold(sound -> List.of(), faulty -> faulty).stream()
                                .filter(finding -> finding.rule().matches(".*-(required|length|range)"))
                                .forEach(finding -> faulted.add(((Location.Pointer) finding.location())
                                        .pointer()
                                        .substring(3))));
        return faulted;
    }

    private static String member(String name, String value) {
        return value == null ? "" : "\"" + name + "\": \"" + value + "\", ";
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.of("open", "", " ", "\u2003", "\u00a0", "x").injectNull(0.2);
    }

    @Provide
    Arbitrary<String> descriptions() {
        return Arbitraries.of(0, 1, 3999, 4000, 4001)
                .map(length -> "é".repeat(length))
                .injectNull(0.2);
    }

    @Provide
    Arbitrary<Double> degrees() {
        return Arbitraries.of(
                        -180.00001, -180.0, -90.000001, -90.0, 0.0, -0.0, 90.0, 90.000001, 180.0, 180.00001, 1e300)
                .injectNull(0.2);
    }
}
