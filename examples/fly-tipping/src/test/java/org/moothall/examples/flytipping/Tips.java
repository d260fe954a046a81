// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Instant;
import java.time.ZoneOffset;
import org.moothall.core.casework.Intake;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Contact;
import org.moothall.core.place.Wgs84Point;

/** Reports for tests: all of them from Mill Lane, each from somebody else. */
final class Tips {
    static final Instant HEARD = Instant.parse("2026-06-01T08:00:00Z");
    static final Wgs84Point MILL_LANE = new Wgs84Point(52.95, -1.15);

    static final Sighting MATTRESS = seen("highway", "other-household", "single-item");
    static final Sighting VAN_LOAD = seen("council-land", "other-household", "small-van");
    static final Sighting LORRY_LOAD = seen("highway", "construction-demolition-excavation", "tipper-lorry");
    static final Sighting ASBESTOS = seen("highway", "asbestos", "car-boot");
    static final Sighting ON_THE_RAILWAY = seen("railway", "other-household", "small-van");
    static final Sighting IN_A_GARDEN = seen("private-residential", "other-household", "car-boot");
    static final Sighting ON_A_FIELD = seen("agricultural", "other-household", "transit-van");
    static final Sighting NOBODY_KNOWS_WHERE = seen("other", "other-household", "car-boot");

    private Tips() {}

    static Sighting seen(String landType, String wasteType, String size) {
        return new Sighting(landType, wasteType, size, false);
    }

    static Report report(String key, Sighting sighting) {
        return report(key, sighting, MILL_LANE, HEARD);
    }

    static Report report(String key, Sighting sighting, Wgs84Point point, Instant heard) {
        Contact contact = Contact.builder()
                .email(key.replace(':', '.') + "@example.org")
                .knownToBeSafe()
                .build();
        return report(key, sighting, point, heard, contact);
    }

    static Report anonymous(String key, Sighting sighting) {
        Intake intake = Intake.by(Channel.WEB, HEARD.atOffset(ZoneOffset.UTC)).build();
        return new Report(key, intake, MILL_LANE, "Mill Lane", sighting, "a mattress", null, "");
    }

    static Report stillThere(String key, String earlier) {
        Intake intake = Intake.by(Channel.WEB, HEARD.atOffset(ZoneOffset.UTC)).build();
        return new Report(key, intake, MILL_LANE, "Mill Lane", MATTRESS, "still there", null, earlier);
    }

    private static Report report(String key, Sighting sighting, Wgs84Point point, Instant heard, Contact contact) {
        Intake intake = Intake.by(Channel.WEB, heard.atOffset(ZoneOffset.UTC)).build();
        return new Report(key, intake, point, "Mill Lane", sighting, "a mattress", contact, "");
    }

    /** So many metres to the north of Mill Lane. */
    static Wgs84Point north(double metres) {
        return new Wgs84Point(MILL_LANE.latitude() + metres / 111_270, MILL_LANE.longitude());
    }
}
