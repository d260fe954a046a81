// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.store.StoreException;

/** Another process: it builds a host on each of the files it is given, says how that went, and holds the last one until it is killed. */
final class OtherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader says;

    private OtherProcess(List<String> command) throws IOException {
        this.process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        this.says = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Begins one in a shell that lets everybody read and write what it makes. */
    static OtherProcess on(Path... files) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                "umask 000; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                OtherProcess.class.getName()));
        for (Path file : files) {
            command.add(file.toString());
        }
        return new OtherProcess(command);
    }

    /** What it says of the next file: {@code taken}, or why not. */
    String next() throws IOException {
        return String.valueOf(says.readLine());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] files) throws IOException {
        Host last = null;
        for (String file : files) {
            try {
                last = JdbcHost.inFile(Path.of(file), InstantSource.system())
                        .run(SqliteFileTest.CLEARING)
                        .build();
                System.out.println("taken");
            } catch (StoreException refused) {
                System.out.println(refused.getMessage());
            }
        }
        System.out.flush();
        System.in.read();
        System.out.println(last);
    }
}
