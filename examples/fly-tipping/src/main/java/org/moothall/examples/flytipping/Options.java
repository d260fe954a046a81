// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the main job was asked to do.
 *
 * @param files the files to read; none for the quarter that ships
 * @param seed what the simulated world is drawn from
 * @param fleet the crews
 * @param source where the files came from: reports are told apart within it; empty for what their format suggests
 * @param store where the service keeps its cases
 * @param letters the file that letters are written to; empty for none
 * @param page where the head of service's page is written; empty for nowhere
 * @param help whether only the help is wanted
 */
record Options(
        List<String> files,
        long seed,
        Fleet fleet,
        String source,
        String store,
        String letters,
        String page,
        boolean help) {
    static final String HELP = """
            Reads reports of fly-tipping, works them in simulated time and prints a short account.

              FILE …            files of Open311 service requests, JSON or CSV; the quarter that ships when none is named
              --seed=N          what the simulated world is drawn from; 7 unless said otherwise
              --crews=H,C,S,G   hand crews, caged vans, special collections, grab lorries; 1,1,1,1 unless said otherwise
              --source=NAME     where the files came from: one id within one source is one report; otherwise open311 for
                                JSON and contact-centre for CSV
              --store=WHERE     where the cases are kept: memory (unless said otherwise), a file, a folder (a file in it for each
                                job), or jdbc:postgresql:… ; a job that was stopped goes on when it is run again
              --letters=FILE    where to write a line for each letter: its key, the report it answers, the text
              --page=FILE       where to write the head of service's page, one HTML file

            Ends with 2 when an option or a file is wrong.
            """;

    Options {
        files = List.copyOf(files);
    }

    static Options parse(List<String> arguments) {
        List<String> files = new ArrayList<>();
        long seed = 7;
        Fleet fleet = Fleet.ONE_OF_EACH;
        String source = "";
        String store = "memory";
        String letters = "";
        String page = "";
        boolean help = false;
        for (String argument : arguments) {
            if (argument.startsWith("--seed=")) {
                seed = number(argument, argument.substring("--seed=".length()));
            } else if (argument.startsWith("--crews=")) {
                fleet = fleet(argument);
            } else if (argument.startsWith("--source=")) {
                source = argument.substring("--source=".length());
            } else if (argument.startsWith("--store=")) {
                store = argument.substring("--store=".length());
            } else if (argument.startsWith("--letters=")) {
                letters = writable(argument.substring("--letters=".length()));
            } else if (argument.startsWith("--page=")) {
                page = writable(argument.substring("--page=".length()));
            } else if (argument.equals("--help")) {
                help = true;
            } else if (argument.startsWith("-")) {
                throw new IllegalArgumentException("there is no option " + argument + "; --help tells those there are");
            } else {
                files.add(readable(argument));
            }
        }
        return new Options(files, seed, fleet, source, store, letters, page, help);
    }

    /** What tells this job from others: the same files, crews and seed are the same job. */
    String jobName() {
        boolean isShipped = files.isEmpty() && source.isEmpty() && fleet.equals(Fleet.ONE_OF_EACH);
        String more = isShipped
                ? ""
                : "-" + Integer.toHexString(List.of(files, fleet, source).hashCode());
        return "fly-tipping-seed-" + seed + more;
    }

    private static String readable(String file) {
        Path path = Path.of(file);
        if (!Files.isReadable(path) || Files.isDirectory(path)) {
            throw new IllegalArgumentException("cannot read " + file + "; name files of reports, JSON or CSV");
        }
        return file;
    }

    private static String writable(String file) {
        Path path = Path.of(file).toAbsolutePath();
        if (file.isEmpty() || Files.isDirectory(path) || !Files.isDirectory(path.resolveSibling(""))) {
            throw new IllegalArgumentException(
                    "cannot write to \"" + file + "\"; name a file in a folder that is there");
        }
        return file;
    }

    private static Fleet fleet(String argument) {
        List<Integer> counts = Arrays.stream(
                        argument.substring("--crews=".length()).split(",", -1))
                .map(count -> (int) number(argument, count))
                .toList();
        if (counts.size() != 4) {
            throw new IllegalArgumentException(argument + " needs four numbers, such as --crews=1,2,1,1");
        }
        return new Fleet(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
    }

    private static long number(String argument, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    argument + " needs a whole number where it has \"" + text + "\"", notANumber);
        }
    }
}
