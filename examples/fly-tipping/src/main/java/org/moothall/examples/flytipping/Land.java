// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

/** Whose land it is, as far as it decides who clears it. Which land type is whose is this council's own reading of Defra's list. */
public enum Land {
    /** The council's, or its to keep clean: highways, paths, alleys, its own land. */
    OURS,
    /** Somebody's: a house, a field, a business. */
    PRIVATE,
    /** Another public body's: the railway's, the Environment Agency's. */
    ELSEWHERE,
    /** Nobody could say. */
    UNKNOWN;

    /** Whose land a Defra land type is. */
    public static Land of(String landType) {
        return switch (landType) {
            case "highway", "footpath-bridleway", "back-alleyway", "council-land" -> OURS;
            case "agricultural", "private-residential", "commercial-industrial" -> PRIVATE;
            case "railway", "watercourse-bank" -> ELSEWHERE;
            default -> UNKNOWN;
        };
    }

    /** The body that looks after a land type that is not the council's. */
    static String bodyFor(String landType) {
        return landType.equals("railway") ? "Network Rail" : "the Environment Agency";
    }
}
