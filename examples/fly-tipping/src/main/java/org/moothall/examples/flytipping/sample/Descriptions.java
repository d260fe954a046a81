// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What people write about waste: short sentences that fit its kind and its size. */
final class Descriptions {
    private static final Map<String, String> AMOUNTS = Map.of("single-black-bag", "bag", "single-item", "item");
    private static final Map<String, List<String>> SIZES = Map.of(
            "single-black-bag", List.of("Just the one bag.", ""),
            "single-item", List.of("Nothing else with it.", ""),
            "car-boot", List.of("About a car boot full.", "Would fit in a car boot.", ""),
            "small-van", List.of("Enough to fill a small van.", "A small van load.", ""),
            "transit-van", List.of("A whole Transit load.", "Would fill a big van."),
            "tipper-lorry", List.of("Looks like a tipper lorry emptied out.", "A lorry load."),
            "significant-multi", List.of("Several lorry loads, it goes on and on.", "More than one lorry load."));
    private static final List<String> TAILS = List.of(
            "Been there since the weekend.",
            "Blocking the path.",
            "It was not there yesterday.",
            "Attracting rats.",
            "Second time this month.",
            "Children play here.",
            "Please clear it.",
            "Some of it is in the road.",
            "You can see it from the bus stop.",
            "It is spreading in the wind.",
            "Same spot as always.",
            "Thank you.\nHope it helps.");
    private static final List<String> EVIDENCE = List.of(
            "There are letters with an address in it.",
            "I have a photo of the van.",
            "There is a delivery label on a box.");
    private static final Map<Channel, List<String>> OPENINGS = Map.of(
            Channel.WEB, List.of("", "", "", "Hi. ", "To report: "),
            Channel.TELEPHONE, List.of("", "", "Caller says: ", "Resident called. "),
            Channel.CREW, List.of("Found on round. ", "Crew: ", ""),
            Channel.EMAIL, List.of("Dear council, ", "Good morning. ", ""),
            Channel.COUNCILLOR, List.of("Raised by a resident: ", "From my surgery: "));

    private final Map<String, List<String>> phrases;

    private Descriptions(Map<String, List<String>> phrases) {
        this.phrases = phrases;
    }

    static Descriptions load() {
        try (var stream = Descriptions.class.getResourceAsStream("phrases.csv")) {
            if (stream == null) {
                throw new IllegalStateException("phrases.csv is missing beside " + Descriptions.class.getName());
            }
            var rows = Csv.parse(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
            return new Descriptions(rows.stream()
                    .skip(1)
                    .collect(Collectors.groupingBy(
                            row -> row.get(0) + " " + row.get(1),
                            LinkedHashMap::new,
                            Collectors.mapping(row -> row.get(2), Collectors.toList()))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String of(String wasteType, Optional<String> size, Channel channel, boolean evidence, Dice dice) {
        String amount = size.map(code -> AMOUNTS.getOrDefault(code, "heap")).orElse("heap");
        String what = dice.pick(phrases.getOrDefault(wasteType + " " + amount, List.of("Rubbish dumped here.")));
        String much = size.map(code -> dice.pick(SIZES.getOrDefault(code, List.of(""))))
                .orElse("");
        String proof = evidence ? dice.pick(EVIDENCE) : "";
        String tail = dice.chance(0.4) ? dice.pick(TAILS) : "";
        return dice.pick(OPENINGS.getOrDefault(channel, List.of(""))) + joined(what, much, proof, tail);
    }

    static String stillThere(String id, Dice dice) {
        return dice.pick(List.of("I reported this before", "This was reported already", "You were told of this")) + " ("
                + id + ") and it is " + dice.pick(List.of("still there.", "still not cleared.", "still here."));
    }

    private static String joined(String... sentences) {
        return List.of(sentences).stream()
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
