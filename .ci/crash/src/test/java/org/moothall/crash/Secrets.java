// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

/** What stands for personal data: every such text has one word in it, which no log may ever have. */
final class Secrets {
    static final String WORD = "Winterbottom";

    private Secrets() {}

    static String of(String what) {
        return WORD + " of " + what;
    }
}
