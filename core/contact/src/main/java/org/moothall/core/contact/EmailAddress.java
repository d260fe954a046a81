// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * An e-mail address that GOV.UK Notify would send to. Whether a letter arrives, only sending one tells.
 *
 * <p><b>Shape</b> {@code name@example.org}, 320 characters at most: letters, digits and {@code .!#$%&'*+/=?^_`{|}~-}, an at
 * sign, a host of two labels or more; nowhere two full stops in a row. Quoted names and numeric hosts in brackets are refused
 * though mail has them: in a form they are slips. A form's field needs no more than 254 characters.
 * <p><b>Reading</b> spaces and invisible characters at both ends do not count, and are refused within. It is kept as it was typed, capitals too, since
 * only the host knows whether they matter; {@link #isSameMailbox} compares. Letters of any alphabet may stand in the host and
 * nowhere else, in the lower case in which it is registered, but no digits other than 0 to 9 and nothing that the encoding of
 * host names would turn into something else. A label that begins with {@code xn--} must encode such letters, and no other label
 * has two hyphens behind two characters: nobody can register those. Hosts that look alike are not told apart.
 * <p><b>Privacy</b> {@link PrivacyCategory#PERSONAL}.
 * <p><b>Errors</b> {@link #of} throws on anything but the canonical form; {@link #parse} is for text from outside.
 * <p><b>Source</b> the rule of GOV.UK Notify, in its open-source notifications-utils. It is written out here, with the JDK's
 * {@link java.net.IDN} for the encoding of hosts (that of 2003), because no library has it: Commons Validator, Hibernate
 * Validator and Jakarta Mail follow the standards of mail instead, let pass what Notify refuses, and bring more than they
 * would spare.
 *
 * @param value as it was typed, without spaces at the ends
 */
public record EmailAddress(String value) implements Identifier {
    /** The scheme, for programs that treat all schemes alike. */
    public static final Scheme<EmailAddress> SCHEME = new EmailScheme();

    /** Refuses anything but the canonical form. */
    public EmailAddress {
        SCHEME.requireCanonical(value);
    }

    /** The address in its canonical form; an {@link IllegalArgumentException} without the value when it is not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EmailAddress of(String canonical) {
        return new EmailAddress(canonical);
    }

    /** Reads text from outside, as people type it. */
    public static Parsed<EmailAddress> parse(@Nullable String text) {
        return SCHEME.parse(text);
    }

    /** Whether {@link #parse} would accept the text; makes no object, unless its host has letters beyond ASCII, encoded or not. */
    public static boolean isValid(@Nullable CharSequence text) {
        return SCHEME.isValid(text);
    }

    /** The part after the at sign as the domain name system has it: lower case, {@code xn--} for letters beyond ASCII. */
    @Privacy(PrivacyCategory.PERSONAL)
    public String host() {
        return HostName.encoded(value.substring(at() + 1)).orElseThrow();
    }

    /** Whether both name one mailbox for certain: the same host, in capitals or not, and exactly the same before it. */
    @Privacy(PrivacyCategory.PERSONAL)
    public boolean isSameMailbox(EmailAddress other) {
        return value.substring(0, at()).equals(other.value.substring(0, other.at())) && host().equals(other.host());
    }

    /** As it was typed. */
    @Override
    public String format() {
        return value;
    }

    @Override
    public Scheme<EmailAddress> scheme() {
        return SCHEME;
    }

    @Override
    public String toString() {
        return masked();
    }

    private int at() {
        return value.indexOf('@');
    }
}
