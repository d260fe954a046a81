// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;

/**
 * Whether a message keeps a text to itself. Messages have words and samples of their own, which may be what was typed; so
 * those that some other text led to, one of the examples, are known to be discreet.
 */
final class Discretion {
    private static final int TELLING = 4;
    private static final Pattern POSITION = Pattern.compile("at position \\d+$");
    private static final String TOO_LONG = " ".repeat(100_000);
    private static final Set<String> KNOWN = known();

    private Discretion() {}

    /** Fails when a message holds a text, or a word of it that is long enough to tell. */
    static void require(String message, String text) {
        if (!KNOWN.contains(message) && tells(message, text) && !KNOWN.contains(withoutPosition(message))) {
            throw new AssertionError("the message \"" + message + "\" holds the text \"" + text + "\"");
        }
    }

    /** What refusing canonical text is told; empty when it is taken. */
    static Optional<String> refusal(Scheme<?> scheme, String text) {
        try {
            scheme.requireCanonical(text);
            return Optional.empty();
        } catch (IllegalArgumentException refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    static boolean tells(String message, String text) {
        String lowered = message.toLowerCase(Locale.ROOT);
        String wanted = text.toLowerCase(Locale.ROOT);
        int begin = 0;
        for (int index = 0; index <= wanted.length(); index++) {
            if (index == wanted.length() || !Character.isLetterOrDigit(wanted.charAt(index))) {
                if (index - begin >= TELLING && lowered.contains(wanted.substring(begin, index))) {
                    return true;
                }
                begin = index + 1;
            }
        }
        return isWord(lowered, wanted.strip());
    }

    private static boolean isWord(String message, String text) {
        int at = text.isEmpty() ? -1 : message.indexOf(text);
        while (at >= 0) {
            int end = at + text.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(message.charAt(at - 1));
            boolean ends = end == message.length() || !Character.isLetterOrDigit(message.charAt(end));
            if ((begins && ends) || text.length() >= TELLING) {
                return true;
            }
            at = message.indexOf(text, at + 1);
        }
        return false;
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>();
        for (Examples.Example example : Examples.ALL) {
            Schemes.all().forEach(scheme -> learn(known, scheme, example.text()));
        }
        Schemes.all().forEach(scheme -> learn(known, scheme, TOO_LONG));
        return known;
    }

    /** The words of a fault; none when there is no fault. */
    static List<String> said(Parsed<?> parsed) {
        return parsed.fold(value -> List.of(), fault -> List.of(fault.text(), fault.component(), fault.expected()));
    }

    private static void learn(Set<String> known, Scheme<?> scheme, String text) {
        Parsed<?> parsed = scheme.parse(text);
        if (parsed instanceof Parsed.Value<?>) {
            refusal(scheme, text).ifPresent(message -> learn(known, message, text));
        }
        for (String words : said(parsed)) {
            learn(known, words, text);
            learn(known, "the text " + words, text);
            learn(known, "this " + scheme.title() + " " + words, text);
        }
    }

    private static void learn(Set<String> known, String message, String text) {
        if (!known.contains(message) && !tells(message, text)) {
            known.add(withoutPosition(message));
            known.add(message);
        }
    }

    private static String withoutPosition(String message) {
        return POSITION.matcher(message).replaceFirst("at a position");
    }
}
