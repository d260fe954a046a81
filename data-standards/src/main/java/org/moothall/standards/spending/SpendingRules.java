// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.spending;

import java.util.List;
import org.moothall.standards.RowValues;
import org.moothall.standards.Rule;
import org.moothall.standards.Verdict;

/** What compares members of a payment, and payments with each other. */
final class SpendingRules {
    private static final String GUIDE = "LGA guide v1.3 (2015)";
    private static final int PENCE = 2;
    private static final long THRESHOLD = 500;

    private SpendingRules() {}

    private static final Rule<SpendItem> CATEGORISED = Rule.error(SpendItem.class, "spending/merchant-category")
            .says("a payment has a merchant category: the council's own name, CPV or ProClass")
            .source(GUIDE)
            .reads("CategoryInternalName", "CPVLabel", "CPVCode", "ProclassLabel", "ProclassCode")
            .checksMembers(row -> Verdict.passedIf(
                    row.has("CategoryInternalName")
                            || row.has("CPVLabel")
                            || row.has("CPVCode")
                            || row.has("ProclassLabel")
                            || row.has("ProclassCode"),
                    "CategoryInternalName",
                    "is missing, and so are CPV and ProClass; give one of them"));

    private static final Rule<SpendItem> CPV = pair("spending/cpv-pair", "CPVLabel", "CPVCode");

    private static final Rule<SpendItem> PROCLASS = pair("spending/proclass-pair", "ProclassLabel", "ProclassCode");

    private static Rule<SpendItem> pair(String id, String label, String code) {
        return Rule.warning(SpendItem.class, id)
                .says(label + " and " + code + " come together")
                .source(GUIDE)
                .reads(label, code)
                .checksMembers(row -> Verdict.passedIf(
                        row.has(label) == row.has(code),
                        row.has(label) ? code : label,
                        "is missing while the other is there; give both or neither"));
    }

    private static final Rule<SpendItem> NUMBERED = Rule.warning(SpendItem.class, "spending/transaction-number-once")
            .says("a transaction number is there once; a payment that is split over lines may have it again")
            .source(GUIDE)
            .needs("TransactionNumber")
            .unique();

    private static final Rule<SpendItem> SMALL = Rule.advice(SpendItem.class, "spending/over-500")
            .says("a payment is over £500, unless it was made by procurement card")
            .source("Local Government Transparency Code 2015, by the " + GUIDE)
            .needs("Amount")
            .reads("CardTransaction")
            .checksMembers(row -> Verdict.passedIf(
                    !row.has("Amount") || row.is("CardTransaction", "GPC") || isOver(row),
                    "Amount",
                    "is not over 500; it need not be published"));

    private static boolean isOver(RowValues row) {
        if (row.scale("Amount") > PENCE) {
            return true;
        }
        long limit = THRESHOLD;
        for (int place = 0; place < row.scale("Amount"); place++) {
            limit *= 10;
        }
        return Math.abs(row.unscaled("Amount")) > limit;
    }

    private static final Rule<SpendItem> GRANTED = Rule.warning(SpendItem.class, "spending/grant-has-number")
            .says("a grant to a voluntary body has its charity or company number")
            .source(GUIDE)
            .needs("VCSEGrant")
            .reads("CharityCommissionNumber", "CompaniesHouseRegistrationNumber")
            .checks(item -> Verdict.passedIf(
                    !Boolean.TRUE.equals(item.vcseGrant())
                            || item.charityNumber() != null
                            || item.companyNumber() != null,
                    "CharityCommissionNumber",
                    "is missing, and so is the company number; a grant to a voluntary body needs one"));

    /** In the order in which a report lists them. */
    static final List<Rule<SpendItem>> ALL = List.of(CATEGORISED, CPV, PROCLASS, NUMBERED, SMALL, GRANTED);
}
