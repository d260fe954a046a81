// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.provider.MethodSource;

/** Any texts, numbers and dates, given to whatever reads them or makes something of them. */
@DisplayName("Any part")
class TextFuzz {
    private static final int SCRIPTS = 2;
    private static final int LONGEST = 60;

    static Stream<byte[]> examples() {
        return Stream.concat(
                Choice.TEXTS.entrySet().stream()
                        .flatMap(texts ->
                                texts.getValue().stream().map(text -> Bytes.of(Choice.of(texts.getKey()), text))),
                IntStream.range(0, SCRIPTS * Choice.COUNT).mapToObj(TextFuzz::script));
    }

    private static byte[] script(int number) {
        Random random = new Random(number);
        byte[] bytes = new byte[1 + random.nextInt(LONGEST)];
        random.nextBytes(bytes);
        bytes[0] = (byte) number;
        return bytes;
    }

    @MethodSource("examples")
    @FuzzTest
    void anyPart(byte[] bytes) {
        for (Consumer<Script> reader : TextReaders.CHOSEN.by(Bytes.first(bytes))) {
            Script script = new Script(bytes);
            script.one();
            reader.accept(script);
        }
    }
}
