// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Scheme;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.PatternTable;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.words.Words;

/** Any text, within its length and of its identifier schemes, if it has them. */
class TextShape extends MemberShape {
    private final RuleSummary text;
    private final RuleSummary length;
    private final RuleSummary identifier;
    private final RuleSummary pattern;
    private final Scheme<?>[] schemes;
    private final int patterns;

    TextShape(Declaration declaration) {
        super(declaration);
        text = error(true, "text", name() + " is a text");
        length = error(constraints().limitsLength(), "length", name() + " is within its length");
        patterns = constraints().fits().size();
        pattern = error(patterns > 0, "pattern", name() + " fits its pattern");
        schemes = constraints().schemes().toArray(Scheme<?>[]::new);
        String ids = Arrays.stream(schemes).map(Scheme::id).collect(Collectors.joining(" and "));
        identifier = error(schemes.length > 0, "identifier", name() + " is of identifier scheme " + ids);
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token == Token.NUMBER) {
            findings.add(
                    ReadingRule.NUMBER_FOR_TEXT.summary(),
                    slot,
                    "is a JSON number and is read as text; put it in quotes");
        } else if (token != Token.TEXT && token != Token.CELL) {
            findings.add(text, slot, "is " + jsonWord(token) + " where a text is wanted; write one text in quotes");
            return;
        }
        String mark = SpreadsheetMarks.in(row.characters, row.start(slot), row.length(slot));
        if (mark != null) {
            findings.add(
                    ReadingRule.SPREADSHEET.summary(),
                    slot,
                    got(row, slot) + " " + mark + "; take it from where the spreadsheet did");
        }
        checkLength(row.length(slot), slot, findings);
        checkPatterns(row, slot, findings);
        checkSchemes(row, slot, findings);
        checkText(row, slot, findings);
    }

    private void checkLength(int got, int slot, Findings findings) {
        boolean isLong = got > constraints().longest();
        if (isLong || got < constraints().shortest()) {
            String limit = isLong
                    ? Words.say(
                            "longest allowed is %,d; shorten it", constraints().longest())
                    : Words.say(
                            "shortest allowed is %,d; complete it",
                            constraints().shortest());
            findings.add(length, slot, "is " + Words.counted(got, "character") + " long; the " + limit);
        }
    }

    private void checkPatterns(RowBuffer row, int slot, Findings findings) {
        for (int index = 0; index < patterns; index++) {
            if (!row.fits(declaration.firstPattern() + index, slot)) {
                var fit = constraints().fits().get(index);
                String wanted = fit.words().isEmpty()
                        ? "does not fit the pattern " + fit.pattern().pattern()
                        : fit.words();
                findings.add(pattern, slot, got(row, slot) + " " + wanted + "; correct it at the source");
            }
        }
    }

    private void checkSchemes(RowBuffer row, int slot, Findings findings) {
        for (var scheme : schemes) {
            if (!scheme.isValid(row.slice(slot))) {
                String fault = scheme.parse(row.text(slot)).fold(value -> "is not one", Fault::text);
                findings.add(
                        identifier,
                        slot,
                        got(row, slot) + " is no " + scheme.title() + ": it " + fault + "; correct it at the source");
            }
        }
    }

    /** What a kind of text asks beyond its length and schemes. */
    void checkText(RowBuffer row, int slot, Findings findings) {}

    /** Whether nothing is asked of it but its length and its patterns. */
    boolean isPlain() {
        return schemes.length == 0;
    }

    @Override
    boolean isSoundOnSight(@Nullable Object value, long asAt, int longestRead) {
        if (!(value instanceof String text)) {
            return super.isSoundOnSight(value, asAt, longestRead);
        }
        return isPlain()
                && text.length() >= Math.max(constraints().shortest(), 1)
                && text.length() <= Math.min(constraints().longest(), longestRead)
                && beginsAsUsual(text)
                && text.indexOf(0) < 0
                && fitsOnSight(text);
    }

    /** With a letter, or with a digit as no number does that a spreadsheet shortened; such a text is not blank either. */
    private static boolean beginsAsUsual(String text) {
        char first = text.charAt(0);
        char second = text.length() > 1 ? text.charAt(1) : ' ';
        return (first >= 'A' && first <= 'z') || (first >= '0' && first <= '9' && second != '.' && second != 'E');
    }

    private boolean fitsOnSight(String text) {
        for (int index = 0; index < patterns; index++) {
            PatternTable table = constraints().fits().get(index).pattern().table();
            if (table == null || table.answer(text) != PatternTable.Answer.FITS) {
                return false;
            }
        }
        return true;
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.put(slot, Token.TEXT, (String) value);
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        return row.token(slot).hasValue() ? row.text(slot) : null;
    }
}
