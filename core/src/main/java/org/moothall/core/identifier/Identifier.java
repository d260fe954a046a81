// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import com.fasterxml.jackson.annotation.JsonValue;
import org.moothall.core.privacy.Classified;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A value of an identifier scheme, already checked: whoever holds one need not check it again.
 *
 * <p>Every scheme has the same shape: {@code of} for canonical text from code, {@code parse} for text from outside,
 * {@code isValid} for a verdict without the value, and these methods. Two are equal when their canonical forms are.
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
