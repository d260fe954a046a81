// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.codelist;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A crosswalk from other words, such as the answers of a form or the codes of another list, to the codes of one list. Each entry has
 * its relation, because few words mean exactly what a code means. Keep the words beside the code.
 *
 * @param owner whose words they are
 * @param from the form's question or the list that they belong to
 * @param to the id of the code list it leads to
 * @param entries one for each answer or code
 */
public record Crosswalk(String owner, String from, String to, List<Entry> entries) {
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
     * One answer or code.
     *
     * @param answer the words, or the other code
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
