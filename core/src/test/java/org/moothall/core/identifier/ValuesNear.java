// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** Other identifiers of a scheme: digits of one exchanged for digits, letters for letters, until the result is right. */
final class ValuesNear {
    private static final int TRIES = 5_000;

    private ValuesNear() {}

    static Identifier of(Identifier sample, Random random) {
        return Stream.generate(() -> changed(sample.value(), random))
                .limit(TRIES)
                .map(text -> sample.scheme().parse(text).optional())
                .flatMap(Optional::stream)
                .findFirst()
                .map(Identifier.class::cast)
                .orElse(sample);
    }

    private static String changed(String value, Random random) {
        var text = new StringBuilder(value);
        int times = 1 + random.nextInt(value.length());
        for (int time = 0; time < times; time++) {
            int index = random.nextInt(value.length());
            text.setCharAt(index, alike(text.charAt(index), random));
        }
        return text.toString();
    }

    private static char alike(char character, Random random) {
        if (character >= '0' && character <= '9') {
            return (char) ('0' + random.nextInt(10));
        }
        if (character >= 'A' && character <= 'Z') {
            return (char) ('A' + random.nextInt(26));
        }
        return character;
    }
}
