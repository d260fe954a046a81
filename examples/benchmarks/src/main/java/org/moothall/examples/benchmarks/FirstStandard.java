// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks;

import java.util.Locale;
import org.moothall.examples.benchmarks.services.Service;
import org.moothall.examples.benchmarks.services.Services;
import org.moothall.standards.Checker;
import org.moothall.standards.Standard;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.openreferral.OpenReferralUk;

/**
 * What the first compiled standard costs a process that has just begun, and the next ones; {@code -Dstandard=services}, {@code open311} or
 * {@code open-referral}. Run it several times: there is no warming up what happens once.
 */
public final class FirstStandard {
    private FirstStandard() {}

    /** Prints the processor time of the process. */
    public static void main(String[] arguments) {
        String name = System.getProperty("standard", "services");
        long start = Turns.cpu();
        Standard standard = switch (name) {
            case "open311" -> Open311.STANDARD;
            case "open-referral" -> OpenReferralUk.STANDARD;
            default -> new Services();
        };
        Checker first = Checker.of(standard);
        long compiled = Turns.cpu();
        Checker.of(standard);
        long again = Turns.cpu();
        if (name.equals("services")) {
            first.judge(Service.class);
        }
        long judge = Turns.cpu();
        System.out.printf(
                Locale.ROOT,
                "%s: first %.0f ms, again %.1f ms, judge %.1f ms%n",
                name,
                (compiled - start) / 1e6,
                (again - compiled) / 1e6,
                (judge - again) / 1e6);
    }
}
