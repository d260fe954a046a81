// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;

/** Writes a view with the category of each part, and reads it. What cannot be read is refused without quoting it. */
final class StoredView {
    private StoredView() {}

    static Map<String, Object> write(View view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("category", view.category().name());
        if (view instanceof View.Group group) {
            json.put("name", group.name());
            if (group.whole()) {
                json.put("whole", true);
            }
            json.put("parts", writeAll(group.parts()));
        } else if (view instanceof View.Entries entries) {
            json.put("entries", writeAll(entries.entries()));
        } else if (view instanceof View.Items items) {
            json.put("items", items.items().stream().map(StoredView::write).toList());
        } else if (view instanceof View.Withheld closed) {
            json.put("reason", closed.reason().name());
        } else {
            json.put("value", view.toJson());
        }
        return json;
    }

    static Remainder remainder(Map<String, @Nullable Object> json) {
        if (!"moothall-remainder".equals(json.get("format"))
                || !Integer.valueOf(1).equals(json.get("formatVersion"))) {
            throw new IllegalArgumentException(
                    "what is left of a record has the format moothall-remainder, version 1; this has not");
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<?, ?> stored = part(json, "counts", Map.class);
        stored.forEach((name, count) -> counts.put((String) name, number(count, "counts")));
        return new Remainder(
                read(json.get("left")),
                number(json.get("erased"), "erased"),
                number(json.get("anonymised"), "anonymised"),
                counts);
    }

    private static View read(@Nullable Object stored) {
        if (!(stored instanceof Map<?, ?> json)) {
            throw unreadable("left");
        }
        PrivacyCategory category = constant(json, "category", PrivacyCategory::valueOf);
        if (json.containsKey("parts")) {
            boolean isWhole = json.containsKey("whole") && part(json, "whole", Boolean.class);
            return new View.Group(category, part(json, "name", String.class), isWhole, readAll(json, "parts"));
        }
        if (json.containsKey("entries")) {
            return new View.Entries(category, readAll(json, "entries"));
        }
        if (json.containsKey("items")) {
            List<?> items = part(json, "items", List.class);
            return new View.Items(category, items.stream().map(StoredView::read).toList());
        }
        return json.containsKey("reason")
                ? new View.Withheld(category, constant(json, "reason", View.Reason::valueOf))
                : new View.Value(category, value(json.get("value")));
    }

    private static Map<String, Object> writeAll(Map<String, View> views) {
        Map<String, Object> json = new LinkedHashMap<>();
        views.forEach((name, view) -> json.put(name, write(view)));
        return json;
    }

    private static Map<String, View> readAll(Map<?, ?> json, String name) {
        Map<String, View> views = new LinkedHashMap<>();
        Map<?, ?> stored = part(json, name, Map.class);
        stored.forEach((key, view) -> views.put((String) key, read(view)));
        return views;
    }

    private static Object value(@Nullable Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        throw unreadable("value");
    }

    private static int number(@Nullable Object value, String name) {
        if (value instanceof Integer number && number >= 0) {
            return number;
        }
        throw unreadable(name);
    }

    private static <T> T constant(Map<?, ?> json, String name, Function<String, T> constants) {
        try {
            return constants.apply(part(json, name, String.class));
        } catch (IllegalArgumentException e) {
            throw unreadable(name); // without the cause, whose words have the value
        }
    }

    private static <T> T part(Map<?, ?> json, String name, Class<T> type) {
        Object part = json.get(name);
        if (!type.isInstance(part)) {
            throw unreadable(name);
        }
        return type.cast(part);
    }

    private static IllegalArgumentException unreadable(String name) {
        return new IllegalArgumentException(
                "what is left of a record cannot be read: '" + name + "' is missing, or is not what was written");
    }
}
