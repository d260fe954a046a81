// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Set;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;

/** The command {@code identify}, given any lines and any scheme. One tool is enough for all of them, and takes a while to make. */
public final class Identify {
    private static final Set<Exit> JUDGED = Set.of(Exit.FINE, Exit.ERRORS);
    private static final Typed INPUT = new Typed();
    private static final ByteArrayOutputStream OUTPUT = new ByteArrayOutputStream();
    private static final ByteArrayOutputStream ERRORS = new ByteArrayOutputStream();
    private static final Tool TOOL = new Tool(
            Catalogue::installed,
            new Console(
                    INPUT,
                    OUTPUT,
                    new PrintStream(ERRORS, true, StandardCharsets.UTF_8),
                    false,
                    InstantSource.system()));

    private Identify() {}

    /** Says one thing of each line, and has no fault of its own. */
    public static void run(String text) {
        int choice = text.isEmpty() ? 0 : text.charAt(0) % Schemes.all().size();
        Scheme<?> scheme = Schemes.all().get(choice);
        judge(text, "identify", scheme.id());
        judge(text, "identify", "--escaped", scheme.id());
        run(text, "identify", text);
        require(!ERRORS.toString(StandardCharsets.UTF_8).startsWith("moothall: a fault of its own, "), text);
    }

    private static void judge(String text, String... arguments) {
        Exit exit = run(text, arguments);
        String said = OUTPUT.toString(StandardCharsets.UTF_8);
        long lines = count('\n', text) + (text.isEmpty() || text.endsWith("\n") ? 0 : 1);
        require(JUDGED.contains(exit) && ERRORS.size() == 0, text);
        require(count('\n', said) == lines && count('\t', said) == 2 * lines, text);
    }

    private static Exit run(String text, String... arguments) {
        INPUT.bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        OUTPUT.reset();
        ERRORS.reset();
        return TOOL.run(arguments);
    }

    private static long count(char wanted, String text) {
        return text.chars().filter(character -> character == wanted).count();
    }

    private static void require(boolean holds, String text) {
        if (!holds) {
            throw new AssertionError("\"" + text + "\" led to \"" + OUTPUT.toString(StandardCharsets.UTF_8)
                    + "\" and \"" + ERRORS.toString(StandardCharsets.UTF_8) + "\"");
        }
    }

    private static final class Typed extends InputStream {
        private InputStream bytes = InputStream.nullInputStream();

        @Override
        public int read() throws IOException {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return bytes.read(target, offset, length);
        }
    }
}
