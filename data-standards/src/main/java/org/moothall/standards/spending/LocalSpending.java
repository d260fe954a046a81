// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.spending;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.About;
import org.moothall.standards.Member;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;
import org.moothall.standards.internal.reading.HeadingsResource;

/**
 * Local government spending over £500: a table of payments, published each quarter. The Transparency Code says what to publish;
 * the LGA's voluntary schema says in which columns. The headings that councils use in place of the schema's are data beside this
 * class.
 *
 * <p><b>Source</b> esd-org-uk/schemas 3e8f808, and the LGA's guide v1.3 of June 2015; read 2026-11-21. The Code itself was not seen.
 */
public final class LocalSpending implements Standard {
    /** The kinds of card payment. */
    public static final CodeList CARD_TRANSACTION = CodeList.of("card-transaction", "2015")
            .title("Kind of card payment")
            .steward("Local Government Association")
            .licence("none stated")
            .source("esd-org-uk/schemas 3e8f808, Spend")
            .code(Code.of("GPC", "Government Procurement Card"))
            .code(Code.of("CCC", "Corporate Credit Card"))
            .code(Code.of("None", "No card"))
            .build();

    /** The standard. */
    public static final LocalSpending STANDARD = new LocalSpending();

    private static final About ABOUT = new About(
            "local-spending",
            "spending",
            "2015",
            "Local government spending over £500",
            "Local Government Association",
            "none stated",
            About.Status.ACTIVE,
            "LGA schema Spend (esd-org-uk/schemas 3e8f808) and guide v1.3",
            LocalDate.of(2026, 11, 21));

    private static final RecordType<SpendItem> ITEM = RecordType.of(
                    "payment",
                    SpendItem.class,
                    headed(
                            Member.text("OrganisationLabel"),
                            Member.uri("OrganisationURI"),
                            Member.text("OrganisationalUnit"),
                            Member.text("ServiceCategoryLabel"),
                            Member.uri("ServiceCategoryURI"),
                            Member.text("BeneficiaryName"),
                            Member.text("BeneficiaryOtherID"),
                            Member.text("CompaniesHouseRegistrationNumber"),
                            Member.text("CharityCommissionNumber"),
                            Member.yesOrNo("VCSEGrant", List.of("True", "Yes"), List.of("False", "No")),
                            Member.day("PaymentDate", Member.DayForm.DAY_FIRST),
                            Member.text("TransactionNumber"),
                            Member.decimal("Amount"),
                            Member.decimal("IrrecoverableVATAmount"),
                            Member.text("Purpose"),
                            Member.text("CategoryInternalName"),
                            Member.text("CPVLabel"),
                            Member.text("CPVCode"),
                            Member.text("ProclassLabel"),
                            Member.text("ProclassCode"),
                            Member.coded("CardTransaction", CARD_TRANSACTION),
                            Member.text("ContractRef")))
            .withRules(SpendingRules.ALL);

    /** For the service loader; otherwise use {@link #STANDARD}. */
    public LocalSpending() {}

    /** The members with the headings of councils. */
    private static Member[] headed(Member... members) {
        return Stream.of(members)
                .map(member ->
                        member.alsoNamed(HeadingsResource.of(LocalSpending.class, "headings.csv", member.name())))
                .toArray(Member[]::new);
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public List<RecordType<?>> recordTypes() {
        return List.of(ITEM);
    }
}
