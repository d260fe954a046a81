// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.View;

/**
 * The remainder of a record after retention. Its own JSON, which says of each value how private it is, is to be stored in the record's place: it is
 * read again when the time of the next category is over.
 *
 * <p><b>Privacy</b> the JSON holds what is left. {@code toString} shows what is public only.
 *
 * @param view what is left; its JSON is for readers, and does not say how private it is
 * @param erased how many values went now and leave nothing in the tree
 * @param anonymised how many values went now, and are known to have been there
 * @param counts of the erased values that are to be counted, how many there were, by component: {@code parties.name}
 */
public record Remainder(View view, int erased, int anonymised, Map<String, Integer> counts) {
    /** Copies the counts. */
    public Remainder {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /**
     * Whether no value is left that is private, as far as the declarations tell. A plan that takes away the names alone leaves the
     * address that identifies, and a case reference still leads to its case.
     */
    public boolean isAnonymous() {
        return Anonymity.of(view);
    }

    /** All of it as maps, lists, texts, numbers and truth values, to be stored. */
    @JsonValue
    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "moothall-remainder");
        json.put("formatVersion", 1);
        json.put("left", StoredView.write(view));
        json.put("erased", erased);
        json.put("anonymised", anonymised);
        json.put("counts", counts);
        return json;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Remainder read(Map<String, @Nullable Object> json) {
        return StoredView.remainder(json);
    }
}
