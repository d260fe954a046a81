// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.row;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("A set of keys")
class KeySetProperties {
    private static long add(KeySet keys, String key, long number) {
        return keys.add(("." + key).toCharArray(), 1, key.length(), number);
    }

    @Property(tries = 200)
    @Label("remembers the first number of each, to the letter")
    void remembers(@ForAll("keys") List<String> all) {
        var keys = new KeySet(1L << 30);
        Map<String, Long> expected = new HashMap<>();
        for (int index = 0; index < all.size(); index++) {
            Long before = expected.putIfAbsent(all.get(index), (long) index);

            assertThat(add(keys, all.get(index), index)).isEqualTo(before == null ? -1 : before);
        }
        expected.forEach((key, number) ->
                assertThat(keys.find(key.toCharArray(), 0, key.length())).isEqualTo(number));
        assertThat(keys.count()).isEqualTo(expected.size());
    }

    /** "Aa" and "BB" have the same hash. */
    @Provide
    Arbitrary<List<String>> keys() {
        return Arbitraries.of(
                        "",
                        "Aa",
                        "BB",
                        "AaAa",
                        "BBBB",
                        "AaBB",
                        "x",
                        "\u00e9",
                        "\u4e2d",
                        "\u4e2dx",
                        "AK00000001",
                        "A\u0000")
                .list()
                .ofMaxSize(200);
    }

    @Example
    @Label("holds very many, and very long ones, beside each other")
    void many() {
        var keys = new KeySet(1L << 30);
        String long1 = "a".repeat(700_000);
        String long2 = "\u4e2d".repeat(700_000);
        for (int index = 0; index < 200_000; index++) {
            assertThat(add(keys, "key" + index, index)).isEqualTo(-1);
            if (index == 1_000) {
                assertThat(add(keys, long1, 1)).isEqualTo(-1);
                assertThat(add(keys, long2, 2)).isEqualTo(-1);
            }
        }

        assertThat(add(keys, long1, 3)).isEqualTo(1);
        assertThat(add(keys, long2, 3)).isEqualTo(2);
        assertThat(add(keys, long1.substring(1) + "b", 3)).isEqualTo(-1);
        for (int index = 0; index < 200_000; index++) {
            assertThat(add(keys, "key" + index, 0)).isEqualTo(index);
        }
    }
}
