// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.internal.Leaves;

/** Takes out of one tree what is due, and counts. */
final class Disposal implements Leaves.Change {
    private final Map<PrivacyCategory, RetentionAction> actions;
    private final Map<String, Integer> counts = new TreeMap<>();
    private int erased;
    private int anonymised;

    Disposal(Map<PrivacyCategory, RetentionAction> actions) {
        this.actions = actions;
    }

    Remainder of(View whole) {
        View left = Leaves.change(whole, this);
        View nothing = new View.Group(PrivacyCategory.REFERENCE, "nothing", false, Map.of());
        return new Remainder(left == null ? nothing : left, erased, anonymised, counts);
    }

    @Override
    public boolean keepsKeys(PrivacyCategory category) {
        return !actions.containsKey(category);
    }

    @Override
    public Leaves.Change within(View.Group group) {
        return group.whole() ? first(group).<Leaves.Change>map(Whole::new).orElse(this) : this;
    }

    private Optional<RetentionAction> first(View.Group group) {
        return Leaves.byPlace(group).values().stream()
                .flatMap(leaf -> Stream.ofNullable(actions.get(leaf.category())))
                .min(Comparator.naturalOrder());
    }

    @Override
    public @Nullable View of(String path, View leaf) {
        return after(actions.get(leaf.category()), path, leaf);
    }

    /** Of what is kept whole all goes with what is due, by the action that leaves least. */
    private final class Whole implements Leaves.Change {
        private final RetentionAction first;

        Whole(RetentionAction first) {
            this.first = first;
        }

        @Override
        public boolean keepsKeys(PrivacyCategory category) {
            return false;
        }

        @Override
        public @Nullable View of(String path, View leaf) {
            return after(actions.getOrDefault(leaf.category(), first), path, leaf);
        }
    }

    private @Nullable View after(@Nullable RetentionAction action, String path, View leaf) {
        boolean isGone = leaf instanceof View.Withheld closed && closed.reason() == View.Reason.ANONYMISED;
        if (action == null || (isGone && action == RetentionAction.ANONYMISE)) {
            return leaf;
        }
        if (isGone) {
            return null;
        }
        if (action == RetentionAction.ANONYMISE) {
            anonymised++;
            return new View.Withheld(leaf.category(), View.Reason.ANONYMISED);
        }
        erased++;
        if (action == RetentionAction.KEEP_COUNTS) {
            counts.merge(component(path), 1, Integer::sum);
        }
        return null;
    }

    /** The path without the places in lists: {@code parties.0.name} and {@code parties.1.name} are one component. */
    private static String component(String path) {
        return Arrays.stream(path.split("\\."))
                .filter(part -> part.isEmpty() || part.charAt(0) < '0' || part.charAt(0) > '9')
                .collect(Collectors.joining("."));
    }
}
