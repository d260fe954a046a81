// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.shape;

import java.lang.annotation.Annotation;

/** What is said of a record that cannot be compiled. */
record Refusals(String record, String standard) {
    IllegalArgumentException because(String why) {
        return new IllegalArgumentException("record " + record + " of standard " + standard + ": " + why);
    }

    IllegalArgumentException cannotVouchFor(Annotation annotation, String place) {
        return because("the compiled shape cannot vouch for @"
                + annotation.annotationType().getSimpleName() + " on " + place
                + "; write a Rule for it, or teach ShapeCompiler");
    }
}
