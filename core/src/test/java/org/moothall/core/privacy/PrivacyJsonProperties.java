// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.moothall.core.privacy.retention.Facts;
import org.moothall.core.privacy.retention.Hold;
import org.moothall.core.privacy.retention.Remainder;
import org.moothall.core.privacy.retention.RetentionAction;
import org.moothall.core.privacy.retention.RetentionRule;
import org.moothall.core.privacy.retention.RetentionSchedule;
import org.moothall.core.privacy.subjectaccess.Exemption;
import org.moothall.core.privacy.subjectaccess.ReviewDecision;
import org.moothall.core.privacy.subjectaccess.ReviewDecision.Verdict;
import tools.jackson.databind.json.JsonMapper;

@Label("JSON of what is declared about privacy")
class PrivacyJsonProperties {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final List<Object> DECLARED = List.of(
            AccessPolicy.of(Grant.to(Role.named("clerk"), "homelessness")
                    .see("public task", PrivacyCategory.PERSONAL)
                    .seeUnder("article 9(2)(g)", "public task", PrivacyCategory.SPECIAL_CATEGORY)),
            Reader.of(Role.named("clerk"), "homelessness"),
            RetentionSchedule.of(new RetentionRule(
                    "contact", PrivacyCategory.PERSONAL, "closed", Period.ofMonths(6), RetentionAction.ERASE, "a law")),
            Hold.on("A", "a claim", "Bo Officer", DAY, DAY),
            new Facts("A", Map.of("closed", DAY)),
            new Remainder(
                    new View.Group(
                            PrivacyCategory.LINKED,
                            "Case",
                            true,
                            Map.of(
                                    "parties",
                                    new View.Items(
                                            PrivacyCategory.LINKED,
                                            List.of(
                                                    new View.Value(PrivacyCategory.PERSONAL, "Alys"),
                                                    new View.Withheld(
                                                            PrivacyCategory.PERSONAL, View.Reason.ANONYMISED))))),
                    1,
                    2,
                    Map.of("name", 3)),
            new ReviewDecision(
                    "1", "0a1b", Verdict.WITHHOLD, "their safety", "Dai Reviewer", DAY, Exemption.RIGHTS_OF_OTHERS));

    @Property(tries = 2_000)
    @Label("that was spoilt is read, or refused by the exception that the library documents, and no other")
    void spoiltIsReadOrRefused(
            @ForAll("declared") Object declared,
            @ForAll("scraps") String scrap,
            @ForAll int where,
            @ForAll int length) {
        String json = JACKSON_3.writeValueAsString(declared);
        int begin = Math.floorMod(where, json.length());
        int end = Math.min(json.length(), begin + Math.floorMod(length, 12));
        String spoilt = json.substring(0, begin) + scrap + json.substring(end);

        assertThat(refusal(() -> JACKSON_2.readValue(spoilt, declared.getClass())).stream())
                .allMatch(exception -> isFrom("com.fasterxml.jackson.", exception));
        assertThat(refusal(() -> JACKSON_3.readValue(spoilt, declared.getClass())).stream())
                .allMatch(exception -> isFrom("tools.jackson.", exception));
    }

    @Example
    @Label("that lacks everything, or one thing that it needs, is refused")
    void lackingIsRefused() {
        for (Object declared : DECLARED) {
            assertThat(refusal(() -> JACKSON_2.readValue("{}", declared.getClass())))
                    .isPresent();
            assertThat(refusal(() -> JACKSON_3.readValue("{}", declared.getClass())))
                    .isPresent();
            for (String member :
                    List.of("action", "category", "verdict", "decidedOn", "period", "reviewOn", "subject")) {
                String json = JACKSON_3.writeValueAsString(declared);
                String lacking = json.replaceAll("\"" + member + "\":\"[^\"]*\"", "\"" + member + "\":null");

                assertThat(refusal(() -> JACKSON_2.readValue(lacking, declared.getClass()))
                                .isPresent())
                        .isEqualTo(!lacking.equals(json));
            }
        }
    }

    private static Optional<Throwable> refusal(ThrowingCallable reading) {
        return Optional.ofNullable(catchThrowable(reading));
    }

    /** Both Jacksons document one type, from which all their exceptions come. */
    private static boolean isFrom(String library, Throwable exception) {
        return exception.getClass().getName().startsWith(library);
    }

    @Provide
    Arbitrary<Object> declared() {
        return Arbitraries.of(DECLARED);
    }

    @Provide
    Arbitrary<String> scraps() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "",
                        "null",
                        "[]",
                        "{}",
                        "\"\"",
                        "-1",
                        "\"P-1D\"",
                        "\"9999-99-99\"",
                        "{\"a\":null}",
                        "1e999",
                        "\\u0000"),
                Arbitraries.strings().ofMaxLength(8));
    }
}
