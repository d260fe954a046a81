// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.moothall.workflow.host.Delivery;

/**
 * What the world outside knows, in files that outlive every process: what was answered, what was delivered, what was thrown, and
 * what nobody expected. Each line is one write at the file's end, so that processes may share it; answers and deliveries are on the disk
 * before anybody goes on.
 */
final class Ledger implements AutoCloseable {
    private final Path folder;
    private final Lines answers;
    private final Lines deliveries;
    private final Lines thrown;
    private final Lines unexpected;
    private final Lines begun;

    /** An answer that a client got. */
    record Answered(String key, String caseId, long revision) {}

    /** Something that came to the world outside. */
    record Delivered(String key, String caseId, String step, long ordinal, String mark) {}

    Ledger(Path folder) {
        this.folder = folder;
        this.answers = new Lines("answers.txt", true);
        this.deliveries = new Lines("deliveries.txt", true);
        this.thrown = new Lines("thrown.txt", false);
        this.unexpected = new Lines("unexpected.txt", false);
        this.begun = new Lines("begun.txt", false);
    }

    private final class Lines {
        private final FileOutputStream file;
        private final boolean isDurable;

        @SuppressWarnings("StreamResourceLeak") // closed with the ledger
        Lines(String name, boolean isDurable) {
            this.isDurable = isDurable;
            try {
                this.file = new FileOutputStream(folder.resolve(name).toFile(), true);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        /** Not by a channel, which an interrupt would close. */
        synchronized void add(String line) {
            try {
                file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                if (isDurable) {
                    file.getFD().sync();
                }
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    void answered(String key, String caseId, long revision) {
        answers.add(key + "\t" + caseId + "\t" + revision);
    }

    void delivered(Delivery delivery, String mark) {
        deliveries.add(delivery.key() + "\t" + delivery.caseId() + "\t" + delivery.step() + "\t" + delivery.ordinal()
                + "\t" + mark);
    }

    void thrown(Mischief.Kind kind) {
        thrown.add(kind.name());
    }

    void unexpected(String what) {
        unexpected.add(what.replace('\n', ' '));
    }

    void begun(String worker) {
        begun.add(worker);
    }

    List<Answered> answers() {
        return lines("answers.txt").stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Answered(cells[0], cells[1], Long.parseLong(cells[2])))
                .toList();
    }

    List<Delivered> deliveries() {
        return lines("deliveries.txt").stream()
                .map(line -> line.split("\t"))
                .map(cells -> new Delivered(cells[0], cells[1], cells[2], Long.parseLong(cells[3]), cells[4]))
                .toList();
    }

    List<String> thrown() {
        return lines("thrown.txt");
    }

    List<String> unexpected() {
        return lines("unexpected.txt");
    }

    /** How often a worker has begun to work. */
    long begins(String worker) {
        return lines("begun.txt").stream().filter(worker::equals).count();
    }

    private List<String> lines(String name) {
        try {
            return Files.readAllLines(folder.resolve(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        for (Lines each : List.of(answers, deliveries, thrown, unexpected, begun)) {
            try {
                each.file.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
