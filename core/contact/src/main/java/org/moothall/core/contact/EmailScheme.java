// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.privacy.PrivacyCategory;

/** E-mail addresses: what {@link EmailShape} finds right, without the spaces at the ends. */
final class EmailScheme implements Scheme<EmailAddress> {
    @Override
    public String id() {
        return "email";
    }

    @Override
    public String title() {
        return "e-mail address";
    }

    @Override
    public Class<EmailAddress> type() {
        return EmailAddress.class;
    }

    @Override
    public PrivacyCategory privacy() {
        return PrivacyCategory.PERSONAL;
    }

    @Override
    public Parsed<EmailAddress> parse(@Nullable String text) {
        if (text == null) {
            return new Parsed.Rejected<>(Fault.blank());
        }
        Fault fault = fault(text);
        return fault == null
                ? new Parsed.Value<>(new EmailAddress(EmailShape.trimmed(text)))
                : new Parsed.Rejected<>(fault);
    }

    @Override
    public boolean isValid(@Nullable CharSequence text) {
        return text != null && EmailShape.isReadable(text) && EmailShape.fault(text) == null;
    }

    @Override
    public void requireCanonical(@Nullable String text) {
        if (text == null) {
            throw new IllegalArgumentException("this e-mail address is null");
        }
        Fault fault = fault(text);
        if (fault != null) {
            throw new IllegalArgumentException("this e-mail address " + fault.text());
        }
        if (!EmailShape.trimmed(text).equals(text)) {
            throw new IllegalArgumentException(
                    "this e-mail address is not in its canonical form; text from outside is for parse");
        }
    }

    private static @Nullable Fault fault(String text) {
        return EmailShape.isReadable(text) ? EmailShape.fault(text) : EmailShape.unreadable(text);
    }
}
