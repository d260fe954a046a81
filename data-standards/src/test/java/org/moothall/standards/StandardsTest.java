// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.standards.open311.Open311;
import org.moothall.standards.open311.Service;
import org.moothall.standards.open311.ServiceDefinition;
import org.moothall.standards.open311.ServiceRequest;
import org.moothall.standards.open311.ServiceRequestUpdate;
import org.moothall.standards.openreferral.ListedService;
import org.moothall.standards.openreferral.OpenReferralUk;
import org.moothall.standards.spending.LocalSpending;
import org.moothall.standards.spending.SpendItem;

@DisplayName("The standards")
class StandardsTest {
    @Test
    @DisplayName("on the class path are found, by id")
    void areFound() {
        assertThat(Standards.all())
                .extracting(Standard::id)
                .containsExactly("fly-tipping", "local-spending", "open-referral-uk", "open311-georeport-v2");
        assertThat(Standards.named("open311-georeport-v2")).get().isInstanceOf(Open311.class);
        assertThat(Standards.named("open411")).isEmpty();
    }

    @Test
    @DisplayName("say who keeps them, on what terms, and where and when they were read")
    void sayWhoKeepsThem() {
        assertThat(Standards.all()).allSatisfy(standard -> {
            assertThat(standard.about()).hasNoNullFieldsOrProperties();
            assertThat(standard.codeLists())
                    .allSatisfy(list -> assertThat(List.of(
                                    list.version(), list.title(), list.steward(), list.licence(), list.source()))
                            .doesNotContain(""));
        });
    }

    @Test
    @DisplayName("list what their profiles change")
    void listWhatTheirProfilesChange() {
        assertThat(Open311.STANDARD.profile(Open311.FIXMYSTREET).changes())
                .extracting(Difference::words)
                .contains(
                        "zipcode must be there, and may be empty",
                        "in a request, service_request_id must have a value",
                        "in a request_update, description may be empty or left out",
                        "in a request, status takes its values from code list extended-status",
                        "media_url may hold several values",
                        "agency_responsible may be an object whose member recipient holds the texts",
                        "the JSON list may be wrapped in an object, as service_requests",
                        "open311/updated-datetime-fraction counts as error");
    }

    @Test
    @DisplayName("have one page each, which names every rule that they can report")
    void haveAPage() throws IOException {
        String page = Files.readString(Path.of("docs/open311-georeport-v2.md"));

        for (Class<?> type :
                List.of(ServiceRequest.class, ServiceRequestUpdate.class, Service.class, ServiceDefinition.class)) {
            assertThat(Checker.of(Open311.STANDARD).profile(Open311.FIXMYSTREET).rules(type))
                    .allSatisfy(rule -> assertThat(page).contains("`" + rule.id() + "`"));
            assertThat(Checker.of(Open311.STANDARD).rules(type))
                    .allSatisfy(rule -> assertThat(page)
                            .contains("| `" + rule.id() + "` | " + rule.severity() + " | " + rule.words() + " |"));
        }
        assertThat(Open311.STANDARD.profile(Open311.FIXMYSTREET).changes())
                .allSatisfy(change -> assertThat(page).contains("\n- " + change.words() + "\n"));
    }

    @Test
    @DisplayName("have a page for spending and for services, which names every rule that they can report")
    void haveTheOtherPages() throws IOException {
        String spending = Files.readString(Path.of("docs/local-spending.md"));
        String services = Files.readString(Path.of("docs/open-referral-uk.md"));

        assertThat(Checker.of(LocalSpending.STANDARD).rules(SpendItem.class))
                .allSatisfy(rule -> assertThat(spending)
                        .contains("| `" + rule.id() + "` | " + rule.severity() + " | " + rule.words() + " |"));
        assertThat(Checker.of(OpenReferralUk.STANDARD).rules(ListedService.class))
                .allSatisfy(rule -> assertThat(services)
                        .contains("| `" + rule.id() + "` | " + rule.severity() + " | " + rule.words() + " |"));
    }

    @Test
    @DisplayName("reflect in few classes only, and name no parser in what they promise")
    void reflectInFewClassesOnly() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            List<Path> files =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();

            assertThat(files).hasSizeGreaterThan(40);
            assertThat(files.stream().filter(file -> holds(file, "java.lang.reflect", "getDeclared", "newInstance")))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "ComponentConstraints.java",
                            "ComponentMembers.java",
                            "RecordAccess.java",
                            "ShapeCompiler.java",
                            "StatelessFunctions.java");
            assertThat(files.stream()
                            .filter(file ->
                                    holds(file, "tools.jackson", "de.siegmar", "jakarta.validation.constraints"))
                            .filter(file -> !file.toString().contains("internal")))
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "ServiceRequest.java",
                            "ServiceRequestUpdate.java",
                            "Service.java",
                            "ServiceDefinition.java",
                            "SpendItem.java",
                            "ListedService.java",
                            "ServicePlace.java",
                            "Uuid.java");
        }
    }

    private static boolean holds(Path file, String... words) {
        try {
            String text = Files.readString(file);
            return Stream.of(words).anyMatch(text::contains);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
