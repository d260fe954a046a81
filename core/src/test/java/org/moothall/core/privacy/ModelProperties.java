// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.moothall.core.casework.evidence.Evidence;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.person.ContactCheck;
import tools.jackson.databind.json.JsonMapper;

/** What holds of every model, whatever stands in it: one generator makes them all from what their components declare. */
@Label("Every model, of any content,")
class ModelProperties {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();
    private static final String ROOT = "org.moothall.core.";
    private static final List<String> ROOMS =
            List.of("casework", "caution", "equality", "organisation", "person", "place", "provenance");
    private static final AccessPolicy POLICY = AccessPolicy.of(Grant.to(Role.named("auditor"), "audit")
            .seeUnder("legal claims", "a court's order", PrivacyCategory.values()));

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @Label("goes through either Jackson and is what it was")
    void goesThroughJson(@ForAll("models") Class<?> type, @ForAll int seed) throws Exception {
        Record model = new Probes(seed).of(type);
        Class<?> readAs = readAs(type);
        String by2 = JACKSON_2.writeValueAsString(model);
        String by3 = JACKSON_3.writeValueAsString(model);

        assertThat(JACKSON_2.readTree(by2)).isEqualTo(JACKSON_2.readTree(by3));
        for (String json : List.of(by2, by3)) {
            assertThat((Object) JACKSON_2.readValue(json, readAs))
                    .isEqualTo(model)
                    .hasSameHashCodeAs(model);
            assertThat((Object) JACKSON_3.readValue(json, readAs))
                    .isEqualTo(model)
                    .hasSameHashCodeAs(model);
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    @Label("that may grow is copied by its builder with nothing lost")
    void isCopied(@ForAll("growing") Class<?> type, @ForAll int seed) throws Exception {
        Record model = new Probes(seed).of(type);
        if (Evidence.class.isAssignableFrom(type) && !hasBuilder(type)) {
            return; // a copy for the public is made of an original, and what is unknown is only read
        }
        Object builder = type.getMethod("toBuilder").invoke(model);

        assertThat(builder.getClass().getMethod("build").invoke(builder)).isEqualTo(model);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF)
    @Label("that may grow keeps a member that it does not know, and tells nobody of it")
    void keepsUnknownMember(@ForAll("growing") Class<?> type, @ForAll int seed) throws Exception {
        Record model = Probes.ofThisVersion(seed).of(type);
        ObjectNode json = (ObjectNode) JACKSON_2.readTree(JACKSON_3.writeValueAsString(model));
        json.putObject("pigeonLoft").put("pigeon", 7).putNull("hen");

        for (Object read : List.of(
                JACKSON_2.readValue(json.toString(), readAs(type)),
                JACKSON_3.readValue(json.toString(), readAs(type)))) {
            assertThat(JACKSON_2.readTree(JACKSON_2.writeValueAsString(read))).isEqualTo(json);
            assertThat(JACKSON_2.readTree(JACKSON_3.writeValueAsString(read))).isEqualTo(json);
            assertThat(read).isNotEqualTo(model);
            assertThat(read.toString()).isEqualTo(model.toString());
            assertThat(JACKSON_3.writeValueAsString(POLICY.view(read, Reader.of(Role.named("auditor"), "audit"))))
                    .doesNotContain("pigeon");
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @Label("prints nothing private, and shows nothing private to whoever has no grant")
    void printsNothingPrivate(@ForAll("models") Class<?> type, @ForAll int seed) {
        Probes probes = new Probes(seed);
        Record model = probes.of(type);
        String printed = model.toString();
        String shown = JACKSON_3.writeValueAsString(AccessPolicy.of().view(model, Reader.ANYONE));
        Set<String> secrets = probes.secrets();

        assertThat(secrets).noneMatch(printed::contains).noneMatch(shown::contains);
    }

    @Provide
    Arbitrary<Class<?>> models() throws IOException {
        return Arbitraries.of(readable().toList());
    }

    @Provide
    Arbitrary<Class<?>> growing() throws IOException {
        return Arbitraries.of(readable()
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getType() == LaterMembers.class))
                .toList());
    }

    /** All that is read from JSON: not the answer whether somebody may be contacted. */
    private static Stream<Class<?>> readable() throws IOException {
        return EveryModelTest.models()
                .filter(type -> !ContactCheck.class.isAssignableFrom(type))
                .filter(type -> ROOMS.contains(
                        type.getPackageName().substring(ROOT.length()).split("\\.")[0]))
                .filter(type -> !type.getPackageName().endsWith("finder"));
    }

    private static Class<?> readAs(Class<?> type) {
        return Stream.<Class<?>>of(type.getInterfaces())
                .filter(Class::isSealed)
                .filter(kinds -> Arrays.stream(kinds.getDeclaredMethods())
                        .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class)))
                .findFirst()
                .orElse(type);
    }

    private static boolean hasBuilder(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .anyMatch(method -> method.getName().equals("toBuilder"));
    }
}
