// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.core.text.Name;
import org.moothall.workflow.model.Step;

/**
 * A task of a person, done by handing in a form: {@code Task.of("inspect", Inspection.class)}.
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param name its stable name, for example {@code inspect}
 * @param form the type of the form, judged before the case sees it
 */
public record Task<F>(String name, Class<F> form) implements Step {
    /** Refuses what is no name; a primitive type stands for its class. */
    public Task {
        Name.of("a task", name);
        form = Unchecked.boxed(form);
    }

    /** A task that is done by handing in a form. */
    public static <F> Task<F> of(String name, Class<F> form) {
        return new Task<>(name, form);
    }

    /** The same task under a second name, for its second place in a workflow. */
    public Task<F> as(String newName) {
        return new Task<>(newName, form);
    }

    @Override
    public String toString() {
        return name;
    }
}
