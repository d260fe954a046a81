// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

/** What is said of a record that cannot be compiled. */
record Refusals(String record, String standard) {
    IllegalArgumentException because(String why) {
        return new IllegalArgumentException("record " + record + " of standard " + standard + ": " + why);
    }
}
