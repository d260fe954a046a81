// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

/** Any deadline, whatever happened to it. */
@DisplayName("Any deadline")
class DeadlineFuzz {
    private static final int SCRIPTS = 600;
    private static final int LONGEST = 80;

    static Stream<byte[]> examples() {
        return IntStream.range(0, SCRIPTS).mapToObj(DeadlineFuzz::script);
    }

    private static byte[] script(int number) {
        Random random = new Random(number);
        byte[] bytes = new byte[9 + random.nextInt(LONGEST)];
        random.nextBytes(bytes);
        return bytes;
    }

    @MethodSource("examples")
    @FuzzTest
    void anyDeadline(byte[] bytes) {
        DeadlineLaws.of(new Script(bytes));
    }
}
