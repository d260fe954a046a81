// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.openreferral;

import java.time.LocalDate;
import java.util.List;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.About;
import org.moothall.standards.Difference;
import org.moothall.standards.Profile;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;

/**
 * Open Referral UK 3.0, the British profile of the Human Services Data Specification: services for people, with all that is within
 * a service. A page of the API is an envelope, {@code contents}, which the profile {@code page} allows.
 *
 * <p><b>Source</b> OpenReferralUK/uk-profile ecdfabf, tpximpact/OpenReferralApi eba7ab3; read 2026-11-21.
 */
public final class OpenReferralUk implements Standard {
    /** Whether a service is offered. */
    public static final CodeList STATUS = list("service-status", "Status of a service")
            .code(Code.of("active", "Being offered"))
            .code(Code.of("inactive", "Not being offered now"))
            .code(Code.of("defunct", "Ended"))
            .code(Code.of("temporarily closed", "Closed for a time"))
            .build();

    /** What kind of place it is. */
    public static final CodeList PLACE_TYPE = list("place-type", "Kind of place or address")
            .code(Code.of("physical", "A place people go to"))
            .code(Code.of("postal", "For post only"))
            .code(Code.of("virtual", "Online or by telephone"))
            .build();

    /** How often a schedule repeats. */
    public static final CodeList FREQUENCY = list("schedule-frequency", "How often a schedule repeats")
            .code(Code.of("WEEKLY", "Every week"))
            .code(Code.of("MONTHLY", "Every month"))
            .build();

    /** The standard. */
    public static final OpenReferralUk STANDARD = new OpenReferralUk();

    private static final About ABOUT = new About(
            "open-referral-uk",
            "oruk",
            "3.0",
            "Open Referral UK",
            "Open Referral UK",
            "CC-BY-SA-4.0",
            About.Status.ACTIVE,
            "HSDS-UK 3.0 (OpenReferralUK/uk-profile ecdfabf)",
            LocalDate.of(2026, 11, 21));

    private static final Profile PAGE = Profile.of(
            "page", "A page of /services", "HSDS-UK 3.0, openapi.json", new Difference.AllowsWrapper("contents"));

    /** For the service loader; otherwise use {@link #STANDARD}. */
    public OpenReferralUk() {}

    private static CodeList.Builder list(String id, String title) {
        return CodeList.of(id, "3.0")
                .title(title)
                .steward("Open Referral UK")
                .licence("CC-BY-SA-4.0")
                .source("HSDS-UK 3.0 (OpenReferralUK/uk-profile ecdfabf)");
    }

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public List<RecordType<?>> recordTypes() {
        return List.of(ServiceRecords.SERVICE);
    }

    @Override
    public List<CodeList> codeLists() {
        return List.of(STATUS, PLACE_TYPE, FREQUENCY);
    }

    @Override
    public List<Profile> profiles() {
        return List.of(PAGE);
    }
}
