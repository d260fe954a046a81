// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.services;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Services, one a line, with one faulty in a hundred, and the list of what is wrong with them, made from a seed. */
public final class ServiceFile {
    private static final List<String> WORDS = List.of(
            ("advice support group community family carers youth club housing debt mental health walking café library"
                            + " learning digital skills benefits food bank transport befriending exercise memory recovery")
                    .split(" "));
    private static final int FAULTY_ONE_IN = 100;

    /** What is replaced to make a fault: the first part by the second, at the pointer. */
    private record Spoiling(String regex, String by, String pointer) {}

    private static final List<Spoiling> SPOILINGS = List.of(
            new Spoiling("\\{\"id\":\"[^\"]*\"", "{\"id\":\"not-a-uuid\"", "/id"),
            new Spoiling("\"name\":\"[^\"]*\",\"alt", "\"alt", "/name"),
            new Spoiling("\"url\":\"[^\"]*\"", "\"url\":\"no scheme here\"", "/url"),
            new Spoiling("\"status\":\"[^\"]*\"", "\"status\":\"open\"", "/status"),
            new Spoiling("\"assured_date\":\"[^\"]*\"", "\"assured_date\":\"2024-13-01\"", "/assured_date"),
            new Spoiling("\"minimum_age\":[0-9]+", "\"minimum_age\":\"ten\"", "/minimum_age"),
            new Spoiling("\"maximum_age\":[0-9]+", "\"maximum_age\":131", "/maximum_age"),
            new Spoiling("\"latitude\":[0-9.]+", "\"latitude\":123.4", "/locations/0/latitude"),
            new Spoiling(
                    "\"postal_code\":\"[^\"]*\"", "\"postal_code\":\"ZZ1\"", "/locations/0/addresses/0/postal_code"),
            new Spoiling("\"uprn\":\"[^\"]*\"", "\"uprn\":\"12345678901234\"", "/locations/0/addresses/0/uprn"),
            new Spoiling("\"freq\":\"[^\"]*\",", "", "/locations/0/schedules/0/freq"),
            new Spoiling("\"opens_at\":\"[^\"]*\"", "\"opens_at\":\"9am\"", "/locations/0/schedules/0/opens_at"),
            new Spoiling("\"telephone\":\"[^\"]*\"", "\"telephone\":\"none\"", "/contacts/0/telephone"),
            new Spoiling("\"amount\":[0-9.]+", "\"amount\":-5", "/cost_options/0/amount"));

    /** Where a fault is; lines count from 1. */
    public record Place(long line, String pointer) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return line == other.line ? pointer.compareTo(other.pointer) : Long.compare(line, other.line);
        }
    }

    private final SplittableRandom random = new SplittableRandom(20_260_603);

    private ServiceFile() {}

    /** Writes so many services, and answers what is wrong with them. */
    public static Set<Place> write(Path file, int services) throws IOException {
        var made = new ServiceFile();
        var planted = new TreeSet<Place>();
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int line = 1; line <= services; line++) {
                String service = made.service();
                if (made.random.nextInt(FAULTY_ONE_IN) == 0) {
                    Spoiling spoiling = SPOILINGS.get(made.random.nextInt(SPOILINGS.size()));
                    String spoilt = service.replaceFirst(spoiling.regex(), spoiling.by());
                    if (spoilt.equals(service)) {
                        throw new IllegalStateException("nothing to spoil at " + spoiling.pointer());
                    }
                    service = spoilt;
                    planted.add(new Place(line, spoiling.pointer()));
                }
                out.write(service + "\n");
            }
        }
        return planted;
    }

    private String service() {
        return "{" + text("id", uuid()) + "," + text("name", words(4)) + "," + text("alternate_name", words(3)) + ","
                + text("description", words(30 + random.nextInt(40))) + ","
                + text("url", "https://www.example.org/services/" + random.nextInt(100_000)) + ","
                + text("email", "info" + random.nextInt(1_000) + "@example.org") + ","
                + text("status", random.nextInt(20) == 0 ? "temporarily closed" : "active") + ","
                + text("application_process", words(12)) + "," + text("eligibility_description", words(15)) + ","
                + "\"minimum_age\":" + random.nextInt(60) + ",\"maximum_age\":" + (60 + random.nextInt(60)) + ","
                + text("assured_date", day()) + ",\"organization\":" + organization() + ",\"locations\":"
                + list(1 + random.nextInt(2), this::location) + ",\"contacts\":"
                + list(1 + random.nextInt(2), this::contact) + ",\"cost_options\":" + list(1, this::costOption)
                + ",\"attributes\":" + list(1 + random.nextInt(3), this::attribute) + "}";
    }

    private String organization() {
        return "{" + text("id", uuid()) + "," + text("name", words(3)) + "," + text("description", words(15)) + ","
                + text("website", "https://org" + random.nextInt(500) + ".example.org/") + ","
                + text("legal_status", random.nextBoolean() ? "charity" : "council") + "}";
    }

    private String location() {
        return "{" + text("id", uuid()) + "," + text("location_type", "physical") + "," + text("name", words(3))
                + ",\"latitude\":" + (500_000 + random.nextInt(80_000)) / 10_000.0 + ",\"longitude\":-"
                + random.nextInt(60_000) / 10_000.0 + ",\"addresses\":" + list(1, this::address) + ",\"schedules\":"
                + list(1 + random.nextInt(2), this::schedule) + "}";
    }

    private String address() {
        return "{" + text("id", uuid()) + "," + text("address1", (1 + random.nextInt(200)) + " High Street") + ","
                + text("city", "Exampleton") + ","
                + text("postal_code", "EX" + (1 + random.nextInt(20)) + " " + random.nextInt(10) + "AB") + ","
                + text("address_type", "physical") + ","
                + text("uprn", String.valueOf(100_000_000_000L + random.nextInt(1_000_000_000))) + "}";
    }

    private String schedule() {
        return "{" + text("id", uuid()) + "," + text("valid_from", day()) + "," + text("valid_to", "2027-03-31") + ","
                + text("freq", random.nextInt(5) == 0 ? "MONTHLY" : "WEEKLY") + ","
                + text("byday", random.nextBoolean() ? "MO,TU,WE,TH,FR" : "SA") + "," + text("opens_at", "09:00") + ","
                + text("closes_at", "17:30") + "}";
    }

    private String contact() {
        return "{" + text("id", uuid()) + "," + text("name", "Sam Example") + ","
                + text("email", "sam.example" + random.nextInt(100) + "@example.org") + ","
                + text("telephone", "01632 960" + (100 + random.nextInt(900))) + "}";
    }

    private String costOption() {
        return "{" + text("id", uuid()) + ",\"amount\":" + random.nextInt(5_000) / 100.0 + "," + text("currency", "GBP")
                + "," + text("option", words(2)) + "}";
    }

    private String attribute() {
        return "{" + text("id", uuid()) + "," + text("value", words(1)) + ",\"taxonomy_term\":{" + text("id", uuid())
                + "," + text("code", "CAT" + random.nextInt(300)) + "," + text("name", words(2)) + "}}";
    }

    private static String list(int count, Supplier<String> each) {
        return IntStream.range(0, count).mapToObj(index -> each.get()).collect(Collectors.joining(",", "[", "]"));
    }

    private static String text(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private String day() {
        return LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_200)).toString();
    }

    private String words(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" "));
    }
}
