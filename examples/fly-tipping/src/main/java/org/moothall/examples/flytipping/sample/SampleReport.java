// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One report as it came in: the text of each field that was filled in, faults and all, and the truth behind it.
 *
 * @param values the fields that are there, in the order of {@link Field}
 * @param channel how it came in
 * @param truth what the generator knows of it
 */
public record SampleReport(Map<Field, String> values, Channel channel, Truth truth) {
    private static final List<Field> CONTACT = List.of(Field.FIRST_NAME, Field.LAST_NAME, Field.EMAIL, Field.PHONE);

    /** Keeps a copy. */
    public SampleReport {
        values = Collections.unmodifiableMap(new EnumMap<>(values));
    }

    /** What the field holds; empty when it is not there. */
    public Optional<String> value(Field field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Whether nothing tells who reported it. */
    public boolean isAnonymous() {
        return Stream.of(Field.values()).filter(CONTACT::contains).noneMatch(values::containsKey);
    }

    /** Whether nothing was made wrong with it and it has an id, so that others may refer to it. */
    boolean isSound() {
        return truth.fault().isEmpty() && values.containsKey(Field.SERVICE_REQUEST_ID);
    }

    boolean isFlyTipping() {
        return truth.wasteType().isPresent();
    }

    SampleReport with(Field field, String value) {
        var changed = new EnumMap<>(values);
        changed.put(field, value);
        return new SampleReport(changed, channel, truth);
    }

    SampleReport without(Field field) {
        var changed = new EnumMap<>(values);
        changed.remove(field);
        return new SampleReport(changed, channel, truth);
    }

    SampleReport with(Truth theTruth) {
        return new SampleReport(values, channel, theTruth);
    }

    /** Says neither what it reports nor who did. */
    @Override
    public String toString() {
        return "SampleReport[" + value(Field.SERVICE_REQUEST_ID).orElse("no id") + ", " + channel + "]";
    }
}
