// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.codelist.Crosswalk;
import org.moothall.standards.Member;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.row.CodeIndex;
import org.moothall.standards.internal.row.Days;
import org.moothall.standards.internal.row.RowBuffer;
import org.moothall.standards.internal.row.SpeltDay;
import org.moothall.standards.internal.words.Words;

/** Judges single codes of a member: whether the list has them, and whether they are valid on the day that counts. */
final class CodeJudge {
    private static final int FEW = 6;

    private final MemberShape member;
    private final CodeList list;
    private final List<Crosswalk> crosswalks;
    private final CodeIndex index;
    private final RuleSummary known;
    private final RuleSummary valid;
    private final boolean isDated;
    private final String dayName;
    private final int daySlot;

    /** The slot of the member that is the day, or -1 for the as-at date. */
    CodeJudge(MemberShape member, Member.Codes codes, int daySlot, String known) {
        this.member = member;
        this.daySlot = daySlot;
        dayName = codes.validOn();
        list = codes.list();
        crosswalks = codes.crosswalks();
        index = new CodeIndex(list.codes().stream().map(Code::code).toList());
        isDated = list.codes().stream().anyMatch(code -> code.validFrom() != null || code.validTo() != null);
        String day = daySlot < 0 ? "the as-at date" : "its " + dayName;
        valid = member.error(isDated, "valid", member.name() + " is valid on " + day);
        this.known = member.error(true, "known", known);
    }

    CodeList list() {
        return list;
    }

    /** Judges one code, a slice of these characters. */
    void check(char[] characters, int start, int length, RowBuffer row, int slot, MemberShape.Findings findings) {
        int place = index.find(characters, start, length);
        if (place < 0) {
            String code = new String(characters, start, length);
            findings.add(known, slot, got(code, row) + " is not in code list " + list.id() + "; " + next(code, row));
        } else if (isDated) {
            checkValidity(list.codes().get(place), row, slot, findings);
        }
    }

    private String got(String code, RowBuffer row) {
        return member.mayQuote(row) ? Words.quoted(code) : "the value";
    }

    private void checkValidity(Code code, RowBuffer row, int slot, MemberShape.Findings findings) {
        if (daySlot < 0 && row.asAt() == Days.NONE) {
            findings.notChecked(valid, "no as-at date was given");
            return;
        }
        LocalDate day = day(row);
        if (day == null) {
            findings.notChecked(valid, dayName + " is missing or no day");
        } else if (!code.isValidOn(day)) {
            String bounds = (code.validFrom() == null ? "" : " from " + code.validFrom())
                    + (code.validTo() == null ? "" : " to " + code.validTo());
            String on = daySlot < 0 ? "on the as-at date " + day : "on its " + dayName;
            findings.add(
                    valid,
                    slot,
                    got(code.code(), row) + " is valid" + bounds + ", and not " + on + "; " + instead(code, day, row));
        }
    }

    private @Nullable LocalDate day(RowBuffer row) {
        if (daySlot < 0) {
            return LocalDate.ofEpochDay(row.asAt());
        }
        SpeltDay spelt = row.token(daySlot).hasValue() ? SpeltDay.read(row.slice(daySlot)) : null;
        return spelt == null ? null : LocalDate.ofEpochDay(spelt.day());
    }

    private String instead(Code code, LocalDate day, RowBuffer row) {
        List<Code> successors = list.successorsOn(code.code(), day);
        if (successors.isEmpty() || !member.mayQuote(row)) {
            return "use a code that is";
        }
        return (successors.size() == 1 ? "its successor is " : "its successors are ") + quoted(successors);
    }

    private static String quoted(List<Code> codes) {
        return codes.stream().map(code -> Words.quoted(code.code())).collect(Collectors.joining(", "));
    }

    private String next(String code, RowBuffer row) {
        List<Code> entries = list.codes();
        String all = entries.size() > FEW
                ? Words.say("it has %,d entries", entries.size())
                : "its entries are " + quoted(entries);
        if (!member.mayQuote(row)) {
            return all;
        }
        return meant(code)
                .or(() -> list.nearest(code).map(entry -> "the nearest entry is " + Words.quoted(entry.code())))
                .orElse(all);
    }

    /** What a crosswalk makes of it. */
    private Optional<String> meant(String code) {
        for (var crosswalk : crosswalks) {
            var meant = crosswalk.find(code).flatMap(Crosswalk.Entry::code);
            if (meant.isPresent()) {
                return Optional.of(
                        "as " + crosswalk.from() + " of " + crosswalk.owner() + " it is " + Words.quoted(meant.get()));
            }
        }
        return Optional.empty();
    }
}
