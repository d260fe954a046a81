// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.identifier.health.NhsNumber;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;

@DisplayName("What somebody else's code hands over")
class StrangersRecordTest {
    private static final AccessPolicy ALL = AccessPolicy.of(Grant.to(Role.named("auditor"), "audit")
            .seeUnder("legal claims", "a court's order", REFERENCE, PERSONAL, SPECIAL_CATEGORY));
    private static final Reader AUDITOR = Reader.of(Role.named("auditor"), "audit");
    private static final NhsNumber NUMBER = NhsNumber.of("9990000018");

    /** Declares nothing, and has the {@code toString} that Java gives it. */
    record Undeclared(String name) {}

    record Wrapper(@Privacy(REFERENCE) Object anything) {}

    record Register(@Privacy(REFERENCE) Map<NhsNumber, String> wards) {}

    record Chain(@Privacy(REFERENCE) List<Object> next) {}

    record Guarded(@Privacy(PERSONAL) String name) implements FewReaders {
        @Override
        public Collection<String> readers() {
            throw new IllegalStateException(name + " has no readers");
        }
    }

    static List<Object> undeclared() {
        return List.of(
                "Alys Sample",
                Map.of("name", "Alys Sample"),
                List.of("Alys Sample"),
                List.of(Person.builder().name(PersonName.of("Alys Sample")).build()),
                Optional.of("Alys Sample"));
    }

    @ParameterizedTest
    @MethodSource("undeclared")
    @DisplayName("that is no record is shown to nobody, for nobody declared how private it is")
    void thatIsNoRecord(Object model) {
        View.Withheld closed = new View.Withheld(REFERENCE, View.Reason.NOT_DECLARED);

        assertThat(ALL.view(model, Reader.ANYONE)).isEqualTo(closed);
        assertThat(ALL.view(model, AUDITOR)).isEqualTo(closed);
    }

    @Nested
    @DisplayName("as a line for a log")
    class AsLine {
        @Test
        @DisplayName("is not trusted to mask itself, however deep in a public component")
        void isNotTrusted() {
            Undeclared alys = new Undeclared("Alys Sample");

            for (Object anything : List.of(alys, List.of(alys), Optional.of(alys), Map.of("key", alys))) {
                assertThat(Masks.describe("Wrapper", new Wrapper(anything)))
                        .contains("Undeclared[name=***]")
                        .doesNotContain("Alys");
            }
            assertThat(Masks.describe("Wrapper", new Wrapper(new StringBuilder[] {new StringBuilder("Alys")})))
                    .isEqualTo("Wrapper[anything=***]");
        }

        @Test
        @DisplayName("shows no key that is an identifier of somebody, nor what stands under it")
        void showsNoPrivateKey() {
            Register register = new Register(Map.of(NUMBER, "ward 7"));

            assertThat(ALL.view(register, AUDITOR)).hasToString("Register[]");
            assertThat(ALL.view(register, AUDITOR).toJson()).isEqualTo(Map.of("wards", Map.of("9990000018", "ward 7")));
        }

        @Test
        @DisplayName("ends, where a record holds itself")
        void endsWhereRecordHoldsItself() {
            List<Object> next = new ArrayList<>();
            Chain chain = new Chain(next);
            next.add(chain);

            assertThat(Masks.describe("Chain", chain))
                    .startsWith("Chain[next=[Chain[")
                    .contains("***");
            assertThat(ALL.view(chain, AUDITOR)).hasToString("Chain[next=[***]]");
        }
    }

    @Nested
    @DisplayName("as a view")
    class AsView {
        @Test
        @DisplayName("withholds, with its true reason, an entry whose key may not be seen")
        void withholdsEntryOfPrivateKey() {
            AccessPolicy personal =
                    AccessPolicy.of(Grant.to(Role.named("clerk"), "audit").see("public task", PERSONAL));

            assertThat(personal.view(new Register(Map.of(NUMBER, "ward 7")), Reader.of(Role.named("clerk"), "audit"))
                            .leaves())
                    .isEqualTo(Map.of("wards.0", new View.Withheld(SPECIAL_CATEGORY, View.Reason.NOT_GRANTED)));
        }

        @Test
        @DisplayName("loses no entry of which the key reads like another")
        void losesNoEntry() {
            Map<Object, String> alike = new LinkedHashMap<>();
            alike.put(1, "number");
            alike.put("1", "text");

            assertThat(ALL.view(new Wrapper(alike), AUDITOR).toJson())
                    .isEqualTo(Map.of("anything", Map.of("1", "number", "?1", "text")));
        }

        @Test
        @DisplayName("loses no leaf whose key reads like a path")
        void losesNoLeaf() {
            Map<String, Object> alike = new LinkedHashMap<>();
            alike.put("a][b", "one key");
            alike.put("a", Map.of("b", "two keys"));

            assertThat(ALL.view(new Wrapper(alike), AUDITOR).leaves().keySet())
                    .containsExactly("anything[a][b]", "?anything[a][b]");
        }

        @Test
        @DisplayName("says of what throws that it could not be read, and not what it said")
        void saysThatItCouldNotBeRead() {
            List<String> broken = new AbstractList<>() {
                @Override
                public String get(int index) {
                    throw new IllegalStateException("Alys Sample cannot be read");
                }

                @Override
                public int size() {
                    return 1;
                }
            };
            View.Withheld closed = new View.Withheld(REFERENCE, View.Reason.UNREADABLE);

            assertThat(ALL.view(new Guarded("Alys Sample"), AUDITOR)).isEqualTo(closed);
            assertThat(ALL.view(new Wrapper(broken), AUDITOR).leaves()).isEqualTo(Map.of("anything", closed));
            assertThat(Masks.describe("Wrapper", new Wrapper(broken))).isEqualTo("Wrapper[anything=***]");
        }

        @Test
        @DisplayName("ends, where what it holds is deeper than any record is")
        void endsWhereTooDeep() {
            Object deep = "bottom";
            for (int depth = 0; depth < 100_000; depth++) {
                deep = List.of(deep);
            }

            assertThat(ALL.view(new Wrapper(deep), AUDITOR).leaves().values())
                    .containsExactly(new View.Withheld(REFERENCE, View.Reason.UNREADABLE));
            assertThat(Masks.describe("Wrapper", new Wrapper(deep))).doesNotContain("bottom");
        }
    }
}
