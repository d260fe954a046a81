// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.moothall.standards.Checker;
import org.moothall.standards.Source;

@DisplayName("Each example of requests and updates")
class ExamplesTest {
    private static final Stream<String> FILES = Stream.of(
            "required.txt",
            "codes.txt",
            "date-times.txt",
            "places.txt",
            "types.txt",
            "dialect.txt",
            "json.txt",
            "csv.txt",
            "updates.txt",
            "services.txt");

    @TestFactory
    @DisplayName("leads to exactly the findings that stand beside it")
    Stream<DynamicTest> leadsToExactlyTheFindingsThatStandBesideIt() {
        return FILES.flatMap(file -> Examples.in(file).stream())
                .map(example -> DynamicTest.dynamicTest(example.toString(), () -> check(example)));
    }

    private static void check(Examples.Example example) {
        var report = Checker.of(Open311.STANDARD)
                .profile(example.profile())
                .check(Source.ofText(example.file(), example.input()), example.type());

        assertThat(Examples.found(report)).isEqualTo(example.found());
        if (example.notChecked() != null) {
            assertThat(Examples.notChecked(report)).isEqualTo(example.notChecked());
        }
    }
}
