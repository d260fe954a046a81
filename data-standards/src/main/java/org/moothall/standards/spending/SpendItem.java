// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.spending;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.constraint.ValidCharityNumber;
import org.moothall.core.identifier.constraint.ValidCompanyNumber;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;
import org.moothall.standards.AsWarning;

/**
 * One payment of a council as it was read. A row, not a value: it holds what the file holds, and the standard's rules judge it.
 *
 * <p><b>Source</b> LGA schema Spend, 22 fields, and the LGA's guide to spending and procurement information v1.3 (2015).
 *
 * @param organisationLabel {@code OrganisationLabel}: the council
 * @param organisationUri {@code OrganisationURI}: the council as an address of open data
 * @param organisationalUnit {@code OrganisationalUnit}: the directorate or service that spent
 * @param serviceCategoryLabel {@code ServiceCategoryLabel}: the service, by SeRCOP
 * @param serviceCategoryUri {@code ServiceCategoryURI}: the service as an address
 * @param beneficiaryName {@code BeneficiaryName}: the supplier in full, or that it is redacted
 * @param beneficiaryOtherId {@code BeneficiaryOtherID}: the council's own number of the supplier
 * @param companyNumber {@code CompaniesHouseRegistrationNumber}: of the supplier
 * @param charityNumber {@code CharityCommissionNumber}: of the supplier
 * @param vcseGrant {@code VCSEGrant}: whether it is a grant to a voluntary, community or social enterprise body
 * @param paymentDate {@code PaymentDate}: the day of payment
 * @param transactionNumber {@code TransactionNumber}: unique; neither an invoice nor an order number
 * @param amount {@code Amount}: pounds, net of recoverable VAT
 * @param irrecoverableVat {@code IrrecoverableVATAmount}: pounds
 * @param purpose {@code Purpose}: what it was for, in words
 * @param categoryInternalName {@code CategoryInternalName}: the merchant category, in the council's own words
 * @param cpvLabel {@code CPVLabel}: the merchant category, by CPV
 * @param cpvCode {@code CPVCode}: its code
 * @param proclassLabel {@code ProclassLabel}: the merchant category, by ProClass
 * @param proclassCode {@code ProclassCode}: its code
 * @param cardTransaction {@code CardTransaction}: GPC, CCC or None
 * @param contractRef {@code ContractRef}: the contract in the register
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where the standard demands one
public record SpendItem(
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String organisationLabel,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String organisationUri,
        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String organisationalUnit,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String serviceCategoryLabel,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String serviceCategoryUri,
        @Privacy(PrivacyCategory.PERSONAL) @Given @Nullable String beneficiaryName,
        @Privacy(PrivacyCategory.LINKED) @Nullable String beneficiaryOtherId,

        @Privacy(PrivacyCategory.REFERENCE) @ValidCompanyNumber(payload = AsWarning.class) @Nullable
        String companyNumber,

        @Privacy(PrivacyCategory.REFERENCE) @ValidCharityNumber @Nullable
        String charityNumber,

        @Privacy(PrivacyCategory.REFERENCE) @Nullable Boolean vcseGrant,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @PastOrPresent @Nullable
        LocalDate paymentDate,

        @Privacy(PrivacyCategory.LINKED) @Nullable String transactionNumber,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal amount,

        @Privacy(PrivacyCategory.REFERENCE) @Digits(integer = 12, fraction = 2) @Nullable
        BigDecimal irrecoverableVat,

        @Privacy(PrivacyCategory.LINKED) @Given @Nullable String purpose,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String categoryInternalName,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String cpvLabel,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String cpvCode,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String proclassLabel,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String proclassCode,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String cardTransaction,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String contractRef) {
    /** Day and amount; nothing that leads to a person. */
    @Override
    public String toString() {
        return Masks.describe("SpendItem", this);
    }
}
