// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What every command declares alike. */
final class Spec {
    private Spec() {}

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Print this help.")
                .build();
    }

    static PositionalParamSpec one(String label, String description) {
        return PositionalParamSpec.builder()
                .index("0")
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static PositionalParamSpec optional(String label, String description) {
        return one(label, description).toBuilder().arity("0..1").required(false).build();
    }
}
