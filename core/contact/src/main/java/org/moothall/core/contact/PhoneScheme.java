// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.privacy.PrivacyCategory;

/** Telephone numbers as one dialling plan judges them, drama's besides. */
record PhoneScheme(DiallingPlan plan) implements Scheme<PhoneNumber> {
    private static final Fault SHAPE = Fault.wrongFormat("a telephone number in digits, like 01632 960 001");

    @Override
    public String id() {
        return "phone";
    }

    @Override
    public String title() {
        return "telephone number";
    }

    @Override
    public Class<PhoneNumber> type() {
        return PhoneNumber.class;
    }

    @Override
    public PrivacyCategory privacy() {
        return PrivacyCategory.PERSONAL;
    }

    @Override
    public Parsed<PhoneNumber> parse(@Nullable String text) {
        return text == null ? new Parsed.Rejected<>(Fault.blank()) : judge(text);
    }

    @Override
    public boolean isValid(@Nullable CharSequence text) {
        return text != null && judge(text).optional().isPresent();
    }

    @Override
    public void requireCanonical(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("this telephone number is null");
        }
        Fault fault = Dialled.fault(text);
        if (fault != null) {
            throw new IllegalArgumentException("this telephone number " + fault.text());
        }
        if (!Dialled.isE164(text)) {
            throw new IllegalArgumentException(
                    "this telephone number is not in its canonical form, a plus sign, country"
                            + " code and number; text from outside is for parse");
        }
    }

    private Parsed<PhoneNumber> judge(CharSequence text) {
        Fault fault = Dialled.fault(text);
        if (fault != null) {
            return new Parsed.Rejected<>(fault);
        }
        String dialled = Dialled.compact(text);
        if (!Dialled.isNumber(dialled)) {
            return new Parsed.Rejected<>(SHAPE);
        }
        Optional<String> forDrama = DramaNumbers.canonical(dialled);
        return forDrama.isPresent() ? new Parsed.Value<>(new PhoneNumber(forDrama.get())) : plan.parse(dialled);
    }
}
