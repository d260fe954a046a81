// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.util.List;
import org.moothall.core.codelist.CodeList;
import org.moothall.core.finding.Severity;
import org.moothall.standards.internal.words.Words;

/** One difference between a standard as written and a profile of it. {@link #words()} lets a page list them. */
public sealed interface Difference {
    /** The change as a person would say it. */
    String words();

    /** A restriction: the member must have a value. */
    record RequiresValue(String member) implements Difference {
        @Override
        public String words() {
            return member + " must have a value";
        }
    }

    /** A restriction: the member or column must be there, and may be empty. */
    record RequiresMember(String member) implements Difference {
        @Override
        public String words() {
            return member + " must be there, and may be empty";
        }
    }

    /** A loosening: the member may be empty or left out, though the standard wants a value. */
    record AllowsNoValue(String member) implements Difference {
        @Override
        public String words() {
            return member + " may be empty or left out";
        }
    }

    /** Another code list for a member. */
    record UsesCodes(String member, CodeList list) implements Difference {
        @Override
        public String words() {
            return member + " takes its values from code list " + list.id();
        }
    }

    /** A tightening or a loosening: the longest text of a member, in place of what the standard says. */
    record LimitsLength(String member, int longest) implements Difference {
        /** Refuses a length below one. */
        public LimitsLength {
            if (longest < 1) {
                throw new IllegalArgumentException("the longest text of " + member + " is at least 1");
            }
        }

        @Override
        public String words() {
            return member + " is at most " + longest + " characters long";
        }
    }

    /** An addition: the member may hold several values. */
    record AllowsSeveral(String member) implements Difference {
        @Override
        public String words() {
            return member + " may hold several values";
        }
    }

    /** An addition: in place of text, an object with this member, whose texts are joined by {@code "; "}. */
    record AllowsObject(String member, String inner) implements Difference {
        @Override
        public String words() {
            return member + " may be an object whose member " + inner + " holds the texts";
        }
    }

    /** An addition: a JSON list may be wrapped in an object, under this name. */
    record AllowsWrapper(String name) implements Difference {
        @Override
        public String words() {
            return "the JSON list may be wrapped in an object, as " + name;
        }
    }

    /** An addition: members that are no surprise; they are kept in the row's cells and not looked into. */
    record KnowsMembers(List<String> members) implements Difference {
        /** Copies the names. */
        public KnowsMembers {
            members = List.copyOf(members);
        }

        @Override
        public String words() {
            return "these members are known too: " + String.join(", ", members);
        }
    }

    /** A change in one record type only, by its name, where others have a member of the same name. */
    record In(String record, Difference change) implements Difference {
        @Override
        public String words() {
            return "in " + Words.a(record) + ", " + change.words();
        }
    }

    /** An addition: one more rule. */
    record AddsRule(Rule<?> rule) implements Difference {
        @Override
        public String words() {
            return "one more rule, " + rule.id() + ": " + rule.words();
        }
    }

    /** A loosening: one rule less, of those that compare members or rows; what a member must be by itself can be regraded only. */
    record DropsRule(String rule) implements Difference {
        @Override
        public String words() {
            return "one rule less, " + rule;
        }
    }

    /** Another severity for a rule of the standard. */
    record SetsSeverity(String rule, Severity severity) implements Difference {
        @Override
        public String words() {
            return rule + " counts as " + severity.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
