// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.moothall.core.privacy.PrivacyCategory;

/** The fate of the values of one category on one day, with the reason. */
public sealed interface Fate {
    /** The category. */
    PrivacyCategory category();

    /** The fate as one line, without personal data. */
    String words();

    /** Their time is over. */
    record Due(RetentionRule rule, LocalDate since) implements Fate {
        @Override
        public PrivacyCategory category() {
            return rule.category();
        }

        @Override
        public String words() {
            return "%s: %s since %s".formatted(category(), rule.action(), since) + because(rule);
        }
    }

    /** Their time is not over yet. */
    record NotYet(RetentionRule rule, LocalDate dueOn) implements Fate {
        @Override
        public PrivacyCategory category() {
            return rule.category();
        }

        @Override
        public String words() {
            return "%s: kept, %s on %s".formatted(category(), rule.action(), dueOn) + because(rule);
        }
    }

    /** Their time is over, and they are kept all the same. */
    record Held(RetentionRule rule, LocalDate since, List<Hold> holds) implements Fate {
        /** Copies the holds. */
        public Held {
            holds = List.copyOf(holds);
        }

        @Override
        public PrivacyCategory category() {
            return rule.category();
        }

        /** The fate as one line; the reasons, which may be personal, are asked of the holds. */
        @Override
        public String words() {
            String reviews =
                    holds.stream().map(hold -> hold.reviewOn().toString()).collect(Collectors.joining(", "));
            return "%s: held, to be reviewed on %s; %s since %s".formatted(category(), reviews, rule.action(), since)
                    + because(rule);
        }
    }

    /** None of the events has happened from which their time would run. */
    record Waiting(PrivacyCategory category, List<String> events) implements Fate {
        /** Copies the events. */
        public Waiting {
            events = List.copyOf(events);
        }

        @Override
        public String words() {
            return category + ": kept, waiting for " + String.join(" or ", events);
        }
    }

    /** No rule speaks of them. They are kept, and somebody should write one. */
    record NoRule(PrivacyCategory category) implements Fate {
        @Override
        public String words() {
            return category + ": kept, for there is no rule";
        }
    }

    private static String because(RetentionRule rule) {
        return " (%s after %s; %s: %s)".formatted(rule.period(), rule.event(), rule.id(), rule.source());
    }
}
