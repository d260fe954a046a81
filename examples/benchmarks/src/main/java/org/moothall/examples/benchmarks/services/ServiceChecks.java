// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.services;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.moothall.core.finding.Location;
import org.moothall.examples.benchmarks.services.ServiceFile.Place;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.Limits;
import org.moothall.standards.Source;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** The ways to read services and to check them. Each answers what is wrong; nothing, where it only reads. */
public final class ServiceChecks {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Objects.requireNonNull(ServiceChecks.class.getResourceAsStream("service.schema.json")));

    private static final Checker CHECKER =
            Checker.of(new Services()).limits(new Limits(100_000, 1_000_000, 32, 1_000, Integer.MAX_VALUE, 256));

    private ServiceChecks() {}

    /** Every token, with every text decoded and looked at no further. */
    public static Set<Place> tokens(Path file) {
        long seen = 0;
        try (JsonParser parser = MAPPER.createParser(file)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                seen += token == JsonToken.VALUE_STRING ? parser.getStringLength() : 1;
            }
        }
        return seen == 0 ? Set.of(new Place(0, "nothing")) : Set.of();
    }

    /** Jackson's databind into records, and Hibernate Validator over these. */
    public static Set<Place> bound(Path file) {
        var found = new TreeSet<Place>();
        long[] line = {0};
        try (var lines = Files.lines(file)) {
            lines.forEach(text -> bind(text, ++line[0], found));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private static void bind(String text, long line, Set<Place> found) {
        try {
            for (var violation : VALIDATOR.validate(MAPPER.readValue(text, Service.class))) {
                found.add(new Place(line, pointer(violation.getPropertyPath().toString())));
            }
        } catch (DatabindException wrong) {
            String path = wrong.getPath().stream()
                    .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                    .collect(Collectors.joining("/", "/", ""));
            found.add(new Place(line, path));
        }
    }

    private static String pointer(String path) {
        return "/"
                + path.replaceAll("\\[([0-9]+)\\]", "/$1")
                        .replace('.', '/')
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toLowerCase(java.util.Locale.ROOT);
    }

    /** A tree, and a JSON Schema over it. */
    public static Set<Place> schema(Path file) {
        var found = new TreeSet<Place>();
        long[] line = {0};
        try (var lines = Files.lines(file)) {
            lines.forEach(text -> {
                line[0]++;
                JsonNode tree = MAPPER.readTree(text);
                for (var error : SCHEMA.validate(tree)) {
                    String property = error.getProperty() == null ? "" : "/" + error.getProperty();
                    found.add(new Place(line[0], error.getInstanceLocation() + property));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    /** Moothall: the report alone. */
    public static Set<Place> check(Path file) {
        return places(CHECKER.check(Source.of(file), Service.class));
    }

    /** Moothall: the report, and every record handed on. */
    public static Set<Place> read(Path file) {
        long[] sound = {0};
        CheckReport report = CHECKER.read(
                Source.of(file), Service.class, row -> sound[0] += row.checked().fold(record -> 1, faulty -> 0));
        if (sound[0] != report.sound()) {
            throw new IllegalStateException("handed on " + sound[0] + " and counted " + report.sound());
        }
        return places(report);
    }

    private static Set<Place> places(CheckReport report) {
        var places = new TreeSet<Place>();
        report.findings().stream()
                .filter(finding -> finding.isError())
                .map(finding -> (Location.Pointer) finding.location())
                .forEach(at -> {
                    int end = at.pointer().indexOf('/', 1);
                    long line = Long.parseLong(at.pointer(), 1, end, 10) + 1;
                    places.add(new Place(line, at.pointer().substring(end)));
                });
        return places;
    }
}
