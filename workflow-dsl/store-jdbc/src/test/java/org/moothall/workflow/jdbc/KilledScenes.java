// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.moothall.workflow.jdbc.Scene.Moment;
import org.moothall.workflow.jdbc.Scene.Way;

/** A process that is in the middle of every kind of transaction when it is killed. */
final class KilledScenes {
    private static final String FAILED = " failed: ";

    private KilledScenes() {}

    /**
     * Begins one, waits until each of its transactions is half done, and kills it.
     *
     * @param schemas a schema for each way on PostgreSQL, by the way's name
     * @param folder each way on SQLite has a folder in it
     * @return what was refused, as database and way
     */
    static Set<String> kill(String url, String user, Map<String, String> schemas, Path folder) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                KilledScenes.class.getName(),
                url,
                user,
                folder.toString()));
        command.addAll(new TreeMap<>(schemas).values());
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Set<String> refused = new HashSet<>();
            for (String line = says.readLine(); !"ready".equals(line); line = says.readLine()) {
                if (line == null || line.contains(FAILED)) {
                    throw new IOException("the process ended before it was killed: " + line);
                }
                refused.add(line);
            }
            return refused;
        } finally {
            process.destroyForcibly().onExit().join();
        }
    }

    static Path file(Path folder, String way) throws IOException {
        return Files.createDirectories(folder.resolve(Integer.toHexString(way.hashCode())))
                .resolve("cases.db");
    }

    public static void main(String[] words) throws Exception {
        List<Scene> scenes = new ArrayList<>();
        int schema = 3;
        for (String way : new TreeMap<>(new PostgresScenes("", "", "").ways()).keySet()) {
            Way run = new PostgresScenes(words[0], words[1], words[schema++])
                    .ways()
                    .get(way);
            scenes.add(begun("PostgreSQL " + way, run));
        }
        Path folder = Path.of(words[2]);
        for (String way : new SqliteScenes(folder).ways().keySet()) {
            Way run = new SqliteScenes(file(folder, way)).ways().get(way);
            scenes.add(begun("SQLite " + way, run));
        }
        for (Scene scene : scenes) {
            scene.between().await();
        }
        System.out.println("ready");
        System.out.flush();
        System.in.read();
    }

    private static Scene begun(String name, Way way) {
        Scene scene = new Scene(Moment.KILL_9_BETWEEN);
        new Thread(() -> {
                    try {
                        if (scene.isRefused(way)) {
                            System.out.println(name);
                        }
                    } catch (Exception failure) {
                        failure.printStackTrace();
                        System.out.println(name + FAILED + failure);
                    }
                })
                .start();
        return scene;
    }
}
