// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.identifiers;

import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Texts that are right and differ, so that no contender remembers an answer. */
final class Texts {
    static final int COUNT = 256;

    private static final int MASK = COUNT - 1;

    private final String[] texts;
    private int next;

    private Texts(String[] texts) {
        this.texts = texts;
    }

    /** Those of a pattern's texts that are right: {@code #} is any digit, {@code @} any letter, all else itself. */
    static Texts like(String pattern, Predicate<String> isRight) {
        var random = new Random(pattern.hashCode());
        return new Texts(Stream.generate(() -> filled(pattern, random))
                .filter(isRight)
                .limit(COUNT)
                .toArray(String[]::new));
    }

    /** The same texts, written another way. */
    Texts written(Function<String, String> way) {
        return new Texts(Stream.of(texts).map(way).toArray(String[]::new));
    }

    String next() {
        return texts[next++ & MASK];
    }

    private static String filled(String pattern, Random random) {
        var text = new StringBuilder(pattern.length());
        for (int index = 0; index < pattern.length(); index++) {
            char character = pattern.charAt(index);
            text.append(
                    switch (character) {
                        case '#' -> (char) ('0' + random.nextInt(10));
                        case '@' -> (char) ('A' + random.nextInt(26));
                        default -> character;
                    });
        }
        return text.toString();
    }
}
