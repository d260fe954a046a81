// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a worker is told, in this process or in another.
 *
 * @param name what it is called
 * @param place where the cases are kept
 * @param folder where the ledger is
 * @param time what time it is
 * @param connections how many connections it has
 * @param mischief so many of 10,000 calls of a handler go wrong, and a fifth of that of a function
 * @param isFull whether now and then its disk is full
 */
record Settings(String name, Place place, Path folder, FastTime time, int connections, int mischief, boolean isFull) {
    Settings named(String newName) {
        return new Settings(newName, place, folder, time, connections, mischief, isFull);
    }

    List<String> words() {
        return List.of(
                name,
                place.address(),
                folder.toString(),
                Long.toString(time.began()),
                Integer.toString(time.factor()),
                Integer.toString(connections),
                Integer.toString(mischief),
                Boolean.toString(isFull));
    }

    static Settings of(String[] words) {
        return new Settings(
                words[0],
                new Place(words[1]),
                Path.of(words[2]),
                new FastTime(Long.parseLong(words[3]), Integer.parseInt(words[4]), Duration.ZERO),
                Integer.parseInt(words[5]),
                Integer.parseInt(words[6]),
                Boolean.parseBoolean(words[7]));
    }
}
