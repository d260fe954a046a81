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
import org.moothall.core.casework.CaseReference;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.bank.AccountNumber;
import org.moothall.core.identifier.bank.Iban;
import org.moothall.core.identifier.bank.RollNumber;
import org.moothall.core.identifier.bank.SortCode;
import org.moothall.core.identifier.health.NhsNumber;
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

/**
 * Every scheme: those of this library, and those that a {@link SchemeSource} on the class path brings. What is found first
 * stays as it is while the program runs.
 */
public final class Schemes {
    private static final List<Scheme<?>> OURS = List.of(
            AccountNumber.SCHEME,
            CaseReference.SCHEME,
            CouncilTaxBand.SCHEME,
            GridReference.SCHEME,
            GssCode.SCHEME,
            Iban.SCHEME,
            NhsNumber.SCHEME,
            OutwardCode.SCHEME,
            Postcode.SCHEME,
            PostcodeArea.SCHEME,
            PostcodeSector.SCHEME,
            PropertyReference.SCHEME,
            PseudoPostcode.SCHEME,
            RollNumber.SCHEME,
            SortCode.SCHEME,
            Uprn.SCHEME,
            Usrn.SCHEME,
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
                throw new IllegalStateException("two identifier schemes have the id '" + scheme.id() + "'");
            }
        }
        return Collections.unmodifiableMap(byId);
    }
}
