// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.place.Address;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.LogicalStatus;

/** Addresses, found by their words. */
final class Gazetteer {
    private final List<GazetteerAddress> addresses;

    Gazetteer(List<GazetteerAddress> addresses) {
        this.addresses = List.copyOf(addresses);
    }

    Found<Uprn> property(Address address) {
        Uprn known = address.uprn();
        if (known != null && addresses.stream().anyMatch(entry -> known.equals(entry.uprn()))) {
            return Found.certain(known, "the address has its number, and the gazetteer has that number");
        }
        List<String> words = words(address.label());
        List<Uprn> same =
                matching(entry -> isApproved(entry) && words(entry.label()).equals(words));
        if (same.size() == 1) {
            return Found.certain(same.get(0), "it is an approved address, word for word");
        }
        List<Uprn> alike = same.isEmpty() ? matching(entry -> isAlike(entry, address, words)) : same;
        if (alike.isEmpty()) {
            return Found.unknown("no address in the gazetteer has all of these words");
        }
        return alike.size() == 1
                ? Found.likely(alike.get(0), "it is the only address with all of these words")
                : Found.ask(alike, "more than one address has all of these words; a flat or a number may be missing");
    }

    private List<Uprn> matching(Predicate<GazetteerAddress> rule) {
        return addresses.stream()
                .filter(rule)
                .map(GazetteerAddress::uprn)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static boolean isAlike(GazetteerAddress entry, Address address, List<String> words) {
        boolean isElsewhere = address.postcode() != null
                && entry.postcode() != null
                && !address.postcode().equals(entry.postcode());
        Set<String> theirs = new HashSet<>(words(entry.label()));
        return !isElsewhere && theirs.containsAll(words);
    }

    private static boolean isApproved(GazetteerAddress entry) {
        return LogicalStatus.APPROVED.equals(entry.logicalStatus());
    }

    private static List<String> words(String label) {
        return Arrays.stream(label.toUpperCase(Locale.ROOT).replace("'", "").split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
