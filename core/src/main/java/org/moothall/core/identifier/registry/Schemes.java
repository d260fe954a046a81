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
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.place.Usrn;

/**
 * Every scheme: those of this library, and those that a {@link SchemeSource} on the class path brings. What is found first
 * stays as it is while the program runs.
 */
public final class Schemes {
    private static final List<Scheme<?>> OURS = List.of(
            CaseReference.SCHEME,
            CountryCode.SCHEME,
            Crockford37.SCHEME,
            DammNumber.SCHEME,
            Gtin.SCHEME,
            Isbn.SCHEME,
            Isil.SCHEME,
            LanguageCode.SCHEME,
            LocalGovernmentInteraction.SCHEME,
            LocalGovernmentService.SCHEME,
            LuhnNumber.SCHEME,
            NhsNumber.SCHEME,
            Postcode.SCHEME,
            Uprn.SCHEME,
            Usrn.SCHEME,
            VerhoeffNumber.SCHEME);

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
