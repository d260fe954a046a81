// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

/** A command line that cannot be carried out, with a sentence for who typed it. */
final class Misuse extends RuntimeException {
    private final String sentence;

    Misuse(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
