// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.text.Normalizer;
import java.util.Locale;

/** An invented person, whose address and number lead to nobody. */
record Person(String firstName, String lastName, String email, String phone) {
    String fullName() {
        return firstName + " " + lastName;
    }

    static Person of(String firstName, String lastName, String host, String phone) {
        String plain = Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD);
        String mailbox = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
        return new Person(firstName, lastName, mailbox + "@" + host, phone);
    }
}
