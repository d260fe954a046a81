// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;

/** A value that cannot be kept as it is: it breaks a limit, or could not be read again. It is told without the value. */
public final class NotKeptException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<KeptFault> faults;

    NotKeptException(Class<?> type, List<KeptFault> faults) {
        this("a " + type.getName(), faults);
    }

    private NotKeptException(String what, List<KeptFault> faults) {
        super(what + " cannot be kept as it is: "
                + faults.stream().map(KeptFault::text).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** The same, with words for what it is. */
    public NotKeptException named(String what) {
        return new NotKeptException(what, faults);
    }

    /**
     * What is wrong, as a page tells it: in the order of the value, the first at each place, and the place such that a page can bind it.
     *
     * @param language Welsh for {@code cy}; English for any other
     */
    public List<Finding> findings(Locale language) {
        Map<Location, Finding> byPlace = new LinkedHashMap<>();
        for (KeptFault fault : faults) {
            Finding finding = fault.finding(language);
            byPlace.putIfAbsent(finding.location(), finding);
        }
        return List.copyOf(byPlace.values());
    }
}
