// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.Member;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.words.Words;

/** Yes or no: JSON's true and false, or the standard's words in any case. */
final class YesOrNoShape extends MemberShape {
    private final List<String> yes;
    private final List<String> no;
    private final RuleSummary known;
    private final RuleSummary truth;

    YesOrNoShape(Declaration declaration, Member.Kind.YesOrNo kind) {
        super(declaration);
        yes = kind.yes();
        no = kind.no();
        known = error(true, "yes-or-no", name() + " is yes or no");
        truth = error(
                constraints().truth() != null,
                "truth",
                name() + " is " + words(constraints().truth()));
    }

    private String words(@Nullable Boolean wanted) {
        return Words.quoted((Boolean.FALSE.equals(wanted) ? no : yes).get(0));
    }

    @Override
    void checkValue(RowBuffer row, int slot, Findings findings) {
        Token token = row.token(slot);
        if (token != Token.TRUTH && token != Token.TEXT && token != Token.CELL) {
            findings.add(known, slot, "is " + jsonWord(token) + " where yes or no is wanted; write " + wanted());
            return;
        }
        Boolean got = read(row, slot);
        if (got == null) {
            findings.add(known, slot, got(row, slot) + " is neither yes nor no; write " + wanted());
        } else if (constraints().truth() != null && !got.equals(constraints().truth())) {
            findings.add(truth, slot, "is not " + words(constraints().truth()) + "; correct it at the source");
        }
    }

    private String wanted() {
        return words(true) + " or " + words(false);
    }

    private @Nullable Boolean read(RowBuffer row, int slot) {
        if (row.token(slot) == Token.TRUTH) {
            return row.length(slot) == "true".length();
        }
        if (isOneOf(yes, row.slice(slot))) {
            return true;
        }
        return isOneOf(no, row.slice(slot)) ? false : null;
    }

    private static boolean isOneOf(List<String> words, CharSequence got) {
        for (int index = 0; index < words.size(); index++) {
            if (isSame(words.get(index), got)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(String word, CharSequence got) {
        if (word.length() != got.length()) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            if (Character.toLowerCase(word.charAt(at)) != Character.toLowerCase(got.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    @Override
    boolean isSoundOnSight(@Nullable Object value, long asAt, int longest) {
        boolean isAsWanted =
                constraints().truth() == null || constraints().truth().equals(value);
        return value == null ? super.isSoundOnSight(value, asAt, longest) : isAsWanted;
    }

    @Override
    void put(Object value, RowBuffer row, int slot) {
        row.put(slot, Token.TRUTH, value.toString());
    }

    @Override
    @Nullable
    Object value(RowBuffer row, int slot) {
        return row.token(slot).hasValue() ? read(row, slot) : null;
    }
}
