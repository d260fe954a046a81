// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.codelist;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A list of codes: one version, the meaning of each code, the steward. Lists are open: keep a code that is not in the list, and say so.
 * Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * CodeList.of("waste-type", "3")
 *         .title("Types of waste")
 *         .steward("Example Council")
 *         .licence("OGL-UK-3.0")
 *         .source("https://example.org/waste-types")
 *         .code(Code.of("TYRES", "Tyres"))
 *         .code(Code.of("RUBBER", "Rubber").withValidTo(LocalDate.of(2026, 3, 31)))
 *         .successor("RUBBER", "TYRES")
 *         .build();
 * }</pre>
 */
public final class CodeList {
    private final Parts parts;
    private final Map<String, Code> entries;

    private CodeList(Parts parts) {
        this.parts = parts;
        this.entries = byCode(parts);
    }

    /** Begins a list with its id and its version. */
    public static Builder of(String id, String version) {
        return new Builder(id, version);
    }

    /** The stable name of its scheme, for example {@code waste-type}. */
    public String id() {
        return parts.id;
    }

    /** Its version, as the steward writes it. */
    public String version() {
        return parts.version;
    }

    /** Its name for people. */
    public String title() {
        return parts.title;
    }

    /** Who decides what is in it. */
    public String steward() {
        return parts.steward;
    }

    /** On what terms it may be used, by SPDX identifier where there is one. */
    public String licence() {
        return parts.licence;
    }

    /** Where it was read: a URL, or words. */
    public String source() {
        return parts.source;
    }

    /** Every code, in the steward's order. */
    public List<Code> codes() {
        return parts.codes;
    }

    /** The entry of a code, to the letter; empty when there is none. */
    public Optional<Code> find(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** Whether a code is in the list, whatever the day. */
    public boolean contains(String code) {
        return entries.containsKey(code);
    }

    /**
     * The codes that are used in the place of a code on a day: its successors, or theirs where they have ended too, in the order of the
     * list's builder. Empty when it has none.
     */
    public List<Code> successorsOn(String code, LocalDate day) {
        Set<Code> valid = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>(Set.of(code));
        Deque<String> open = new ArrayDeque<>(parts.successors.getOrDefault(code, List.of()));
        while (!open.isEmpty()) {
            String next = open.removeFirst();
            if (seen.add(next)) {
                find(next)
                        .filter(entry -> entry.isValidOn(day))
                        .ifPresentOrElse(valid::add, () -> open.addAll(parts.successors.getOrDefault(next, List.of())));
            }
        }
        return List.copyOf(valid);
    }

    /**
     * The entry whose code is most like a text, to suggest to a person; of several, the first in the list. Case does not
     * count. Empty when none is near: more than one letter in three, and more than one, would have to change.
     */
    public Optional<Code> nearest(String text) {
        return Spelling.nearest(text, parts.codes);
    }

    /** Two lists are the same when all they say is the same. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CodeList that && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return parts.id + " " + parts.version + " (" + parts.codes.size() + " codes)";
    }

    private static Map<String, Code> byCode(Parts parts) {
        Map<String, Code> entries = new LinkedHashMap<>();
        for (Code code : parts.codes) {
            if (entries.put(code.code(), code) != null) {
                throw new IllegalArgumentException(
                        "code list " + parts.id + " " + parts.version + " has code '" + code.code() + "' twice");
            }
        }
        parts.successors.forEach((code, successors) -> {
            for (String named :
                    Stream.concat(Stream.of(code), successors.stream()).toList()) {
                if (!entries.containsKey(named)) {
                    throw new IllegalArgumentException("code list " + parts.id + " " + parts.version + " has no code '"
                            + named + "', which it names where '" + code + "' is succeeded");
                }
            }
        });
        return entries;
    }

    private record Parts(
            String id,
            String version,
            String title,
            String steward,
            String licence,
            String source,
            List<Code> codes,
            Map<String, List<String>> successors) {}

    /** Gathers a code list. Not for use by several threads. */
    public static final class Builder {
        private final String id;
        private final String version;
        private final List<Code> codes = new ArrayList<>();
        private final Map<String, List<String>> successors = new LinkedHashMap<>();
        private String title = "";
        private String steward = "";
        private String licence = "";
        private String source = "";

        private Builder(String id, String version) {
            this.id = id;
            this.version = version;
        }

        /** Its name for people. */
        public Builder title(String newTitle) {
            title = newTitle;
            return this;
        }

        /** Who decides what is in it. */
        public Builder steward(String newSteward) {
            steward = newSteward;
            return this;
        }

        /** On what terms it may be used. */
        public Builder licence(String newLicence) {
            licence = newLicence;
            return this;
        }

        /** Where it was read: a URL, or words. */
        public Builder source(String newSource) {
            source = newSource;
            return this;
        }

        /** One more code, after the others. */
        public Builder code(Code code) {
            codes.add(code);
            return this;
        }

        /** The codes that take the place of a code that has ended; of several, the data's owner must choose. */
        public Builder successor(String code, String... newCodes) {
            successors.put(code, List.of(newCodes));
            return this;
        }

        /** The list; an {@link IllegalArgumentException} when it has a code twice, or names one as successor that it has not. */
        public CodeList build() {
            return new CodeList(new Parts(
                    id, version, title, steward, licence, source, List.copyOf(codes), Map.copyOf(successors)));
        }
    }
}
