// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import org.moothall.core.person.Contact;

/**
 * What a reporter is told, word for word.
 *
 * @param reportKey which report it answers
 * @param to whom it goes
 * @param text the text as sent
 */
public record Letter(String reportKey, Contact to, String text) {
    /** Without the address and the text. */
    @Override
    public String toString() {
        return "Letter[" + reportKey + "]";
    }
}
