// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.place.Address;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.Match;

/** Addresses, found by their words: only those that share the rarest word are looked at. */
final class Gazetteer {
    private static final String SEVERAL =
            "more than one address has all of these words; a flat or a number may be missing";

    private final Map<String, List<Entry>> byWord = new HashMap<>();
    private final Map<Uprn, List<Entry>> byNumber = new HashMap<>();

    Gazetteer(List<GazetteerAddress> addresses) {
        for (GazetteerAddress address : addresses) {
            Uprn uprn = address.uprn();
            if (uprn != null) {
                add(new Entry(address, uprn));
            }
        }
    }

    private void add(Entry entry) {
        byNumber.computeIfAbsent(entry.uprn, uprn -> new ArrayList<>()).add(entry);
        new HashSet<>(entry.words)
                .forEach(word ->
                        byWord.computeIfAbsent(word, key -> new ArrayList<>()).add(entry));
    }

    Match<Uprn> property(Address address) {
        Uprn known = address.uprn();
        if (known != null && byNumber.containsKey(known)) {
            return byNumber.get(known).stream().anyMatch(entry -> entry.hasNumbersOf(address))
                    ? Match.certain(known, "the address has its number, and the gazetteer has that number")
                    : Match.ask(List.of(known), "the gazetteer has that number at another address");
        }
        return byWords(address);
    }

    private Match<Uprn> byWords(Address address) {
        List<String> words = Entry.words(address.label());
        List<Uprn> same = matching(words, entry -> entry.isApproved() && entry.words.equals(words));
        if (same.size() == 1) {
            return Match.certain(same.get(0), "it is an approved address, word for word");
        }
        return same.isEmpty() ? alike(address, words) : Match.ask(same, SEVERAL);
    }

    private Match<Uprn> alike(Address address, List<String> words) {
        List<Uprn> alike = matching(words, entry -> entry.isAlike(address, words));
        if (alike.isEmpty()) {
            return Match.unknown("no address in the gazetteer has all of these words");
        }
        if (alike.size() > 1) {
            return Match.ask(alike, SEVERAL);
        }
        return matching(words, entry -> entry.isAlike(address, words) && entry.hasNumbersOf(address))
                        .isEmpty()
                ? Match.ask(
                        alike,
                        "the only address with all of these words has a number more; ask for the flat or the house")
                : Match.likely(alike.get(0), "it is the only address with all of these words");
    }

    private List<Uprn> matching(List<String> words, Predicate<Entry> rule) {
        return words.stream()
                .map(word -> byWord.getOrDefault(word, List.of()))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of())
                .stream()
                .filter(rule)
                .map(entry -> entry.uprn)
                .distinct()
                .toList();
    }
}
