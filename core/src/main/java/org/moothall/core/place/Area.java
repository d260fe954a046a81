// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A ward, or the patch of a service.
 *
 * @param code its stable code: a ward's GSS code, or what the service calls its patch
 * @param name its name
 */
public record Area(
        @Privacy(PrivacyCategory.REFERENCE) String code,
        @Privacy(PrivacyCategory.REFERENCE) String name) implements NeverGrows {
    /** Refuses blank parts. */
    public Area {
        Required.text(code, "an area", "code");
        Required.text(name, "an area", "name");
    }

    /** An area. */
    public static Area of(String code, String name) {
        return new Area(code, name);
    }
}
