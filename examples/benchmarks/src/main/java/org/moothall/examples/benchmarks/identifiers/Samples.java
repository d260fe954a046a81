// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.identifiers;

import java.util.regex.Pattern;
import org.moothall.core.contact.PhoneNumber;
import org.moothall.core.identifier.bank.Iban;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.identifier.tax.Nino;
import org.moothall.core.identifier.tax.VatNumber;

/** What all contenders are given, and the regular expressions that a careful developer would write for the canonical forms. */
final class Samples {
    static final Pattern NHS_NUMBER = Pattern.compile("[0-9]{10}");
    static final Pattern NINO =
            Pattern.compile("(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]");
    static final Pattern POSTCODE = Pattern.compile(
            "GIR 0AA|[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]|[A-HK-Y][0-9][0-9ABEHMNPRV-Y]|[0-9][A-HJKPS-UW]) [0-9][ABD-HJLNP-UW-Z]{2}");
    static final Pattern UPRN = Pattern.compile("[0-9]{1,12}");
    static final Pattern VAT = Pattern.compile("(?:GB)?(?:[0-9]{9}(?:[0-9]{3})?|GD[0-4][0-9]{2}|HA[5-9][0-9]{2})");
    static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");

    private Samples() {}

    static Texts nhsNumbers() {
        return Texts.like("999#######", NhsNumber::isValid);
    }

    static Texts ninos() {
        return Texts.like("@@######@", Nino::isValid);
    }

    static Texts postcodes() {
        return Texts.like("@@## #@@", Postcode::isValid);
    }

    static Texts uprns() {
        return Texts.like("10##########", Uprn::isValid);
    }

    static Texts vatNumbers() {
        return Texts.like("#########", VatNumber::isValid);
    }

    static Texts ibans() {
        return Texts.like("GB##NWBK##############", Iban::isValid);
    }

    /** Freephone numbers: those kept for drama would be accepted before the library is asked. */
    static Texts phones() {
        return Texts.like("0808 157 ####", PhoneNumber::isValid);
    }

    /** As people type: lower case, a space in the middle and one at the end. */
    static String typed(String canonical) {
        int middle = canonical.length() / 2;
        return canonical.substring(0, middle).toLowerCase(java.util.Locale.ROOT) + " " + canonical.substring(middle)
                + " ";
    }
}
