// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Classified;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.View.Reason;

/**
 * Goes through a record and all that is in it, by what is declared, and makes a view of it. A gate is asked before each part is
 * read; what nobody declared, and what a later version wrote, is closed whatever the gate says.
 */
public final class Walk {
    /** Types whose {@code toString} is their value. */
    private static final List<Class<?>> TEXTS = List.of(
            CharSequence.class,
            Character.class,
            TemporalAccessor.class,
            TemporalAmount.class,
            ZoneId.class,
            UUID.class,
            URI.class,
            Locale.class,
            Currency.class);

    /** Types that JSON has. */
    private static final List<Class<?>> PLAIN = List.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class);

    /** What nobody declared: it stands for the value under a key that is no text. */
    private static final Object NOT_DECLARED = new Object();

    /** Says what stays closed, and why; null is open. A path is {@code contact.email} or {@code lines.0}, and empty for all. */
    public interface Gate {
        /** Why the parts of a category stay closed, or null. */
        default @Nullable Reason toCategory(PrivacyCategory category) {
            return null;
        }

        /** Why what stands at a path stays closed, or null. */
        default @Nullable Reason toPath(String path) {
            return null;
        }

        /** Why a part that tells of somebody else than its record stays closed, or null. */
        default @Nullable Reason toOthers(String path) {
            return toPath(path);
        }

        /** Why a record that names its readers stays closed, or null. */
        default @Nullable Reason toRecord(String path, FewReaders model) {
            return null;
        }
    }

    private final Gate gate;

    private Walk(Gate gate) {
        this.gate = gate;
    }

    /** The view of a model as a gate lets it be seen. */
    public static View through(Object model, Gate gate) {
        return new Walk(gate).item("", PrivacyCategory.REFERENCE, model);
    }

    /** The path of a part of what is at a path. */
    public static String join(String path, Object part) {
        return path.isEmpty() ? part.toString() : path + "." + part;
    }

    /** What stands for the key of an entry that is not shown. */
    static String numbered(int index) {
        return "?" + index;
    }

    /** What stands at a path of its own and not in a component: all, or an item of a list. */
    private View item(String path, PrivacyCategory category, Object value) {
        Reason reason = gate.toPath(path);
        return reason == null ? view(path, category, value) : new View.Withheld(category, reason);
    }

    private View view(String path, PrivacyCategory category, Object value) {
        Reason reason = value instanceof FewReaders few ? gate.toRecord(path, few) : null;
        if (reason != null) {
            return new View.Withheld(category, reason);
        }
        if (value instanceof Classified text) {
            return classified(category, text);
        }
        return value instanceof Record model ? group(path, category, model) : manyOrOne(path, category, value);
    }

    private View classified(PrivacyCategory around, Classified text) {
        PrivacyCategory category = stricter(around, text.privacy());
        Reason reason = gate.toCategory(text.privacy());
        return reason == null ? new View.Value(category, text.value()) : new View.Withheld(category, reason);
    }

    private View manyOrOne(String path, PrivacyCategory category, Object value) {
        if (value instanceof Collection<?> many) {
            return items(path, category, many);
        }
        if (value instanceof Map<?, ?> entries) {
            return entries(path, category, entries);
        }
        if (isOneOf(PLAIN, value)) {
            return new View.Value(category, value);
        }
        if (value instanceof Enum<?> constant) {
            return new View.Value(category, constant.name());
        }
        return isOneOf(TEXTS, value)
                ? new View.Value(category, value.toString())
                : new View.Withheld(category, Reason.NOT_DECLARED);
    }

    private View group(String path, PrivacyCategory category, Record model) {
        Map<String, View> views = new LinkedHashMap<>();
        for (Declarations.Part part : Declarations.of(model.getClass())) {
            View view = part(part.isWhole() ? path : join(path, part.name()), category, part, model);
            if (part.isWhole() && view != null) {
                return view;
            }
            put(views, part.name(), view);
        }
        return new View.Group(category, name(model), views);
    }

    private @Nullable View part(String path, PrivacyCategory around, Declarations.Part part, Record model) {
        PrivacyCategory own = part.category();
        PrivacyCategory category = own == null ? around : stricter(around, own);
        Reason reason = refusal(path, part);
        if (reason != null) {
            return new View.Withheld(category, reason);
        }
        View unreadable = new View.Withheld(category, Reason.UNREADABLE);
        Object value = unwrapped(part.read(model, unreadable));
        if (value == null || isNothing(value)) {
            return null;
        }
        if (part.isLater()) {
            return new View.Withheld(category, Reason.LATER_VERSION);
        }
        return value == unreadable ? unreadable : view(path, category, value);
    }

    /** An empty list, like a part that is null, is nothing to tell of, to whoever may know. */
    private static boolean isNothing(Object value) {
        return (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> entries && entries.isEmpty());
    }

    private @Nullable Reason refusal(String path, Declarations.Part part) {
        PrivacyCategory own = part.category();
        Reason reason = own == null ? null : gate.toCategory(own);
        if (reason == null) {
            reason = part.isAboutOthers() ? gate.toOthers(path) : gate.toPath(path);
        }
        return reason == null && own == null ? Reason.NOT_DECLARED : reason;
    }

    private View items(String path, PrivacyCategory category, Collection<?> many) {
        List<View> views = new ArrayList<>();
        for (Object item : many) {
            Object value = unwrapped(item);
            if (value != null) {
                views.add(item(join(path, views.size()), category, value));
            }
        }
        return new View.Items(category, views);
    }

    private View entries(String path, PrivacyCategory category, Map<?, ?> entries) {
        Map<String, View> views = new LinkedHashMap<>();
        entries.forEach((key, item) -> {
            Object value = unwrapped(item);
            String at = join(path, views.size());
            if (value != null && view(at, category, key) instanceof View.Value text) {
                views.put(text.plain().toString(), item(at, category, value));
            } else if (value != null) {
                views.put(numbered(views.size()), item(at, category, NOT_DECLARED));
            }
        });
        return new View.Entries(category, views);
    }

    private static void put(Map<String, View> views, String name, @Nullable View view) {
        if (view != null) {
            views.put(name, view);
        }
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? optional.orElse(null) : value;
    }

    private static boolean isOneOf(List<Class<?>> types, Object value) {
        return types.stream().anyMatch(type -> type.isInstance(value));
    }

    /** What a record is called: one that lies hidden behind an interface is called as that is. */
    private static String name(Record model) {
        String name = model.getClass().getSimpleName();
        return name.endsWith("Record") ? name.substring(0, name.length() - "Record".length()) : name;
    }

    private static PrivacyCategory stricter(PrivacyCategory one, PrivacyCategory other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
