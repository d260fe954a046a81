// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the part of the JDK's regular expressions that says which texts fit and nothing else: letters, classes, groups, choices,
 * repetitions. Looking around, going back, and whatever else is rare is not read.
 */
final class RegexReader {
    private static final String SPECIAL = "*+?{)";
    private static final String CLOSES_SEQUENCE = "|)";
    private static final Regex.Letters DIGIT = Regex.Letters.range('0', '9');
    private static final Regex.Letters WORD = DIGIT.or(Regex.Letters.range('A', 'Z'))
            .or(Regex.Letters.range('a', 'z'))
            .or(Regex.Letters.of('_'));
    private static final Regex.Letters SPACE = Regex.Letters.range('\t', '\r').or(Regex.Letters.of(' '));
    private static final Regex.Letters ANY =
            Regex.Letters.of('\n').or(Regex.Letters.of('\r')).not();
    private static final int MOST_DIGITS = 4;

    /** Says that the expression is beyond what is read here. */
    private static final class Beyond extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Beyond() {
            super("beyond what a table can say", null, false, false);
        }
    }

    private final String text;
    private int at;

    private RegexReader(String text) {
        this.text = text;
    }

    /** The expression; null where it says more than which texts of ASCII fit. */
    static @Nullable Regex read(Pattern pattern) {
        if (pattern.flags() != 0) {
            return null;
        }
        try {
            var reader = new RegexReader(pattern.pattern());
            Regex read = reader.choice();
            return reader.isAtEnd() ? read : null;
        } catch (Beyond known) {
            return null;
        }
    }

    private boolean isAtEnd() {
        return at == text.length();
    }

    private char peek() {
        return isAtEnd() ? 0 : text.charAt(at);
    }

    private char next() {
        if (isAtEnd() || text.charAt(at) >= PatternTable.ASCII || text.charAt(at) == 0) {
            throw new Beyond();
        }
        return text.charAt(at++);
    }

    private boolean takes(String wanted) {
        boolean isNext = text.startsWith(wanted, at);
        at += isNext ? wanted.length() : 0;
        return isNext;
    }

    private Regex choice() {
        List<Regex> all = new ArrayList<>(List.of(sequence()));
        while (takes("|")) {
            all.add(sequence());
        }
        return all.size() == 1 ? all.get(0) : new Regex.Choice(all);
    }

    private Regex sequence() {
        List<Regex> all = new ArrayList<>();
        while (!isAtEnd() && CLOSES_SEQUENCE.indexOf(peek()) < 0) {
            all.add(repeated(atom()));
        }
        return new Regex.Sequence(all);
    }

    private Regex atom() {
        boolean isFirst = at == 0;
        char character = next();
        boolean isLast = isAtEnd();
        return switch (character) {
            case '(' -> group();
            case '[' -> letters();
            case '.' -> ANY;
            case '\\' -> escaped();
            case '^', '$' -> {
                if (character == '^' ? !isFirst : !isLast) {
                    throw new Beyond();
                }
                yield anchor();
            }
            default -> {
                if (SPECIAL.indexOf(character) >= 0) {
                    throw new Beyond();
                }
                yield Regex.Letters.of(character);
            }
        };
    }

    /** The whole text has to fit, so that its ends are where they are said to be. */
    private Regex anchor() {
        if (!isAtEnd() && SPECIAL.indexOf(peek()) >= 0) {
            throw new Beyond();
        }
        return Regex.EMPTY;
    }

    private Regex group() {
        if (peek() == '?' && !takes("?:")) {
            throw new Beyond();
        }
        Regex within = choice();
        if (!takes(")")) {
            throw new Beyond();
        }
        return within;
    }

    private Regex repeated(Regex one) {
        Regex all = switch (peek()) {
            case '?' -> counted(one, 0, 1);
            case '*' -> counted(one, 0, Regex.ENDLESS);
            case '+' -> counted(one, 1, Regex.ENDLESS);
            case '{' -> braced(one);
            default -> one;
        };
        if (all != one && !takes("?") && peek() == '+') {
            throw new Beyond();
        }
        if (all != one && !isAtEnd() && "*+?{".indexOf(peek()) >= 0) {
            throw new Beyond();
        }
        return all;
    }

    private Regex counted(Regex one, int least, int most) {
        at++;
        return new Regex.Repeat(one, least, most);
    }

    private Regex braced(Regex one) {
        at++;
        int least = number();
        int most = least;
        if (takes(",")) {
            most = peek() == '}' ? Regex.ENDLESS : number();
        }
        if (!takes("}") || most < least) {
            throw new Beyond();
        }
        return new Regex.Repeat(one, least, most);
    }

    private int number() {
        int from = at;
        while (!isAtEnd() && Slices.isDigit(peek())) {
            at++;
        }
        if (at == from || at - from > MOST_DIGITS) {
            throw new Beyond();
        }
        return Integer.parseInt(text.substring(from, at));
    }

    private Regex.Letters escaped() {
        char character = next();
        return switch (character) {
            case 'd' -> DIGIT;
            case 'D' -> DIGIT.not();
            case 'w' -> WORD;
            case 'W' -> WORD.not();
            case 's' -> SPACE;
            case 'S' -> SPACE.not();
            case 't' -> Regex.Letters.of('\t');
            case 'n' -> Regex.Letters.of('\n');
            case 'r' -> Regex.Letters.of('\r');
            default -> {
                if (WORD.has(character) && character != '_') {
                    throw new Beyond();
                }
                yield Regex.Letters.of(character);
            }
        };
    }

    private Regex.Letters letters() {
        boolean isNegated = takes("^");
        Regex.Letters all = new Regex.Letters(0, 0);
        boolean isFirst = true;
        while (isFirst || peek() != ']') {
            all = all.or(member());
            isFirst = false;
        }
        at++;
        return isNegated ? all.not() : all;
    }

    /** A letter, a range or a class within brackets; a class within it, or what both have, is beyond. */
    private Regex.Letters member() {
        char character = next();
        if (character == '[' || character == ']' || character == '&' || character == '^') {
            throw new Beyond();
        }
        boolean isClass = character == '\\' && "dDwWsS".indexOf(peek()) >= 0;
        if (isClass) {
            return escaped();
        }
        char first = character == '\\' ? single() : character;
        if (peek() != '-' || text.startsWith("-]", at)) {
            return Regex.Letters.of(first);
        }
        at++;
        char last = next();
        if (last == '[' || last == '&' || (last == '\\' && "dDwWsS".indexOf(peek()) >= 0)) {
            throw new Beyond();
        }
        last = last == '\\' ? single() : last;
        if (last < first) {
            throw new Beyond();
        }
        return Regex.Letters.range(first, last);
    }

    private char single() {
        Regex.Letters letter = escaped();
        for (char one = 0; one < PatternTable.ASCII; one++) {
            if (letter.has(one)) {
                return one;
            }
        }
        throw new Beyond();
    }
}
