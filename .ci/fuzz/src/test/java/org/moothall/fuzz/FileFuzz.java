// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

/** Any bytes, given to every reader of files, under every standard. */
@DisplayName("Any file")
class FileFuzz {
    private static final int SPOILT = 12;

    static Stream<byte[]> examples() {
        return FileSamples.all().stream()
                .flatMap(sample ->
                        IntStream.range(0, SPOILT).mapToObj(number -> number == 0 ? sample : spoilt(sample, number)));
    }

    /** A sample with a few bytes changed, doubled or left out; the first, which chooses the standard, stays. */
    private static byte[] spoilt(byte[] sample, int number) {
        Random random = new Random(number);
        byte[] bytes = sample.clone();
        for (int change = 0; change < number; change++) {
            int at = 1 + random.nextInt(bytes.length - 1);
            bytes[at] = random.nextBoolean() ? (byte) random.nextInt() : bytes[1 + random.nextInt(bytes.length - 1)];
        }
        return bytes;
    }

    @MethodSource("examples")
    @FuzzTest
    void anyFile(byte[] bytes) {
        FileLaws.of(bytes);
    }
}
