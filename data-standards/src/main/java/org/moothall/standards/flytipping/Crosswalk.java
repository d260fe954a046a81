// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.flytipping;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A crosswalk from the answers of one form to the codes of one list. The mapping is ours, each entry with its relation, because
 * few answers mean exactly what a code means. Keep the resident's words beside the code.
 *
 * @param form whose form asks
 * @param question what it asks
 * @param list the id of the code list it leads to
 * @param entries one for each answer
 */
public record Crosswalk(String form, String question, String list, List<Entry> entries) {
    /** Copies the entries. */
    public Crosswalk {
        entries = List.copyOf(entries);
    }

    /** What a code means beside the answer that led to it. */
    public enum Relation {
        /** The same. */
        EXACT,
        /** The code means more than the answer. */
        BROADER,
        /** The code means less than the answer: take it unless the reporter says otherwise. */
        NARROWER,
        /** The answer may be one of several codes: ask. */
        ASK,
        /** The answer is not counted as fly-tipping: it belongs to another service. */
        ELSEWHERE
    }

    /**
     * One answer.
     *
     * @param answer as the form says it
     * @param codes the code to take, first; for {@link Relation#ASK} those to choose from
     * @param relation what the code means beside the answer
     * @param note what to ask or to know; empty when nothing
     */
    public record Entry(String answer, List<String> codes, Relation relation, String note) {
        /** Copies the codes. */
        public Entry {
            codes = List.copyOf(codes);
        }

        /** The code to take without asking; empty where a person must be asked. */
        public Optional<String> code() {
            return relation == Relation.ASK ? Optional.empty() : codes.stream().findFirst();
        }
    }

    /** The entry of an answer; case, and what is neither letter nor digit, do not count. */
    public Optional<Entry> find(String answer) {
        String wanted = plain(answer);
        return entries.stream()
                .filter(entry -> plain(entry.answer()).equals(wanted))
                .findFirst();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
