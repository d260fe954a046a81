// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.util.List;
import java.util.Optional;

/** Every scheme in this library, for programs that treat all of them alike. It never changes while a program runs. */
public final class Schemes {
    /** Unique Property Reference Numbers. */
    public static final Scheme<Uprn> UPRN = Uprn.SCHEME;

    /** Unique Street Reference Numbers. */
    public static final Scheme<Usrn> USRN = Usrn.SCHEME;

    /** Postcodes. */
    public static final Scheme<Postcode> POSTCODE = Postcode.SCHEME;

    /** NHS numbers. */
    public static final Scheme<NhsNumber> NHS_NUMBER = NhsNumber.SCHEME;

    private static final List<Scheme<?>> ALL = List.of(NHS_NUMBER, POSTCODE, UPRN, USRN);

    private Schemes() {}

    /** All of them, in the order of their ids. */
    public static List<Scheme<?>> all() {
        return ALL;
    }

    /** The scheme of an id such as {@code nhs-number}; empty when there is none. */
    public static Optional<Scheme<?>> byId(String id) {
        for (Scheme<?> scheme : ALL) {
            if (scheme.id().equals(id)) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }
}
