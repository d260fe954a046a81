// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;

/**
 * The law by which a category may be seen, in the council's words.
 *
 * <p><b>Errors</b> the constructor throws on blank words.
 * <p><b>Source</b> UK GDPR articles 6, 9 and 10.
 *
 * @param law the lawful basis of article 6, with the power or duty behind it
 * @param condition the condition of article 9 or 10, without which special category and criminal offence data may not be seen; null
 *     for the other categories
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Basis(String law, @Nullable String condition) {
    /** Refuses blank words. */
    public Basis {
        Required.text(law, "a basis", "law");
        if (condition != null) {
            Required.text(condition, "a basis", "condition");
        }
    }

    /** Both as one line. */
    public String words() {
        return condition == null ? law : law + "; " + condition;
    }
}
