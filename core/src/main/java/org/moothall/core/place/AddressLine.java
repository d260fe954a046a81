// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.text.Unseen;

/** Writes the one line of an address: parts that are missing leave no comma, and a plain number none before its street. */
final class AddressLine {
    private final StringBuilder line = new StringBuilder();
    private String separator = "";

    private AddressLine() {}

    static String of(GazetteerAddress address) {
        Postcode postcode = address.postcode();
        return new AddressLine()
                .text(address.organisation())
                .object(address.secondary())
                .object(address.primary())
                .text(address.street())
                .text(address.locality())
                .text(address.town())
                .text(postcode == null ? null : postcode.format())
                .line
                .toString();
    }

    private AddressLine object(@Nullable AddressableObject object) {
        return object == null ? this : text(object.text()).part(object.range(), object.endsInSuffix() ? ", " : " ");
    }

    private AddressLine text(@Nullable String text) {
        return text == null ? this : part(Unseen.trimmed(text), ", ");
    }

    private AddressLine part(String text, String following) {
        if (!text.isEmpty()) {
            line.append(separator).append(text);
            separator = following;
        }
        return this;
    }
}
