// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import org.moothall.core.person.Contact;
import org.moothall.core.privacy.Masks;

/** What others are asked and told, besides the letters. Places and people stay out of every log. */
final class Outgoing {
    private Outgoing() {}

    /** A vehicle, or a contractor, is wanted. */
    record Job(Route route, String place) {
        @Override
        public String toString() {
            return Masks.describe("Job", this);
        }
    }

    /** It was booked. */
    record Booking(String reference) {}

    /** Another body or the landowner is told. */
    record Referral(String body, String text) {
        @Override
        public String toString() {
            return Masks.describe("Referral", this);
        }
    }

    /** A supervisor is told. */
    record Alert(String text) {
        @Override
        public String toString() {
            return Masks.describe("Alert", this);
        }
    }

    /** A reporter and what they are to be told. */
    record Addressee(String reportKey, Contact contact, String news) {
        Letter letter() {
            return new Letter(reportKey, contact, "Thank you for your report. The fly-tip " + news + ".");
        }
    }
}
