// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code help [COMMAND]}: the same as {@code --help}, for who asks in words. */
final class HelpCommand implements Command {
    private final CommandLine line;
    private final Console console;

    HelpCommand(CommandLine line, Console console) {
        this.line = line;
        this.console = console;
    }

    @Override
    public void describe(CommandSpec spec) {
        spec.name("help")
                .addOption(Spec.help())
                .addPositional(Spec.optional("COMMAND", "The command to be told about."));
        spec.usageMessage()
                .description("Tells what a command does.")
                .footerHeading("%nExample:%n")
                .footer("  moothall help check");
    }

    @Override
    public Exit run(ParseResult given) throws IOException {
        String name = given.matchedPositionalValue(0, "");
        CommandLine wanted = name.isEmpty() ? line : line.getSubcommands().get(name);
        if (wanted == null) {
            throw new Misuse("there is no command \"" + name + "\"; "
                    + Nearest.clause(name, List.copyOf(line.getSubcommands().keySet())));
        }
        console.print(wanted.getUsageMessage(Help.Ansi.OFF));
        return Exit.FINE;
    }
}
