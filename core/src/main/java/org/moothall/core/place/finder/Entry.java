// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place.finder;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.place.Address;
import org.moothall.core.place.GazetteerAddress;
import org.moothall.core.place.LogicalStatus;

/** One address of a gazetteer, and its words. */
final class Entry {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    final Uprn uprn;
    final List<String> words;
    private final GazetteerAddress address;
    private final List<String> numbers;

    Entry(GazetteerAddress address, Uprn uprn) {
        this.address = address;
        this.uprn = uprn;
        words = words(address.label());
        numbers = numbers(address.toBuilder().postcode(null).build().label());
    }

    boolean isApproved() {
        return LogicalStatus.APPROVED.equals(address.logicalStatus());
    }

    /** Whether it has all of the words, and nothing says that it is at another postcode. */
    boolean isAlike(Address other, List<String> theirs) {
        Postcode here = address.postcode();
        boolean isElsewhere = here != null && other.postcode() != null && !here.equals(other.postcode());
        return !isElsewhere && words.containsAll(theirs);
    }

    /** Whether flat and house have the numbers of another address, no fewer and no more. */
    boolean hasNumbersOf(Address other) {
        return numbers.equals(numbers(new Address(other.lines(), other.town(), null, null).label()));
    }

    static List<String> words(String label) {
        return Arrays.stream(BETWEEN_WORDS.split(label.toUpperCase(Locale.ROOT).replace("'", "")))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> numbers(String label) {
        return words(label).stream()
                .filter(word -> word.chars().anyMatch(Character::isDigit))
                .sorted()
                .toList();
    }
}
