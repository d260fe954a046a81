// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.time.Duration;
import java.util.SplittableRandom;
import org.moothall.standards.flytipping.WasteHandling;

/**
 * What is really there, as a crew would find it: drawn once for each incident from the seed and the incident's first report, so
 * that the new way and the old way meet the same world.
 */
final class World {
    private static final double NOTHING_THERE = 0.05;
    private static final double LOCKED = 0.03;
    private static final double REALLY_PRIVATE = 0.15;
    private static final double STILL_SAME = 0.7;
    private static final double LANDOWNER_HEEDS = 0.7;

    private final long seed;

    World(long seed) {
        this.seed = seed;
    }

    /** What is there; the sighting is what an inspector would write down. */
    record Site(boolean there, boolean locked, Sighting truth, boolean landownerHeeds) {}

    Site site(String reportKey, Sighting reported) {
        SplittableRandom random = random("site", reportKey);
        boolean there = random.nextDouble() >= NOTHING_THERE;
        boolean locked = random.nextDouble() < LOCKED;
        String unknownLand = random.nextDouble() < REALLY_PRIVATE ? "private-residential" : "council-land";
        String landType = Land.of(reported.landType()) == Land.UNKNOWN ? unknownLand : reported.landType();
        Sighting truth = new Sighting(landType, reported.wasteType(), reported.size(), reported.evidence());
        return new Site(there, locked, truth, random.nextDouble() < LANDOWNER_HEEDS);
    }

    boolean isSame(String reportKey) {
        return random("same", reportKey).nextDouble() < STILL_SAME;
    }

    /** A stretch of time for something done in an office or by others, between two bounds. */
    Duration between(Duration shortest, Duration longest, String what) {
        double part = random("time", what).nextDouble();
        return shortest.plusMinutes((long) (part * longest.minus(shortest).toMinutes()));
    }

    private SplittableRandom random(String about, String key) {
        return new SplittableRandom(seed * 31 + about.hashCode() * 1_000_003L + key.hashCode());
    }

    /** How long a load takes to pick up, without the way there. */
    static Duration loading(String size) {
        return Duration.ofMinutes(
                switch (size) {
                    case "single-black-bag" -> 8;
                    case "single-item" -> 12;
                    case "car-boot" -> 18;
                    case "small-van" -> 30;
                    case "transit-van" -> 45;
                    case "tipper-lorry" -> 80;
                    default -> 120;
                });
    }

    /** Whether a vehicle can take a load away. */
    static boolean suits(Route vehicle, Sighting load) {
        boolean special = load.handling() != WasteHandling.ORDINARY;
        return switch (vehicle) {
            case HAND_CREW -> !special && Triage.SIZE.domain().indexOf(load.size()) < 3;
            case CAGED_VAN -> !special && Triage.SIZE.domain().indexOf(load.size()) < 5;
            case SPECIAL_COLLECTION ->
                !load.isHazardous() && Triage.SIZE.domain().indexOf(load.size()) < 5;
            case GRAB_LORRY -> !load.isHazardous();
            default -> false;
        };
    }
}
