// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;

/** The way by which a report came in. */
public enum Channel {
    /** The council's form, filled in by a resident. */
    WEB(60),
    /** A call, written down by an officer of the contact centre. */
    TELEPHONE(25),
    /** Found by a street crew on its round. */
    CREW(7),
    /** A message to the council's mailbox. */
    EMAIL(5),
    /** Passed on by a councillor for somebody else. */
    COUNCILLOR(3);

    private final double weight;

    Channel(double weight) {
        this.weight = weight;
    }

    /** How the files spell it: {@code web}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the report is in the JSON file, with those that residents wrote themselves, and not in the CSV file. */
    public boolean isOnline() {
        return this == WEB || this == EMAIL;
    }

    static Weights<Channel> weights() {
        var weights = new LinkedHashMap<Channel, Double>();
        Arrays.stream(values()).forEach(channel -> weights.put(channel, channel.weight));
        return new Weights<>(weights);
    }
}
