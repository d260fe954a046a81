// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.util.List;
import java.util.function.Predicate;

/**
 * Judges whether an account number goes with a sort code, by a table of weights. It catches most mistyped digits; that an
 * account is <b>plausible</b> never means that there is one, nor whose it is. Immutable and safe for use by several threads.
 *
 * <p><b>Check</b> the 14 digits of both times the weights of a rule add up to a multiple of 10 or of 11. Where a sort code has
 * two rules both must hold, save that one is enough where their exceptions are 2 and 9, 10 and 11, or 12 and 13.
 *
 * <p><b>Source</b> Pay.UK and Vocalink, <i>Validating account numbers</i>, with its exceptions 1 to 14. Open-source libraries
 * differ in exceptions 4 and 10; here the remainder is compared with the last two digits as one number, and exception 10
 * looks at the seventh digit, as most have it.
 */
public final class ModulusCheck {
    private final ModulusTable table;

    private ModulusCheck(ModulusTable table) {
        this.table = table;
    }

    /** What was found. */
    public enum Verdict {
        /** The two go together. */
        PLAUSIBLE,
        /** They do not: something was mistyped. */
        IMPLAUSIBLE,
        /** The sort code is not in the table, which says nothing against the account: take it as it is. */
        NOT_CHECKED
    }

    /** A check by a table; take a newer table when one is published. */
    public static ModulusCheck by(ModulusTable table) {
        return new ModulusCheck(table);
    }

    /** Whether an account number goes with a sort code. */
    public Verdict verdict(SortCode sortCode, AccountNumber account) {
        List<ModulusRule> rules = table.rules(sortCode);
        if (rules.isEmpty()) {
            return Verdict.NOT_CHECKED;
        }
        Predicate<ModulusRule> holds = rule ->
                ModulusSum.of(rule, computedWith(rule, sortCode), account).holds();
        boolean isPlausible = isEitherEnough(rules)
                ? rules.stream().anyMatch(holds)
                : rules.stream().allMatch(holds);
        return isPlausible ? Verdict.PLAUSIBLE : Verdict.IMPLAUSIBLE;
    }

    /** Exceptions 5, 8 and 9 compute with another sort code than the one that was given. */
    private SortCode computedWith(ModulusRule rule, SortCode sortCode) {
        return switch (rule.exception()) {
            case 5 -> table.substitute(sortCode);
            case 8 -> ModulusSum.EXCEPTION_8;
            case 9 -> ModulusSum.EXCEPTION_9;
            default -> sortCode;
        };
    }

    private static boolean isEitherEnough(List<ModulusRule> rules) {
        if (rules.size() != 2) {
            return false;
        }
        int second = rules.get(1).exception();
        return switch (rules.get(0).exception()) {
            case 2 -> second == 9;
            case 10 -> second == 11;
            case 12 -> second == 13;
            default -> false;
        };
    }
}
