// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.internal.PartPath;

/** A path of a holding, followed through its record: {@code parties[child].person} is {@code parties.1.person} in this one. */
final class HoldingPath {
    private static final Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[([^\\[\\]]+)]");
    private static final Pattern PLACE = Pattern.compile("[0-9]+");
    private static final String HIDDEN = "***";

    private @Nullable View here;
    private boolean isLost;
    private String places = "";
    private String told = "";

    private HoldingPath(View whole) {
        here = whole;
    }

    static HoldingPath of(View whole, String path) {
        HoldingPath route = new HoldingPath(whole);
        Matcher step = STEP.matcher(path);
        int end = 0;
        while (step.find() && step.start() == end) {
            route.go(step.group(1), step.group(2));
            end = step.end();
        }
        route.isLost |= end < path.length();
        return route;
    }

    /** The path by places alone; empty when not exactly one item has an id, or entry a key, that it names. */
    Optional<String> places() {
        return isLost ? Optional.empty() : Optional.of(places);
    }

    /** The path for a finding: without ids and keys, which are data. */
    String told() {
        return told;
    }

    private void go(@Nullable String part, @Nullable String id) {
        String step = part == null ? place(String.valueOf(id)) : part;
        boolean isOpen = here instanceof View.Group || PLACE.matcher(step).matches();
        told = part == null ? told + "[" + HIDDEN + "]" : PartPath.join(told, isOpen ? step : HIDDEN);
        places = PartPath.join(places, step);
        here = inner().get(step);
    }

    private String place(String id) {
        List<String> ids = here instanceof View.Entries map
                ? List.copyOf(map.entries().keySet())
                : inner().values().stream().map(HoldingPath::id).toList();
        int first = ids.indexOf(id);
        isLost |= first < 0 || first != ids.lastIndexOf(id);
        return Integer.toString(first);
    }

    private static String id(View item) {
        return item instanceof View.Group group && group.parts().get("id") instanceof View.Value id
                ? id.plain().toString()
                : "";
    }

    /** What is right within, parts by their name, items and entries by their place. */
    private Map<String, View> inner() {
        if (here instanceof View.Group group) {
            return group.parts();
        }
        Collection<View> many = here instanceof View.Items list ? list.items() : List.of();
        Map<String, View> byPlace = new LinkedHashMap<>();
        (here instanceof View.Entries map ? map.entries().values() : many)
                .forEach(item -> byPlace.put(Integer.toString(byPlace.size()), item));
        return byPlace;
    }
}
