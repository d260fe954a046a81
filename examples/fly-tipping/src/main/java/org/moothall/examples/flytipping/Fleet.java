// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The crews that clear, the same in the new way and in the old.
 *
 * @param handCrews how many hand crews
 * @param cagedVans how many caged vans
 * @param specialCollections how many crews that collect what is kept apart
 * @param grabLorries how many grab lorries
 */
record Fleet(int handCrews, int cagedVans, int specialCollections, int grabLorries) {
    /** The fleet unless another is asked for. */
    static final Fleet ONE_OF_EACH = new Fleet(1, 1, 1, 1);

    /** The way to the next place, for every crew. */
    static final Duration DRIVE = Duration.ofMinutes(20);

    /** A look at the place, when nothing can be loaded. */
    static final Duration LOOK = Duration.ofMinutes(10);

    /** A crew and its vehicle. */
    record Crew(String name, Route vehicle) {}

    List<Crew> crews() {
        List<Crew> crews = new ArrayList<>();
        add(crews, "hand-crew", Route.HAND_CREW, handCrews);
        add(crews, "caged-van", Route.CAGED_VAN, cagedVans);
        add(crews, "special", Route.SPECIAL_COLLECTION, specialCollections);
        add(crews, "grab-lorry", Route.GRAB_LORRY, grabLorries);
        return crews;
    }

    private static void add(List<Crew> crews, String name, Route vehicle, int count) {
        IntStream.rangeClosed(1, count).forEach(number -> crews.add(new Crew(name + "-" + number, vehicle)));
    }

    /** The crews as the account names them. */
    String words() {
        return String.join(
                ", ",
                Page.counted(handCrews, "hand crew"),
                Page.counted(cagedVans, "caged van"),
                Page.counted(specialCollections, "special collection"),
                Page.counted(grabLorries, "grab lorry"));
    }
}
