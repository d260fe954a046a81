// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.Stream;

/**
 * One step of a workflow's shape: names, words and limits, no functions. What comes after a node is the next one in its list;
 * a list that runs out goes on after the node that holds it.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Node.Decide.class, name = "decide"),
    @JsonSubTypes.Type(value = Node.Perform.class, name = "task"),
    @JsonSubTypes.Type(value = Node.Await.class, name = "event"),
    @JsonSubTypes.Type(value = Node.After.class, name = "after"),
    @JsonSubTypes.Type(value = Node.Call.class, name = "call"),
    @JsonSubTypes.Type(value = Node.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Node.Note.class, name = "note"),
    @JsonSubTypes.Type(value = Node.Choose.class, name = "choose"),
    @JsonSubTypes.Type(value = Node.Race.class, name = "race"),
    @JsonSubTypes.Type(value = Node.Fork.class, name = "all"),
    @JsonSubTypes.Type(value = Node.ForEach.class, name = "for-each"),
    @JsonSubTypes.Type(value = Node.Stage.class, name = "stage"),
    @JsonSubTypes.Type(value = Node.Back.class, name = "back"),
    @JsonSubTypes.Type(value = Node.End.class, name = "end"),
})
public sealed interface Node {
    /** A decision table decides; the case does not wait. */
    record Decide(String table, List<String> rows) implements Node {
        /** Copies the rows. */
        public Decide {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Somebody does something.
     *
     * @param candidates the roles that may
     * @param isScoped whether only those may who have their role for the scope that the case says
     * @param people who else has a say, and who may not
     * @param due by when; empty when nobody said
     */
    record Perform(String task, List<String> candidates, boolean isScoped, People people, String due) implements Node {
        /** Copies the candidates. */
        public Perform {
            candidates = List.copyOf(candidates);
        }

        /** Who may, in words: {@code inspector or crew, of the case's scope, not by who did recommend}. */
        public String who() {
            return String.join(" or ", candidates) + (isScoped ? ", of the case's scope" : "") + people.words();
        }
    }

    /**
     * The people of a task beside its candidates.
     *
     * @param assigners the roles that may give it to a candidate, and take it back
     * @param notBy the tasks of which nobody may do it who did one
     * @param sameAs the task of which only those may do it who did that; empty for none
     */
    record People(List<String> assigners, List<String> notBy, String sameAs) {
        /** Nobody else. */
        public static final People NONE = new People(List.of(), List.of(), "");

        /** Copies the lists. */
        public People {
            assigners = List.copyOf(assigners);
            notBy = List.copyOf(notBy);
        }

        /** The tasks of which it matters who did them. */
        public List<String> named() {
            return sameAs.isEmpty()
                    ? notBy
                    : Stream.concat(Stream.of(sameAs), notBy.stream()).toList();
        }

        private String words() {
            return (notBy.isEmpty() ? "" : ", not by who did " + String.join(" or ", notBy))
                    + (sameAs.isEmpty() ? "" : ", only by who did " + sameAs)
                    + (assigners.isEmpty() ? "" : ", assigned by " + String.join(" or ", assigners));
        }
    }

    /**
     * Something happens outside, and one of the senders tells it.
     *
     * @param event its name outside
     * @param place the name of this place, at which the case waits for it
     */
    record Await(String event, String place, Senders by) implements Node {
        /** What is waited for, in words: {@code paid}, {@code paid, at late payment}. */
        public String words() {
            return place.equals(event) ? event : event + ", at " + place;
        }
    }

    /** Time passes. */
    record After(String deadline, String limit) implements Node {}

    /** Another system is asked, and the case waits for its answer: a handler's, or one of the senders'. */
    record Call(String effect, Senders by) implements Node {}

    /** Somebody is told, and the case does not wait. */
    record Send(String notice) implements Node {}

    /** The case changes, and does not wait. */
    record Note(String words) implements Node {}

    /** One way of several; the last option is {@code otherwise}. */
    record Choose(List<Limb> options) implements Node {
        /** Copies the options. */
        public Choose {
            options = List.copyOf(options);
        }
    }

    /** Whichever comes first; each arm begins with an {@link Await} or an {@link After}. */
    record Race(List<Limb> arms) implements Node {
        /** Copies the arms. */
        public Race {
            arms = List.copyOf(arms);
        }
    }

    /**
     * Several branches side by side; it goes on when all have finished. {@code onlyIf} names those that are there only when a
     * condition holds.
     */
    record Fork(String name, List<Limb> branches, List<String> onlyIf) implements Node {
        /** Copies both. */
        public Fork {
            branches = List.copyOf(branches);
            onlyIf = List.copyOf(onlyIf);
        }
    }

    /** The same steps for every part of the case, side by side. */
    record ForEach(String name, List<Node> steps) implements Node {
        /** Copies the steps. */
        public ForEach {
            steps = List.copyOf(steps);
        }
    }

    /** A part of the service that people have a word for; it goes on after its last step. */
    record Stage(String name, List<Node> steps) implements Node {
        /** Copies the steps. */
        public Stage {
            steps = List.copyOf(steps);
        }
    }

    /** Goes back to an earlier step, so many times at most, and then goes another way. */
    record Back(String to, int times, List<Node> tooMany) implements Node {
        /** Copies the steps. */
        public Back {
            tooMany = List.copyOf(tooMany);
        }
    }

    /**
     * Ends the case.
     *
     * @param outcome how; empty when the case says
     */
    record End(String outcome) implements Node {
        /** How, in words. */
        public String words() {
            return outcome.isEmpty() ? "as the case says" : outcome;
        }
    }

    /** A branch and the words that say when it is taken. */
    record Limb(String words, List<Node> steps) {
        /** Copies the steps. */
        public Limb {
            steps = List.copyOf(steps);
        }
    }

    /** The name by which people and the stored state know this step; empty for a step that has none. */
    default String named() {
        if (this instanceof Decide decide) {
            return decide.table();
        } else if (this instanceof Perform perform) {
            return perform.task();
        } else if (this instanceof Await await) {
            return await.place();
        } else if (this instanceof After after) {
            return after.deadline();
        } else if (this instanceof Call call) {
            return call.effect();
        } else if (this instanceof Fork fork) {
            return fork.name();
        } else if (this instanceof ForEach each) {
            return each.name();
        } else if (this instanceof Stage stage) {
            return stage.name();
        }
        return "";
    }

    /** The lists of steps inside this one, in reading order. */
    default List<List<Node>> inner() {
        if (this instanceof Choose choose) {
            return choose.options().stream().map(Limb::steps).toList();
        } else if (this instanceof Race race) {
            return race.arms().stream().map(Limb::steps).toList();
        } else if (this instanceof Fork fork) {
            return fork.branches().stream().map(Limb::steps).toList();
        } else if (this instanceof ForEach each) {
            return List.of(each.steps());
        } else if (this instanceof Stage stage) {
            return List.of(stage.steps());
        } else if (this instanceof Back back) {
            return List.of(back.tooMany());
        }
        return List.of();
    }
}
