// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.provenance;

import java.util.List;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.json.Several;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * What another system calls the same thing, and of what that system is the master: where the two differ, it is right in that.
 *
 * <p><b>Errors</b> the constructor throws when system or id is blank. The parts are kept as they are given.
 *
 * @param system a stable name for the system, for example {@code fixmystreet}
 * @param id its id there
 * @param masterOf the parts of our model that are changed there and only copied here, for example {@code place}; often none
 */
public record ForeignReference(
        @Privacy(PrivacyCategory.REFERENCE) String system,
        @Privacy(PrivacyCategory.LINKED) String id,
        @Privacy(PrivacyCategory.REFERENCE) @Several List<String> masterOf)
        implements NeverGrows {
    /** Refuses blank parts. */
    public ForeignReference {
        Required.text(system, "a foreign reference", "system");
        Required.text(id, "a foreign reference", "id");
        masterOf = Required.texts(masterOf, "a foreign reference", "masterOf");
    }

    /** The id that a system gave, which is master of nothing. */
    public static ForeignReference of(String system, String id) {
        return new ForeignReference(system, id, List.of());
    }

    /** The same id, of a system that is master of these parts. */
    public ForeignReference masterOf(String... parts) {
        return new ForeignReference(system, id, List.of(parts));
    }

    @Override
    public String toString() {
        return Masks.describe("ForeignReference", this);
    }
}
