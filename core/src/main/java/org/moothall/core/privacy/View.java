// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.moothall.core.privacy.internal.Line;
import org.moothall.core.privacy.internal.PartPath;

/**
 * The part of a record that one reader may see: a small tree, made by {@link AccessPolicy#view}. A withheld part stands in the tree with the reason,
 * and looks the same with and without a value. Three exceptions show that something is there: a record that names its readers, an identifier more
 * private than the part around the identifier, and members from a later version. Immutable; a view holds no withheld value.
 *
 * <p><b>Privacy</b> {@code toString} is for log lines, and shows what is public only, whoever the view was made for. The JSON
 * holds what the reader may see.
 */
public sealed interface View {
    /** How private it is: the strictest category of itself and of all that it stands in. */
    PrivacyCategory category();

    /**
     * The view as maps, lists, texts, numbers and truth values, which any JSON library writes. What is withheld is
     * {@code {"withheld": "PERSONAL", "reason": "NOT_GRANTED"}}: a program that takes it for the value fails, and does not take it
     * for nothing.
     */
    @JsonValue
    Object toJson();

    /**
     * Every value, and all that is withheld, by its path: {@code contact.email}, {@code lines.0}, or {@code provenance[name].source},
     * with the key of a map's entry, which is data as the values are; an entry whose key is withheld has its place.
     */
    default Map<String, View> leaves() {
        Map<String, View> leaves = new LinkedHashMap<>();
        gather("", this, leaves);
        return Collections.unmodifiableMap(leaves);
    }

    /** A single value: a text, a number or a truth value; dates and identifiers are texts. */
    record Value(PrivacyCategory category, Object plain) implements View {
        @Override
        public Object toJson() {
            return plain;
        }

        @Override
        public String toString() {
            return category.isOpen() ? plain.toString() : Line.HIDDEN;
        }
    }

    /**
     * The parts of a record, in its order, without those that are not there.
     *
     * @param category how private it is
     * @param name what the model is called
     * @param whole whether nothing of it may be kept without the rest, as of a {@link KeptWhole}
     * @param parts by their names
     */
    record Group(PrivacyCategory category, String name, boolean whole, Map<String, View> parts) implements View {
        /** Copies the parts. */
        public Group {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        @Override
        public Object toJson() {
            return json(parts);
        }

        @Override
        public String toString() {
            return category.isOpen() ? line(name + "[", parts, "]") : Line.HIDDEN;
        }
    }

    /** The entries of a map; the keys are data too. */
    record Entries(PrivacyCategory category, Map<String, View> entries) implements View {
        /** Copies the entries. */
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        @Override
        public Object toJson() {
            return json(entries);
        }

        @Override
        public String toString() {
            return category.isOpen() ? line("{", entries, "}") : Line.HIDDEN;
        }
    }

    /** The items of a list. */
    record Items(PrivacyCategory category, List<View> items) implements View {
        /** Copies the items. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public Object toJson() {
            List<Object> json = new ArrayList<>();
            items.forEach(item -> json.add(item.toJson()));
            return Collections.unmodifiableList(json);
        }

        @Override
        public String toString() {
            return category.isOpen() ? items.toString() : Line.HIDDEN;
        }
    }

    /** What is not shown, and why; also where there is nothing. */
    record Withheld(PrivacyCategory category, Reason reason) implements View {
        @Override
        public Object toJson() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("withheld", category.name());
            json.put("reason", reason.name());
            return Collections.unmodifiableMap(json);
        }

        @Override
        public String toString() {
            return Line.HIDDEN;
        }
    }

    /** Why something is withheld. */
    enum Reason {
        /** No grant lets this reader see the category for this purpose. */
        NOT_GRANTED("no grant lets this reader see it for this purpose"),
        /** The record names its readers, and this one is none of them. */
        FEW_READERS("only those whom it names may read it"),
        /** Nobody declared how private it is. */
        NOT_DECLARED("nobody has said how private it is"),
        /** A later version of this library wrote it, and this one does not know what it is. */
        LATER_VERSION("a later version of the software wrote it, and this one does not know what it is"),
        /** The record did not give it. */
        UNREADABLE("it could not be read"),
        /** It tells of somebody else, and nobody has decided yet. */
        ABOUT_OTHERS("it is about somebody else, and nobody has decided yet whether it may be given"),
        /** A person decided to withhold it. */
        DECIDED("a person decided to withhold it"),
        /** There was a value; it was taken away when its time was over. */
        ANONYMISED("it was anonymised when its time was over");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /** The reason in words, as the end of a sentence. */
        public String words() {
            return words;
        }
    }

    private static void gather(String path, View view, Map<String, View> leaves) {
        if (view instanceof Group group) {
            group.parts().forEach((name, part) -> gather(PartPath.join(path, name), part, leaves));
        } else if (view instanceof Entries entries) {
            int index = 0;
            for (Map.Entry<String, View> entry : entries.entries().entrySet()) {
                String place = PartPath.numbered(index);
                boolean isShown = !entry.getKey().equals(place);
                String at = isShown ? path + "[" + entry.getKey() + "]" : PartPath.join(path, index);
                gather(at, entry.getValue(), leaves);
                index++;
            }
        } else if (view instanceof Items items) {
            for (int index = 0; index < items.items().size(); index++) {
                gather(PartPath.join(path, index), items.items().get(index), leaves);
            }
        } else {
            leaves.put(PartPath.unused(path, leaves.keySet()), view);
        }
    }

    private static Object json(Map<String, View> views) {
        Map<String, Object> json = new LinkedHashMap<>();
        views.forEach((name, view) -> json.put(name, view.toJson()));
        return Collections.unmodifiableMap(json);
    }

    private static String line(String begin, Map<String, View> views, String end) {
        return views.entrySet().stream()
                .filter(entry ->
                        entry.getValue().category().isOpen()) // that something private is not there is private too
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(", ", begin, end));
    }
}
