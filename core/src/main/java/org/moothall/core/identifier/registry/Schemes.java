// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.registry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.bank.AccountNumber;
import org.moothall.core.identifier.bank.Iban;
import org.moothall.core.identifier.bank.RollNumber;
import org.moothall.core.identifier.bank.SortCode;
import org.moothall.core.identifier.code.CountryCode;
import org.moothall.core.identifier.code.Crockford37;
import org.moothall.core.identifier.code.DammNumber;
import org.moothall.core.identifier.code.Gtin;
import org.moothall.core.identifier.code.Isbn;
import org.moothall.core.identifier.code.Isil;
import org.moothall.core.identifier.code.LanguageCode;
import org.moothall.core.identifier.code.LocalGovernmentInteraction;
import org.moothall.core.identifier.code.LocalGovernmentService;
import org.moothall.core.identifier.code.LuhnNumber;
import org.moothall.core.identifier.code.VerhoeffNumber;
import org.moothall.core.identifier.education.Laestab;
import org.moothall.core.identifier.education.SchoolUrn;
import org.moothall.core.identifier.education.SeedCode;
import org.moothall.core.identifier.education.TeacherReferenceNumber;
import org.moothall.core.identifier.education.Ukprn;
import org.moothall.core.identifier.education.Uln;
import org.moothall.core.identifier.education.Upn;
import org.moothall.core.identifier.health.ChiNumber;
import org.moothall.core.identifier.health.HealthAndCareNumber;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.health.OdsCode;
import org.moothall.core.identifier.health.SnomedCtId;
import org.moothall.core.identifier.justice.CroNumber;
import org.moothall.core.identifier.justice.PncId;
import org.moothall.core.identifier.organisation.CharityNumber;
import org.moothall.core.identifier.organisation.CompanyNumber;
import org.moothall.core.identifier.place.CouncilTaxBand;
import org.moothall.core.identifier.place.GridReference;
import org.moothall.core.identifier.place.GssCode;
import org.moothall.core.identifier.place.OutwardCode;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.PostcodeArea;
import org.moothall.core.identifier.place.PostcodeSector;
import org.moothall.core.identifier.place.PropertyReference;
import org.moothall.core.identifier.place.PseudoPostcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;
import org.moothall.core.identifier.place.What3Words;
import org.moothall.core.identifier.tax.AccountsOfficeReference;
import org.moothall.core.identifier.tax.EoriNumber;
import org.moothall.core.identifier.tax.HmrcTemporaryReference;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.identifier.tax.NinoStem;
import org.moothall.core.identifier.tax.PayeReference;
import org.moothall.core.identifier.tax.Utr;
import org.moothall.core.identifier.tax.VatNumber;
import org.moothall.core.identifier.travel.BlueBadgeNumber;
import org.moothall.core.identifier.travel.DriverNumber;
import org.moothall.core.identifier.travel.LegacyBlueBadgeNumber;
import org.moothall.core.identifier.travel.NorthernIrelandDriverNumber;
import org.moothall.core.identifier.travel.PassportNumber;
import org.moothall.core.identifier.travel.VehicleRegistrationMark;

/**
 * Every scheme: those of this library, and those that a {@link SchemeSource} on the class path brings, as that of case references. What is found first
 * stays as it is while the program runs.
 */
public final class Schemes {
    private static final List<Scheme<?>> OURS = List.of(
            AccountNumber.SCHEME,
            AccountsOfficeReference.SCHEME,
            BlueBadgeNumber.SCHEME,
            CharityNumber.SCHEME,
            ChiNumber.SCHEME,
            CompanyNumber.SCHEME,
            CouncilTaxBand.SCHEME,
            CountryCode.SCHEME,
            CroNumber.SCHEME,
            Crockford37.SCHEME,
            DammNumber.SCHEME,
            DriverNumber.SCHEME,
            EoriNumber.SCHEME,
            GridReference.SCHEME,
            GssCode.SCHEME,
            Gtin.SCHEME,
            HealthAndCareNumber.SCHEME,
            HmrcTemporaryReference.SCHEME,
            Iban.SCHEME,
            Isbn.SCHEME,
            Isil.SCHEME,
            Laestab.SCHEME,
            LanguageCode.SCHEME,
            LegacyBlueBadgeNumber.SCHEME,
            LocalGovernmentInteraction.SCHEME,
            LocalGovernmentService.SCHEME,
            LuhnNumber.SCHEME,
            NhsNumber.SCHEME,
            Nino.SCHEME,
            NinoStem.SCHEME,
            NorthernIrelandDriverNumber.SCHEME,
            OdsCode.SCHEME,
            OutwardCode.SCHEME,
            PassportNumber.SCHEME,
            PayeReference.SCHEME,
            PncId.SCHEME,
            Postcode.SCHEME,
            PostcodeArea.SCHEME,
            PostcodeSector.SCHEME,
            PropertyReference.SCHEME,
            PseudoPostcode.SCHEME,
            RollNumber.SCHEME,
            SchoolUrn.SCHEME,
            SeedCode.SCHEME,
            SnomedCtId.SCHEME,
            SortCode.SCHEME,
            TeacherReferenceNumber.SCHEME,
            Ukprn.SCHEME,
            Uln.SCHEME,
            Upn.SCHEME,
            Uprn.SCHEME,
            Usrn.SCHEME,
            Utr.SCHEME,
            VatNumber.SCHEME,
            VehicleRegistrationMark.SCHEME,
            VerhoeffNumber.SCHEME,
            What3Words.SCHEME);

    private static final Map<String, Scheme<?>> BY_ID = byId();
    private static final List<Scheme<?>> ALL = List.copyOf(BY_ID.values());

    private Schemes() {}

    /** All of them, in the order of their ids. */
    public static List<Scheme<?>> all() {
        return ALL;
    }

    /** The scheme of an id such as {@code nhs-number}; empty when there is none. */
    public static Optional<Scheme<?>> byId(String id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /**
     * The schemes that would accept a text, in the order of their ids: to tell somebody who typed a National Insurance number
     * where an NHS number was wanted. A text of digits is accepted by many.
     */
    public static List<Scheme<?>> accepting(@Nullable CharSequence text) {
        return ALL.stream().filter(scheme -> scheme.isValid(text)).toList();
    }

    private static Map<String, Scheme<?>> byId() {
        List<Scheme<?>> schemes = new ArrayList<>(OURS);
        for (SchemeSource source : ServiceLoader.load(SchemeSource.class, Schemes.class.getClassLoader())) {
            schemes.addAll(source.schemes());
        }
        Map<String, Scheme<?>> byId = new TreeMap<>();
        for (Scheme<?> scheme : schemes) {
            if (byId.putIfAbsent(scheme.id(), scheme) != null) {
                throw new IllegalStateException(
                        "two identifier schemes have the id '" + scheme.id() + "', and one is that of "
                                + scheme.type().getName() + "; give it an id of your own, as in exeter-" + scheme.id());
            }
        }
        return Collections.unmodifiableMap(byId);
    }
}
