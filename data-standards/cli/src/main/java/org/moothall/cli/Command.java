// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command of the tool. A new one is a class and a line in {@link Tool}. */
interface Command {
    /** Says its name, its options and its help. */
    void describe(CommandSpec spec);

    /**
     * Carries it out.
     *
     * @throws Misuse when what was given names something that is not there
     * @throws IOException when the output cannot be written
     */
    Exit run(ParseResult given) throws IOException;
}
