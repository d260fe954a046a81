// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.calendar.WorkingCalendar.ENGLAND_AND_WALES;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.deadline.Deadline;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.person.Contact;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.place.Place;
import org.moothall.core.place.Wgs84Point;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.View;

@DisplayName("The README")
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Path SOURCE = Path.of("src/test/java/org/moothall/core/ReadmeTest.java");

    @Test
    @DisplayName("shows code that is in this test, and what it prints")
    void showsCodeThatRuns() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        show(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(Files.readString(README)).contains("```java\n" + region(SOURCE, "readme") + "```");
        assertThat(Files.readString(README)).contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }

    @Test
    @DisplayName("shows a view, and what it prints")
    void showsView() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        showView(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(Files.readString(README)).contains("```java\n" + region(SOURCE, "view") + "```");
        assertThat(Files.readString(README)).contains("```text\n" + printed.toString(StandardCharsets.UTF_8) + "```");
    }

    @ParameterizedTest
    @CsvSource({
        "PermitForm, permit-form",
        "Permit, permit",
        "PermitFormTest, plain-validator",
        "PermitPageTest, spring-page"
    })
    @DisplayName("shows the form as it is tested")
    void showsForm(String type, String region) throws IOException {
        String code = region(Path.of("src/test/java/org/moothall/core/form/" + type + ".java"), region);

        assertThat(Files.readString(README)).contains("```java\n" + code + "```");
    }

    private static void show(PrintStream out) {
        // region readme
        NhsNumber number = NhsNumber.parse("999-000 0018").optional().orElseThrow();
        out.println(number.format() + " is logged as " + number);
        out.println(NhsNumber.parse("999 000 0019").fold(NhsNumber::format, Fault::text));
        out.println(Postcode.suggest("SWIA 1AA").map(Postcode::format));

        Wgs84Point pin = Wgs84Point.of(50.7236, -3.5275);
        out.println(Place.builder().point(pin).description("by Alys's gate").build());
        out.println(Contact.builder().email("alys@example.org").build().mayBeContacted());

        CaseReference reference = CaseReference.numbered("FT", 4711);
        out.println(reference.value() + " " + CaseReference.isValid("ft 2282 92"));

        Deadline clearUp = Deadline.of("clear-up").workingDays(4).in(ENGLAND_AND_WALES);
        out.println(clearUp.due(Instant.parse("2026-04-02T09:00:00Z")));
        // endregion
    }

    private static void showView(PrintStream out) {
        // region view
        AccessPolicy policy = AccessPolicy.of(Grant.to("clerk", "homelessness")
                .see("UK GDPR article 6(1)(e), Housing Act 1996 part 7", LINKED, PERSONAL));
        Person alys = Person.builder()
                .name(PersonName.of("Alys Sample"))
                .contact(Contact.builder().email("alys@example.org").build())
                .build();

        Reader clerk = Reader.of("homelessness", "clerk");
        View view = policy.view(alys, clerk);
        View name = view.leaves().get("name.full");
        out.println(name.toJson());
        out.println("by " + policy.basis(clerk, name.category()).orElseThrow().words());
        out.println(view.leaves().get("contact.safe").toJson());
        out.println("in a log: " + view);
        // endregion
    }

    private static String region(Path file, String name) throws IOException {
        String source = Files.readString(file);
        int begin = source.indexOf('\n', source.indexOf("// region " + name + "\n")) + 1;
        return source.substring(begin, source.indexOf("// end" + "region", begin))
                .stripTrailing()
                .stripIndent()
                .concat("\n");
    }
}
