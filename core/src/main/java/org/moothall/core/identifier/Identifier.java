// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.privacy.Classified;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A checked value of an identifier scheme: an instance in hand is well formed.
 *
 * <pre>{@code
 * Postcode home = Postcode.of("SW1A 1AA");                       // from code; throws on any other text
 * Postcode.parse(typed).text(Postcode::format, Fault::text);     // from people: the value, or why not
 * boolean right = Postcode.isValid(typed);                       // a verdict without an object
 * }</pre>
 *
 * <p>All schemes have these methods. Two identifiers are equal when their canonical forms are equal. {@code toString} is masked.
 * <p><b>Errors</b> {@code of} throws an {@link IllegalArgumentException} without the text; {@code parse} never throws.
 */
public interface Identifier extends Classified {
    /** The one canonical form, to store, compare and send; in JSON it is a string. It is not masked. */
    @Override
    @JsonValue
    String value();

    /** The form to show to people who may see it, grouped as the scheme groups it. It is not masked. */
    String format();

    /** The scheme it belongs to. */
    Scheme<?> scheme();

    /** How private it is. */
    @Override
    default PrivacyCategory privacy() {
        return scheme().privacy();
    }

    /** The form for logs, {@code NhsNumber[********19]}; {@code toString} of every identifier is this. */
    default String masked() {
        return scheme().type().getSimpleName() + "[" + Masks.tail(value(), privacy()) + "]";
    }
}
