// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

/** Any JSON, read as any model: a sample, spoilt by a script. */
@DisplayName("Any JSON")
class ModelFuzz {
    private static final int SCRIPTS = 2;
    private static final int LONGEST = 40;

    /** Each sample as it is, and a few scripts that are the same at every run. */
    static Stream<byte[]> examples() {
        return IntStream.range(0, Choice.COUNT)
                .boxed()
                .flatMap(choice -> IntStream.range(0, SCRIPTS).mapToObj(number -> script(choice, number)));
    }

    private static byte[] script(int choice, int number) {
        byte[] bytes = new byte[number == 0 ? 2 : 2 + new Random(choice).nextInt(LONGEST)];
        new Random(number * Choice.COUNT + choice).nextBytes(bytes);
        bytes[0] = (byte) choice;
        return bytes;
    }

    @MethodSource("examples")
    @FuzzTest
    void anyJson(byte[] bytes) {
        int choice = new Script(bytes).one();
        for (Class<?> type : Models.CHOSEN.by(choice)) {
            Script script = new Script(bytes);
            script.one();
            String sample = script.oneOf(JsonSamples.of(type));
            ModelLaws.ofReading(type, Edits.of(sample, script, JsonSamples.ALL));
        }
    }
}
