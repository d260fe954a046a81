// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.internal;

/** The shape that the open codes of the models share. */
public final class OpenCode {
    private static final int LONGEST = 40;

    private OpenCode() {}

    /** Refuses what is no code, without quoting it: somebody may have typed a name where a code belongs. */
    public static void check(String code, String what) {
        if (code.isEmpty() || code.length() > LONGEST || !code.chars().allMatch(OpenCode::mayStandInCode)) {
            throw new IllegalArgumentException(
                    what + " has 1 to 40 lower case letters, digits and hyphens; this one has not");
        }
    }

    private static boolean mayStandInCode(int character) {
        return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9') || character == '-';
    }
}
