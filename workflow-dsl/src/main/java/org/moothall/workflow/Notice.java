// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.core.text.Name;
import org.moothall.workflow.model.Step;

/**
 * A message to others: {@code Notice.of("tell-reporter", Letter.class)}. The case does not wait. Several places may send one notice.
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param name its stable name, for example {@code tell-reporter}
 * @param content the type of the message
 */
public record Notice<Q>(String name, Class<Q> content) implements Step {
    /** Refuses what is no name; a primitive type stands for its class. */
    public Notice {
        Name.of("a notice", name);
        content = Unchecked.boxed(content);
    }

    /** A notice with the type of its content. */
    public static <Q> Notice<Q> of(String name, Class<Q> content) {
        return new Notice<>(name, content);
    }

    @Override
    public String kind() {
        return "notice";
    }

    @Override
    public String toString() {
        return name;
    }
}
