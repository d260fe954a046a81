// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import java.time.Period;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;

/** A case to try the test kit with: a village moot, which remembers the last word that was said. */
record Moot(String last) {
    record Call(String matter) {}

    record Word(String text) {}

    static final Role REEVE = Role.named("reeve");
    static final Task<Word> HEAR = Task.of("hear", Word.class).candidates(REEVE);
    static final Task<Word> SETTLE = Task.of("settle", Word.class).candidates(REEVE);
    static final Effect<Word, Word> RING_BELL =
            Effect.of("ring-bell", Word.class, Word.class).byAnybody();
    static final Notice<Word> PROCLAIM = Notice.of("proclaim", Word.class);

    static Moot called(Call call) {
        return new Moot(call.matter());
    }

    Moot heard(Word word) {
        return new Moot(word.text());
    }

    Word word() {
        return new Word(last);
    }

    Moot erased() {
        return new Moot("");
    }

    static Workflow.Declaring<Moot> workflow() {
        return Workflow.of("moot", Moot.class).version(1).keepFor(Period.ofMonths(6), Moot::erased);
    }
}
