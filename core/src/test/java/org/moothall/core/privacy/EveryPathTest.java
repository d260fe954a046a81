// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.moothall.core.finding.Checked;
import org.moothall.core.privacy.retention.Facts;
import org.moothall.core.privacy.retention.Remainder;
import org.moothall.core.privacy.retention.RetentionAction;
import org.moothall.core.privacy.retention.RetentionPlan;
import org.moothall.core.privacy.retention.RetentionRule;
import org.moothall.core.privacy.retention.RetentionSchedule;
import org.moothall.core.privacy.subjectaccess.Holding;
import org.moothall.core.privacy.subjectaccess.SubjectAccess;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("By every path of every model")
class EveryPathTest {
    private static final AccessPolicy POLICY = AccessPolicy.of(Grant.to(Role.named("auditor"), "audit")
            .seeUnder("legal claims", "a court's order", PrivacyCategory.values()));
    private static final Reader AUDITOR = Reader.of(Role.named("auditor"), "audit");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    static Stream<Named<Class<?>>> models() throws IOException {
        return EveryModelTest.models().map(model -> Named.of(model.getSimpleName(), model));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @DisplayName("nothing private appears to whoever may not see it")
    void nothingPrivateAppears(Class<?> type) {
        for (int sample = 0; sample < 3; sample++) {
            Probes probes = new Probes(sample);
            Record model = probes.of(type);

            assertThat(leaks(model, probes)).isEmpty();
            assertThat(unmasked(model)).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @DisplayName(
            "every part is of a type that can be shown to whoever may see it, and what a later version wrote is not")
    void everyPartCanBeShown(Class<?> type) throws IOException {
        Map<String, View> leaves = POLICY.view(new Probes(1).of(type), AUDITOR).leaves();

        assertThat(leaves).isNotEmpty();
        assertThat(leaves.values())
                .noneMatch(leaf -> leaf instanceof View.Withheld closed
                        && Set.of(View.Reason.NOT_DECLARED, View.Reason.UNREADABLE, View.Reason.NOT_GRANTED)
                                .contains(closed.reason()));
        assertThat(leaves.entrySet().stream().filter(leaf -> leaf.getKey().contains("laterMembers")))
                .allMatch(leaf -> leaf.getValue() instanceof View.Withheld closed
                        && closed.reason() == View.Reason.LATER_VERSION);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("models")
    @DisplayName("no contact point is left without its rule, nor the half of a caution, whatever is due")
    void noContactPointIsLeftWithoutItsRule(Class<?> type) {
        PrivacyCategory[] all = PrivacyCategory.values();
        for (int sample = 0; sample < 3; sample++) {
            Record model = Probes.ofThisVersion(sample).of(type);
            Set<View.Group> before = wholes(plan(Set.of()).applyTo(model));
            for (int subset = 1; subset < 1 << all.length; subset++) {
                int chosen = subset;
                Set<PrivacyCategory> due = Arrays.stream(all)
                        .filter(category -> (chosen >> category.ordinal()) % 2 == 1)
                        .collect(Collectors.toSet());

                assertThat(before).as("%s", due).containsAll(wholes(plan(due).applyTo(model)));
            }
        }
    }

    /** What is left of contacts, contact points and cautions. */
    private static Set<View.Group> wholes(Checked<Remainder> applied) {
        Set<View.Group> wholes = new HashSet<>();
        addWholes(left(applied).view(), wholes);
        return wholes;
    }

    private static void addWholes(View view, Set<View.Group> wholes) {
        if (view instanceof View.Group group) {
            group.parts().values().forEach(part -> addWholes(part, wholes));
            if (Set.of("Contact", "ContactPoint", "Caution").contains(group.name())) {
                wholes.add(group);
            }
        } else if (view instanceof View.Items items) {
            items.items().forEach(item -> addWholes(item, wholes));
        } else if (view instanceof View.Entries entries) {
            entries.entries().values().forEach(entry -> addWholes(entry, wholes));
        }
    }

    record Leaky(
            @Privacy(REFERENCE) String team,
            @Privacy(PERSONAL) String name,
            @Privacy(REFERENCE) List<Leaky> others) {
        Leaky {
            if (name.contains("not this")) {
                throw new IllegalArgumentException("'" + name + "' is no name");
            }
        }
    }

    record Candid(
            @Privacy(PERSONAL) boolean safe,
            @Privacy(REFERENCE) int floor) {}

    @Test
    @DisplayName("that tells yes or no, or a number, is named too")
    void candidIsNamed() {
        assertThat(unmasked(new Candid(true, 3))).containsExactly("safe");
    }

    /** The private components that a line shows; of truth values and small numbers no probe could be searched for. */
    private static List<String> unmasked(Record model) {
        return Arrays.stream(model.getClass().getRecordComponents())
                .filter(component -> {
                    Privacy privacy = component.getAnnotation(Privacy.class);
                    boolean isWhole = component.getAccessor().isAnnotationPresent(JsonValue.class);
                    return !isWhole && (privacy == null || !privacy.value().isOpen());
                })
                .map(RecordComponent::getName)
                .filter(name -> !model.toString().contains(name + "=***"))
                .toList();
    }

    @Test
    @DisplayName("that leaks, each leak is named: a model that forgets its mask fails the test above")
    void leakIsNamed() {
        Probes probes = new Probes(1);

        assertThat(leaks(probes.of(Leaky.class), probes))
                .containsExactly("toString", "exception", "stack trace", "log file", "what its constructor says");
    }

    private static List<String> leaks(Record model, Probes probes) {
        Map<String, String> texts = new LinkedHashMap<>(asText(model));
        texts.putAll(asTrees(model));
        texts.put("what its constructor says", String.join("\n", probes.refusals(model)));
        return texts.entrySet().stream()
                .filter(text -> probes.secrets().stream().anyMatch(text.getValue()::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<String, String> asText(Record model) {
        IllegalStateException exception = new IllegalStateException("cannot take " + model);
        StringWriter trace = new StringWriter();
        exception.printStackTrace(new PrintWriter(trace));
        View seenByAuditor = POLICY.view(model, AUDITOR);
        SubjectAccess another = SubjectAccess.draft(List.of(Holding.aboutOthers("Record", "witness", model)));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("toString", model.toString());
        texts.put("exception", String.valueOf(exception.getMessage()));
        texts.put("stack trace", trace.toString());
        texts.put("log file", logged(model, exception));
        texts.put("log line of a public part", Masks.describe("Around", new Around(model, List.of(model))));
        texts.put("log line of a view", seenByAuditor.toString());
        texts.put(
                "log line of a holding",
                Holding.aboutThem("Record", "subject", model).toString());
        texts.put("log line of a draft", another.toString());
        texts.put("findings of a draft", another.finished().toString());
        texts.put("page of a draft for another", another.toHtml());
        texts.put("log line of what is left", erased().applyTo(model).toString());
        return texts;
    }

    record Around(
            @Privacy(REFERENCE) Object part,
            @Privacy(REFERENCE) List<?> parts) {}

    /** What the logger of the JDK writes into a file, of a message with the record, and of an exception that names it. */
    private static String logged(Record model, Exception exception) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        StreamHandler handler = new StreamHandler(file, new SimpleFormatter());
        Logger logger = Logger.getAnonymousLogger();
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
        logger.log(Level.INFO, "received {0} and {1}", new Object[] {model, List.of(model)});
        logger.log(Level.SEVERE, exception, () -> "cannot take it");
        handler.flush();
        return file.toString(StandardCharsets.UTF_8);
    }

    private static Map<String, String> asTrees(Record model) {
        SubjectAccess another = SubjectAccess.draft(List.of(Holding.aboutOthers("Record", "witness", model)));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.putAll(json("a view for anyone", POLICY.view(model, Reader.ANYONE)));
        texts.putAll(
                json("a view for another purpose", POLICY.view(model, Reader.of(Role.named("auditor"), "curiosity"))));
        texts.putAll(json("a draft for another", another));
        texts.putAll(json("a wrapped view for anyone", POLICY.view(new Around(model, List.of(model)), Reader.ANYONE)));
        texts.putAll(json("a list for an auditor", POLICY.view(List.of(model), AUDITOR)));
        Remainder left = left(erased().applyTo(model));
        texts.putAll(json("what is left", left.view()));
        texts.putAll(json("what is stored of it", left));
        return texts;
    }

    private static Map<String, String> json(String what, Object tree) {
        try {
            return Map.of(
                    what + ", by Jackson 2", new ObjectMapper().writeValueAsString(tree),
                    what + ", by Jackson 3", JsonMapper.shared().writeValueAsString(tree));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Remainder left(Checked<Remainder> applied) {
        return applied.fold(done -> done, findings -> {
            throw new AssertionError(findings);
        });
    }

    /** A plan by which all that is private is due. */
    private static RetentionPlan erased() {
        return plan(EnumSet.complementOf(EnumSet.of(REFERENCE)));
    }

    private static RetentionPlan plan(Set<PrivacyCategory> due) {
        return new RetentionSchedule(due.stream()
                        .map(category -> new RetentionRule(
                                category.name(), category, "closed", Period.ZERO, RetentionAction.KEEP_COUNTS, "a law"))
                        .toList())
                .plan(new Facts("A", Map.of("closed", TODAY)), List.of(), TODAY);
    }
}
