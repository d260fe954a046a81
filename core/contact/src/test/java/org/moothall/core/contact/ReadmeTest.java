// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.identifier.Fault;

@DisplayName("The README")
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path SOURCE = Path.of("src/test/java/org/moothall/core/contact/ReadmeTest.java");

    @Test
    @DisplayName("shows code that is in this test, and what it prints")
    void showsCodeThatRuns() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        show(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(Files.readString(README)).contains("```java\n" + region() + "```");
        assertThat(Files.readString(README)).contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }

    private static void show(PrintStream out) {
        // region readme
        PhoneNumber phone = PhoneNumber.parse("+44 (0)7700 900 982").orElseThrow();
        out.println(phone.value() + " is shown as " + phone.format() + " and logged as " + phone);
        out.println(PhoneNumber.parse("07723 FLOWER").fold(PhoneNumber::format, Fault::text));
        out.println(PhoneNumber.isValid("+07700 900982") + " " + PhoneNumber.suggest("+07700 900982"));

        EmailAddress email = EmailAddress.parse(" Alys@Example.org ").orElseThrow();
        out.println(email.value() + " " + email.isSameMailbox(EmailAddress.of("Alys@example.org")));
        out.println(EmailAddress.parse("alys@example").fold(EmailAddress::format, Fault::text));
        // endregion
    }

    private static String region() throws IOException {
        String source = Files.readString(SOURCE);
        int begin = source.indexOf('\n', source.indexOf("// region " + "readme")) + 1;
        return source.substring(begin, source.indexOf("// end" + "region"))
                .stripTrailing()
                .indent(-8);
    }
}
