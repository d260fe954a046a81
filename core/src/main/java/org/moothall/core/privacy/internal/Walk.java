// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.privacy.Classified;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.KeptWhole;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.View.Reason;

/**
 * Goes through a record and all that is in it, by what is declared, and makes a view of it. A gate is asked before each part is
 * read; what nobody declared, what a later version wrote and what cannot be read is closed whatever the gate says.
 */
public final class Walk {
    private static final int DEEPEST = 64;

    private final Gate gate;
    private final List<@Nullable Object> within = new ArrayList<>();

    private Walk(Gate gate) {
        this.gate = gate;
    }

    /** The view of a model as a gate lets it be seen. Of what is no record nobody declared anything. */
    public static View through(Object model, Gate gate) {
        boolean isDeclared = model instanceof Record || model instanceof Classified;
        return isDeclared
                ? new Walk(gate).item("", PrivacyCategory.REFERENCE, model)
                : new View.Withheld(PrivacyCategory.REFERENCE, Reason.NOT_DECLARED);
    }

    /** What stands at a path of its own and not in a component: all, or an item of a list. */
    private View item(String path, PrivacyCategory category, Object value) {
        Reason reason = gate.toPath(path);
        return reason == null ? view(path, category, value) : new View.Withheld(category, reason);
    }

    /** Whatever goes wrong with a value closes it, and nothing around it. */
    private View view(String path, PrivacyCategory category, @Nullable Object value) {
        View unreadable = new View.Withheld(category, Reason.UNREADABLE);
        if (within.size() == DEEPEST || within.stream().anyMatch(outer -> outer == value)) {
            return unreadable;
        }
        within.add(value);
        try {
            return opened(path, category, value);
        } catch (RuntimeException e) {
            return unreadable; // and not the exception, whose words may be personal
        } finally {
            within.remove(within.size() - 1);
        }
    }

    private View opened(String path, PrivacyCategory category, @Nullable Object value) {
        Reason reason = value instanceof FewReaders few && few.narrows() ? gate.toRecord(path, few) : null;
        if (reason != null) {
            return new View.Withheld(category, reason);
        }
        if (value instanceof Classified text) {
            return classified(category, text);
        }
        if (value instanceof LaterMembers) {
            return new View.Withheld(category, Reason.LATER_VERSION);
        }
        if (value instanceof Record model) {
            return group(path, category, model);
        }
        if (value instanceof Collection<?> many) {
            return items(path, category, many);
        }
        return value instanceof Map<?, ?> entries ? entries(path, category, entries) : plain(category, value);
    }

    private View classified(PrivacyCategory around, Classified text) {
        PrivacyCategory category = around.orStricter(text.privacy());
        Reason reason = gate.toCategory(text.privacy());
        return reason == null ? new View.Value(category, text.value()) : new View.Withheld(category, reason);
    }

    private static View plain(PrivacyCategory category, @Nullable Object value) {
        Object plain = Scalars.of(value);
        return plain == null ? new View.Withheld(category, Reason.NOT_DECLARED) : new View.Value(category, plain);
    }

    private View group(String path, PrivacyCategory category, Record model) {
        Map<String, View> views = new LinkedHashMap<>();
        for (Declarations.Part part : Declarations.of(model.getClass())) {
            View view = part(part.isWhole() ? path : PartPath.join(path, part.name()), category, part, model);
            if (part.isWhole() && view != null) {
                return view;
            }
            if (view != null) {
                views.put(part.name(), view);
            }
        }
        return new View.Group(category, model.getClass().getSimpleName(), model instanceof KeptWhole, views);
    }

    private @Nullable View part(String path, PrivacyCategory around, Declarations.Part part, Record model) {
        PrivacyCategory own = part.category();
        PrivacyCategory category = own == null ? around : around.orStricter(own);
        Reason closed = own == null ? null : gate.toCategory(own);
        if (closed != null) {
            return isKnownToBeNothing(part, model) ? null : new View.Withheld(category, closed);
        }
        Reason reason = part.isAboutOthers() ? gate.toOthers(path) : gate.toPath(path);
        if (own == null) {
            return new View.Withheld(category, reason == null ? Reason.NOT_DECLARED : reason);
        }
        View unreadable = new View.Withheld(category, Reason.UNREADABLE);
        Object value = unwrapped(part.read(model, unreadable));
        if (value == null || isNothing(value)) {
            return null;
        }
        if (reason != null || part.isLater()) {
            return new View.Withheld(category, reason == null ? Reason.LATER_VERSION : reason);
        }
        if (value == unreadable) {
            return unreadable;
        }
        if (part.isOfParts() && value instanceof Map<?, ?> entries) {
            return ofParts(path, category, entries, model);
        }
        View view = view(path, category, value);
        return view instanceof View.Items items && items.items().isEmpty() ? null : view;
    }

    /** What is said of a part is as private as the part, and that it is said tells that there is one. */
    private @Nullable View ofParts(String path, PrivacyCategory around, Map<?, ?> entries, Record model) {
        Map<String, View> views = new LinkedHashMap<>();
        entries.forEach((key, value) -> {
            String name = String.valueOf(key);
            PrivacyCategory category = around.orStricter(Declarations.category(model.getClass(), name));
            if (value != null && gate.toCategory(category) == null) {
                views.put(name, item(PartPath.join(path, views.size()), category, value));
            }
        });
        return views.isEmpty() ? null : new View.Entries(strictest(around, views), views);
    }

    /** That no later version wrote anything tells nothing of a person; of all else it is not told whether there is any. */
    private static boolean isKnownToBeNothing(Declarations.Part part, Record model) {
        return part.isLater() && part.read(model, part) instanceof Map<?, ?> members && members.isEmpty();
    }

    /** An empty list, like a part that is null, is nothing to tell of, to whoever may know. */
    private static boolean isNothing(Object value) {
        return (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> entries && entries.isEmpty());
    }

    private View items(String path, PrivacyCategory category, Collection<?> many) {
        List<View> views = new ArrayList<>();
        for (Object item : many) {
            Object value = unwrapped(item);
            if (value != null && !isClosed(value)) {
                views.add(item(PartPath.join(path, views.size()), category, value));
            }
        }
        return new View.Items(category, views);
    }

    /** Of a list of identifiers, those of a closed category are left out: that somebody has one would tell as much. */
    private boolean isClosed(Object value) {
        return value instanceof Classified text && gate.toCategory(text.privacy()) != null;
    }

    /** A map is as private as its most private key: a key that is shown tells what the value is about. */
    private View entries(String path, PrivacyCategory around, Map<?, ?> entries) {
        PrivacyCategory category = strictest(around, entries.keySet());
        Map<String, View> views = new LinkedHashMap<>();
        entries.forEach((key, item) -> {
            Object value = unwrapped(item);
            if (value != null) {
                String at = PartPath.join(path, views.size());
                View name = view(at, category, key);
                boolean isShown = name instanceof View.Value;
                View view = isShown ? item(at, category, value) : new View.Withheld(category, reason(name));
                String shown = isShown ? name.toJson().toString() : PartPath.numbered(views.size());
                views.put(PartPath.unused(shown, views.keySet()), view);
            }
        });
        return new View.Entries(category, views);
    }

    private static PrivacyCategory strictest(PrivacyCategory around, Map<String, View> views) {
        return views.values().stream().map(View::category).reduce(around, PrivacyCategory::orStricter);
    }

    private static PrivacyCategory strictest(PrivacyCategory around, Set<?> keys) {
        PrivacyCategory strictest = around;
        for (Object key : keys) {
            strictest = key instanceof Classified text ? strictest.orStricter(text.privacy()) : strictest;
        }
        return strictest;
    }

    private static Reason reason(View key) {
        return key instanceof View.Withheld closed ? closed.reason() : Reason.NOT_DECLARED;
    }

    private static @Nullable Object unwrapped(@Nullable Object value) {
        return value instanceof Optional<?> optional ? unwrapped(optional.orElse(null)) : value;
    }
}
