// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.correspondence;

import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The template that a letter was made from.
 *
 * @param name its stable name
 * @param version which version of it
 */
public record Template(
        @Privacy(PrivacyCategory.REFERENCE) String name,
        @Privacy(PrivacyCategory.REFERENCE) String version) implements NeverGrows {
    /** Refuses blank parts. */
    public Template {
        Required.text(name, "a template", "name");
        Required.text(version, "a template", "version");
    }
}
