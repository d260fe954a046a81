// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.flytipping;

import java.time.LocalDate;
import java.util.List;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.About;
import org.moothall.standards.RecordType;
import org.moothall.standards.Standard;
import org.moothall.standards.internal.reading.CodeListResource;

/**
 * The code lists by which fly-tipping is counted in England: an incident has exactly one land type, one primary waste type and
 * one size. The labels are Defra's; Defra publishes names only, so the codes are ours. Of the actions Defra's tables hold
 * more than the four here.
 *
 * <p><b>Source</b> Defra's published tables of local authority fly-tipping incidents and actions, 2012-13 to 2024-25, read
 * 2026-11-21. The WasteDataFlow guidance itself was not seen.
 */
public final class FlyTipping implements Standard {
    /** The standard. */
    public static final FlyTipping STANDARD = new FlyTipping();

    /** Where it lay: 10 land types. */
    public static final CodeList LAND_TYPE = list("land_type", "Land type");

    /** What it mostly was: 15 primary waste types. */
    public static final CodeList WASTE_TYPE = list("waste_type", "Primary waste type");

    /** How much it was: 7 sizes, smallest first. Only the last two carry published costs of clearance. */
    public static final CodeList SIZE = list("size", "Size");

    /** What was done about it: 4 of the actions that are counted. */
    public static final CodeList ACTION = list("action", "Action");

    /** The commonest size, which a triage takes where none is known: that it does is our rule, not Defra's. */
    public static final String COMMONEST_SIZE = "small-van";

    /** For {@link java.util.ServiceLoader}; {@link #STANDARD} is the same. */
    public FlyTipping() {}

    private static CodeList list(String id, String title) {
        var list = CodeList.of(id, "2024-25")
                .title(title)
                .steward("Defra; the codes are Moothall's")
                .licence("OGL-UK-3.0")
                .source("Defra, local authority fly-tipping incidents and actions, 2012-13 to 2024-25");
        return CodeListResource.fill(list, FlyTipping.class, "codes.csv", id);
    }

    @Override
    public About about() {
        return new About(
                "fly-tipping",
                "fly-tipping",
                "2024-25",
                "Fly-tipping incidents and actions",
                "Defra",
                "OGL-UK-3.0",
                About.Status.ACTIVE,
                "Defra, local authority fly-tipping incidents and actions, 2012-13 to 2024-25",
                LocalDate.of(2026, 11, 21));
    }

    @Override
    public List<RecordType<?>> recordTypes() {
        return List.of();
    }

    @Override
    public List<CodeList> codeLists() {
        return List.of(LAND_TYPE, WASTE_TYPE, SIZE, ACTION);
    }
}
