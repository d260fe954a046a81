// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.core.identifier.internal.Reading;
import org.moothall.core.identifier.internal.SignificantText;

/** Tries every reading of a text in which O and 0, I and 1 may have been confused. */
final class PostcodeSuggestion {
    private static final int LONGEST = 7;

    private PostcodeSuggestion() {}

    static Optional<Postcode> of(String text) {
        Optional<Postcode> asItIs = Postcode.parse(text).optional();
        long kept = Reading.TYPED.keep(text);
        if (asItIs.isPresent() || SignificantText.count(kept) > LONGEST) {
            return asItIs;
        }
        List<Postcode> right = readings(SignificantText.compact(text, kept)).stream()
                .flatMap(reading -> Postcode.parse(reading).optional().stream())
                .toList();
        return right.size() == 1 ? Optional.of(right.get(0)) : Optional.empty();
    }

    private static List<String> readings(String compact) {
        List<String> readings = List.of("");
        for (int index = 0; index < compact.length(); index++) {
            char character = compact.charAt(index);
            List<String> longer = new ArrayList<>();
            for (String reading : readings) {
                longer.add(reading + character);
                other(character).ifPresent(other -> longer.add(reading + other));
            }
            readings = longer;
        }
        return readings;
    }

    private static Optional<Character> other(char character) {
        return switch (character) {
            case 'O' -> Optional.of('0');
            case '0' -> Optional.of('O');
            case 'I' -> Optional.of('1');
            case '1' -> Optional.of('I');
            default -> Optional.empty();
        };
    }
}
