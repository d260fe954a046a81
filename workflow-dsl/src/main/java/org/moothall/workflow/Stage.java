// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import org.moothall.core.text.Name;
import org.moothall.workflow.Sentence.Steps;
import org.moothall.workflow.model.Step;

/**
 * A stage: a part of a service that people have a word for, with its steps. A long service is a short sentence of stages, and a case tells
 * where it is by their names.
 *
 * <pre>{@code
 * static final Stage<Application> CONSULTATION = Stage.of("Consultation", consultation -> consultation
 *         .send(PUBLISH, Application::notice)
 *         .forEach(CONSULTEES, consultee -> consultee.await(REPLY, Consultee::replied)));
 *
 * .start(Submitted.class, Application::submitted)
 * .stage(VALIDATION)
 * .stage(CONSULTATION)
 * .stage(DECISION)
 * .end("decided");
 *
 * host.find(PLANNING, id).orElseThrow().stages();    // [Consultation]
 * }</pre>
 *
 * <p><b>Errors</b> a name that is not one line of visible text is an {@link IllegalArgumentException}.
 *
 * @param <C> the case, or the part of it, that the steps work on
 */
public final class Stage<C> implements Step {
    private final String name;
    private final Steps<C> steps;

    private Stage(String name, Steps<C> steps) {
        this.name = Name.of("a stage", name);
        this.steps = steps;
    }

    /** A stage with the word that people have for it, for example {@code Consultation}, and its steps. */
    public static <C> Stage<C> of(String name, Steps<C> steps) {
        return new Stage<>(name, steps);
    }

    /** The word that people have for it. */
    @Override
    public String name() {
        return name;
    }

    @Override
    public String kind() {
        return "stage";
    }

    Draft written() {
        return Draft.nested(name, steps);
    }

    @Override
    public String toString() {
        return name;
    }
}
