// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow;

import java.time.Period;
import org.moothall.core.privacy.Role;

/** A case small enough to test the language with: an errand, and how often something was done for it. */
public record Errand(String what, int done) {
    static final Role RUNNER = Role.named("runner");
    static final Task<String> GO = Task.of("go", String.class).candidates(RUNNER);
    static final Task<String> RETURN = Task.of("return", String.class).candidates(RUNNER);
    static final Event<String> CALLED_OFF = Event.of("called-off", String.class).byAnybody();
    static final Notice<String> TELL = Notice.of("tell", String.class);

    static Errand of(String what) {
        return new Errand(what, 0);
    }

    Errand more(String note) {
        return new Errand(what, done + 1);
    }

    boolean isFar() {
        return what.contains("far");
    }

    Errand erased() {
        return new Errand("", done);
    }

    static Workflow.Declaring<Errand> workflow() {
        return Workflow.of("errand", Errand.class).version(1).keepFor(Period.ofMonths(1), Errand::erased);
    }
}
