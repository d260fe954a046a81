// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.internal.SignificantText;

/** How one country arranges its IBANs, as the table that ships with this library has it. */
final class IbanCountry {
    private static final String TABLE = "iban-countries.txt";
    private static final Pattern GROUP = Pattern.compile("([0-9]+)([nac])");
    private static final int BEFORE = 4;
    private static final @Nullable IbanCountry[] COUNTRIES = read();

    private final String kinds;
    private final Fault length;
    private final Fault shape;

    private IbanCountry(String code, String arrangement) {
        kinds = GROUP.matcher(arrangement).replaceAll(group -> group.group(2).repeat(Integer.parseInt(group.group(1))));
        length = Fault.wrongLength(BEFORE + kinds.length() + " letters and digits");
        shape = Fault.wrongFormat(code + ", 2 digits, then "
                + GROUP.matcher(arrangement).results().map(IbanCountry::words).collect(Collectors.joining(", ")));
    }

    /** The country of two letters; null when it has no IBANs here. */
    static @Nullable IbanCountry of(char first, char second) {
        return SignificantText.isLetter(first) && SignificantText.isLetter(second)
                ? COUNTRIES[index(first, second)]
                : null;
    }

    /** What is wrong with the length or the arrangement; null when nothing is. */
    @Nullable
    Fault fault(CharSequence text, long kept, int count) {
        if (count != BEFORE + kinds.length()) {
            return length;
        }
        for (int position = BEFORE; position < count; position++) {
            char character = SignificantText.at(text, kept, position);
            if (!isAllowed(kinds.charAt(position - BEFORE), character)) {
                return shape;
            }
        }
        return SignificantText.areDigits(text, SignificantText.part(kept, 2, BEFORE)) ? null : shape;
    }

    private static boolean isAllowed(char kind, char character) {
        return switch (kind) {
            case 'n' -> SignificantText.isDigit(character);
            case 'a' -> SignificantText.isLetter(character);
            default -> SignificantText.isDigit(character) || SignificantText.isLetter(character);
        };
    }

    private static String words(MatchResult group) {
        String kind = switch (group.group(2)) {
            case "n" -> "digit";
            case "a" -> "letter";
            default -> "letter or digit";
        };
        boolean isOne = group.group(1).equals("1");
        return group.group(1) + " " + (isOne ? kind : kind.replace(" or", "s or") + "s");
    }

    private static int index(char first, char second) {
        return (first - 'A') * 26 + second - 'A';
    }

    private static @Nullable IbanCountry[] read() {
        @Nullable IbanCountry[] countries = new IbanCountry[26 * 26];
        try (InputStream in = Objects.requireNonNull(IbanCountry.class.getResourceAsStream(TABLE), TABLE)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> countries[index(line.charAt(0), line.charAt(1))] =
                            new IbanCountry(line.substring(0, 2), line.substring(3)));
            return countries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
