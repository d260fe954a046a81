// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * The command line as a function of its arguments and streams. Options are declared in code, not by annotations: that can be
 * followed, and starts faster.
 */
final class Tool {
    private static final int HELP_WIDTH = 100;

    private final Console console;
    private final CommandLine line;

    Tool(Supplier<Catalogue> catalogue, Console console) {
        this.console = console;
        line = new CommandLine(root());
        List.of(
                        new CheckCommand(catalogue, console),
                        new StandardsCommand(catalogue, console),
                        new ExplainCommand(catalogue, console),
                        new IdentifyCommand(console),
                        new DeadlineCommand(console),
                        new CalendarCommand(console),
                        new HelpCommand(line, console))
                .forEach(this::add);
        line.setExpandAtFiles(false);
        line.setUsageHelpWidth(HELP_WIDTH);
    }

    private static CommandSpec root() {
        var spec = CommandSpec.create().name("moothall").addOption(Spec.help());
        spec.addOption(OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print the version.")
                .build());
        spec.version("moothall " + version());
        spec.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .description(
                        "Checks files and identifiers against what councils share, says what is wrong, where and why, and"
                                + " reckons statutory dates.")
                .commandListHeading("%nCommands:%n")
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(Exit.described())
                .footerHeading("%nExample:%n")
                .footer(
                        "  moothall standards",
                        "  moothall check open311-georeport-v2/fixmystreet requests.csv",
                        "",
                        "Next: 'moothall help check' tells the rest of a command.");
        return spec;
    }

    private static String version() {
        return Optional.ofNullable(Tool.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }

    private void add(Command command) {
        var spec = CommandSpec.wrapWithoutInspection(command);
        command.describe(spec);
        line.addSubcommand(spec.name(), spec);
    }

    Exit run(String... arguments) {
        try {
            return carryOut(line.parseArgs(arguments));
        } catch (ParameterException mistyped) {
            console.complain(sentence(mistyped));
            return Exit.MISUSE;
        } catch (Misuse misuse) {
            console.complain(misuse.sentence());
            return Exit.MISUSE;
        } catch (IOException unwritable) {
            return unwritable(unwritable);
        } catch (OutOfMemoryError tooSmall) {
            console.complain("the memory does not suffice; give it more, as in: java -Xmx512m -jar moothall-cli.jar");
            return Exit.UNREADABLE;
        } catch (RuntimeException | StackOverflowError fault) {
            return fault(fault);
        }
    }

    private Exit carryOut(ParseResult given) throws IOException {
        var last = given;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        var spec = last.commandSpec();
        if (last.isUsageHelpRequested()) {
            console.print(spec.commandLine().getUsageMessage(Help.Ansi.OFF));
        } else if (last.isVersionHelpRequested()) {
            console.print(spec.version()[0] + "\n");
        } else if (spec.userObject() instanceof Command command) {
            return command.run(last);
        } else {
            console.errors().print(spec.commandLine().getUsageMessage(Help.Ansi.OFF));
            return Exit.MISUSE;
        }
        return Exit.FINE;
    }

    private static String sentence(ParameterException mistyped) {
        String command = mistyped.getCommandLine().getCommandSpec().qualifiedName(" ");
        String help = "'" + command + " --help' tells what may be given";
        if (mistyped instanceof UnmatchedArgumentException unmatched) {
            List<String> known = known(mistyped.getCommandLine(), unmatched.isUnknownOption());
            String given = unmatched.getUnmatched().get(0).replaceFirst("(?s)=.*", "");
            return "\"" + given + "\" is not known here; " + Nearest.clause(given, known) + "; " + help;
        }
        String message = String.valueOf(mistyped.getMessage());
        String first = message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
        return first.replace("'", "") + "; " + help;
    }

    private static List<String> known(CommandLine line, boolean options) {
        if (!options && !line.getSubcommands().isEmpty()) {
            return List.copyOf(line.getSubcommands().keySet());
        }
        List<String> names = new ArrayList<>();
        line.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
        return names;
    }

    /** When nobody reads on, as after {@code | head}, there is nobody to tell. */
    private Exit unwritable(IOException unwritable) {
        String why = String.valueOf(unwritable.getMessage());
        if (!why.toLowerCase(Locale.ROOT).contains("pipe")) {
            console.complain("the output cannot be written: " + why);
        }
        return Exit.UNREADABLE;
    }

    /** Our fault: where it is, and no more, for a message could hold data. */
    private Exit fault(Throwable fault) {
        var trace = fault.getStackTrace();
        console.complain("a fault of its own, " + fault.getClass().getSimpleName()
                + (trace.length == 0 ? "" : " at " + trace[0]) + "; please report this line");
        return Exit.UNREADABLE;
    }
}
