// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

/** What triage decides. */
public enum Route {
    /** It is another body's; they are told by name. */
    PASS_ON("passed on"),
    /** Private land, little of it: the occupier is advised. */
    ADVISE("advice"),
    /** Private land, a van load or more: the landowner gets a notice. */
    NOTIFY_LANDOWNER("landowner notice"),
    /** Hazardous: attended within 24 hours, removed by a licensed contractor. */
    MAKE_SAFE("hazard crew"),
    /** An inspector looks first. */
    INSPECT("inspector first"),
    /** Two people and a small van. */
    HAND_CREW("hand crew"),
    /** A caged van. */
    CAGED_VAN("caged van"),
    /** A vehicle that keeps tyres, fridges, carcasses and the like apart. */
    SPECIAL_COLLECTION("special collection"),
    /** A lorry with a grab. */
    GRAB_LORRY("grab lorry");

    private final String words;

    Route(String words) {
        this.words = words;
    }

    /** The route as the account calls it. */
    public String words() {
        return words;
    }

    /** Whether somebody is sent to clear it: a vehicle of ours, or the hazard crew. */
    public boolean isSent() {
        return isVehicle() || this == MAKE_SAFE;
    }

    /** Whether a vehicle of ours is sent at once. */
    public boolean isVehicle() {
        return compareTo(HAND_CREW) >= 0;
    }
}
