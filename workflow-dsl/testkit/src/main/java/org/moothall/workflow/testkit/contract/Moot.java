// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import jakarta.validation.constraints.NotBlank;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.privacy.Role;
import org.moothall.workflow.Each;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Notice;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.decision.DecisionTable;
import org.moothall.workflow.decision.Input;

/**
 * A case to test the language with: a village moot that is called, heard and settled. It remembers the words that were said, in
 * order, and who was asked.
 */
record Moot(List<String> said, Map<String, Villager> villagers) {
    record Call(@NotBlank String matter) {}

    record Word(@NotBlank String text) {}

    record Villager(String name, String answer) {
        Villager heard(Word word) {
            return new Villager(name, word.text());
        }

        Word summons() {
            return new Word("come, " + name);
        }
    }

    static final Role REEVE = Role.named("reeve");
    static final Role MILLER = Role.named("miller");
    static final Task<Word> HEAR = Task.of("hear", Word.class).candidates(REEVE);
    static final Task<Word> SETTLE = Task.of("settle", Word.class).candidates(REEVE);
    static final Task<Word> WITNESS = Task.of("witness", Word.class).candidates(REEVE);
    static final Event<Word> CALLED_OFF = Event.of("called-off", Word.class).byAnybody();
    static final Event<Word> APPEALED = Event.of("appealed", Word.class).byAnybody();
    static final Event<Word> WHISPERED = Event.of("whispered", Word.class).byAnybody();
    static final Event<Word> ARRIVED = Event.of("arrived", Word.class).byAnybody();
    static final Effect<Word, Word> RING_BELL =
            Effect.of("ring-bell", Word.class, Word.class).byAnybody();
    static final Notice<Word> PROCLAIM = Notice.of("proclaim", Word.class);
    static final Notice<Word> SUMMON = Notice.of("summon", Word.class);
    static final Event<Word> HEARD = Event.of("heard", Word.class).byAnybody();
    static final Each<Moot, Villager> VILLAGERS = Each.of("villagers", Moot::everyone, Villager::name, Moot::with);

    private static final Input<Moot, Boolean> LOUD = Input.yesOrNo("loud", Moot::isLoud);
    static final DecisionTable<Moot, String> VOLUME = DecisionTable.of("volume", Moot.class, String.class)
            .when(LOUD.is(true))
            .then("loud")
            .when(LOUD.is(false))
            .then("quiet")
            .complete();

    static Moot called(Call call) {
        Moot moot = new Moot(List.of(), Map.of());
        for (String name : call.matter().split(" ", -1)) {
            moot = moot.with(new Villager(name, ""));
        }
        return moot;
    }

    Moot heard(Word word) {
        List<String> more = new ArrayList<>(said);
        more.add(word.text());
        return new Moot(List.copyOf(more), villagers);
    }

    Moot arrived(Word word) {
        return heard(word).with(new Villager(word.text(), ""));
    }

    Moot failed(Word word) {
        throw new IllegalStateException("the roof fell in");
    }

    Moot with(Villager villager) {
        Map<String, Villager> more = new TreeMap<>(villagers);
        more.put(villager.name(), villager);
        return new Moot(said, more);
    }

    Collection<Villager> everyone() {
        return villagers.values();
    }

    String answerOf(String name) {
        return villagers
                .getOrDefault(name, new Villager(name, "nobody of that name"))
                .answer();
    }

    boolean isLoud() {
        return last().equals("loud");
    }

    boolean isSettled() {
        return said.contains("settled");
    }

    String last() {
        return said.isEmpty() ? "" : said.get(said.size() - 1);
    }

    Word word() {
        return new Word(last());
    }

    Moot erased() {
        return new Moot(List.of(), Map.of());
    }

    static Workflow.Declaring<Moot> workflow() {
        return Workflow.of("moot", Moot.class).version(1).keepFor(Period.ofMonths(6), Moot::erased);
    }

    /** Heard within a day, proclaimed, and over when the bell has been rung. */
    static final Workflow<Moot> HEARING = workflow()
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(HEAR.due(Deadline.of("a-day").hours(24)), Moot::heard)
            .send(PROCLAIM, Moot::word)
            .call(RING_BELL, Moot::word, Moot::heard)
            .end("over");

    /** The bell comes first; whispers are proclaimed meanwhile, and it may be called off. */
    static final Workflow<Moot> RINGING = workflow()
            .anytime(
                    CALLED_OFF,
                    Moot::heard,
                    off -> off.send(PROCLAIM, Moot::word).end("called off"))
            .alongside(WHISPERED, Moot::heard, whisper -> whisper.send(PROCLAIM, Moot::word))
            .start(Call.class, Moot::called)
            .byAnybody()
            .call(RING_BELL, Moot::word, Moot::heard)
            .send(PROCLAIM, Moot::word)
            .task(HEAR, Moot::heard)
            .end("over");
}
