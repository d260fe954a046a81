// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Severity;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.Token;
import org.moothall.standards.internal.words.Words;

/** One member as the front ends judge it: on the slice, with words only for a finding. */
public abstract class MemberShape {
    /** What a member is compiled from. */
    record Declaration(
            String name,
            String component,
            String record,
            String prefix,
            String source,
            boolean quotable,
            boolean memberWanted,
            boolean several,
            Constraints constraints,
            String idPart,
            int firstPattern) {}

    /** Takes what a check finds. */
    public interface Findings {
        void add(RuleSummary rule, int slot, String message);

        /** A finding of the record as a whole. */
        void addWhole(RuleSummary rule, String message);

        /** The table has no such column, which was told once for the whole file. */
        void columnMissing(RuleSummary rule, int slot);

        /** The rule could not be checked on the row. */
        void notChecked(RuleSummary rule, String why);
    }

    final Declaration declaration;
    private final List<RuleSummary> rules = new ArrayList<>();
    private final RuleSummary required;
    private final RuleSummary present;

    MemberShape(Declaration declaration) {
        this.declaration = declaration;
        required = error(constraints().value(), "required", name() + " has a value");
        present = error(declaration.memberWanted(), "present", name() + " is there, if only empty");
    }

    /** The value for the Java record, or null where there is none. Asked only of what the check did not fault. */
    abstract @Nullable Object value(RowBuffer row, int slot);

    /** Puts a Java value where {@link #checkValue} looks for it, as if it had been read. */
    abstract void put(Object value, RowBuffer row, int slot);

    final void putValue(@Nullable Object value, RowBuffer row, int slot) {
        if (value == null) {
            row.putEmpty(slot);
        } else {
            put(value, row, slot);
        }
    }

    /**
     * Whether a Java value is seen at once to have no fault, judged as at a day by a reading of values of at most so many characters.
     * What is not is to be checked.
     */
    boolean isSoundOnSight(@Nullable Object value, long asAt, int longest) {
        return value == null && !constraints().value();
    }

    /** Judges a value that is there. */
    abstract void checkValue(RowBuffer row, int slot, Findings findings);

    /** The day of a value, counted from 1970-01-01; {@link Days#NONE} of what is no day. */
    public long day(RowBuffer row, int slot) {
        return Days.NONE;
    }

    /** What stands in the Java record in place of a faulty value. */
    @Nullable
    Object nothing() {
        return null;
    }

    final void check(RowBuffer row, int slot, int longest, Findings findings) {
        Token token = row.token(slot);
        if (!token.hasValue()) {
            checkMissing(token, slot, findings);
        } else if (token == Token.RECORD) {
            checkValue(row, slot, findings);
        } else if (row.length(slot) > longest) {
            findings.add(
                    ReadingRule.VALUE_TOO_LONG.summary(),
                    slot,
                    Words.say("is %,d characters long; this reading takes %,d", row.length(slot), longest));
        } else if (row.holdsNul(slot)) {
            findings.add(ReadingRule.NUL.summary(), slot, "holds a NUL character, which databases refuse; remove it");
        } else if (constraints().notBlank() && row.isBlank(slot)) {
            findings.add(required, slot, "holds only white space; every " + declaration.record() + " must have one");
        } else {
            checkValue(row, slot, findings);
        }
    }

    private void checkMissing(Token token, int slot, Findings findings) {
        if (token == Token.NO_COLUMN) {
            if (constraints().value() && missingColumn() != null) {
                findings.columnMissing(required, slot);
            }
            return;
        }
        String state = token == Token.ABSENT ? "is missing" : "is empty";
        if (constraints().value()) {
            findings.add(required, slot, state + "; every " + declaration.record() + " must have one");
        } else if (declaration.memberWanted() && token == Token.ABSENT) {
            findings.add(present, slot, "is missing; every " + declaration.record() + " must have it, if only empty");
        }
    }

    /** The finding for a table without this column, where it needs one. */
    public @Nullable RuleSummary missingColumn() {
        if (constraints().value()) {
            return required;
        }
        return declaration.memberWanted() ? present : null;
    }

    /** A rule that this member may break, listed only where it can. */
    final RuleSummary rule(boolean listed, Severity severity, String kind, String words) {
        String id = declaration.prefix() + "/" + declaration.idPart() + "-" + kind;
        boolean isWithin = declaration.idPart().startsWith("in-") && words.startsWith(name() + " ");
        String said =
                isWithin ? name() + " of " + Words.a(declaration.record()) + words.substring(name().length()) : words;
        var rule = new RuleSummary(id, severity, said, declaration.source());
        if (listed) {
            rules.add(rule);
        }
        return rule;
    }

    /** An error, unless the constraints that it stands for are warnings. */
    final RuleSummary error(boolean listed, String kind, String words) {
        return rule(listed, constraints().severity(kind), kind, words);
    }

    /** Whether the value may be shown: it is not private, and stands in its own column. */
    final boolean mayQuote(RowBuffer row) {
        return declaration.quotable() && !row.hasMoved();
    }

    /** The value in quotes where it may be shown, and otherwise a word for it. */
    public final String got(RowBuffer row, int slot) {
        return mayQuote(row) ? Words.quoted(row.text(slot)) : "the value";
    }

    static String jsonWord(Token token) {
        return switch (token) {
            case TRUTH -> "a JSON true or false";
            case NUMBER -> "a JSON number";
            case LIST -> "a JSON list";
            case NESTED -> "a JSON object or list";
            default -> "a text";
        };
    }

    /** What stands between the texts of a JSON list where they are one. */
    public String joiner() {
        return " ";
    }

    /** The code lists that it asks. */
    List<CodeList> codeLists() {
        return List.of();
    }

    final List<RuleSummary> rules() {
        return List.copyOf(rules);
    }

    public final String name() {
        return declaration.name();
    }

    /** The name of the component of the Java record. */
    public final String component() {
        return declaration.component();
    }

    final Constraints constraints() {
        return declaration.constraints();
    }
}
