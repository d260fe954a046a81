// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.consent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.decision.LegalPower;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.internal.Required;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * The lawful basis of a use of personal data: the basis, the law behind it, and the condition for special category data. The codes are open:
 * one that is not among the constants is kept.
 *
 * <pre>{@code PUBLIC_TASK.withLaw(LegalPower.of("Care Act 2014", "section 9")).withCondition(HEALTH_OR_SOCIAL_CARE)}</pre>
 *
 * <p><b>JSON</b> the code as a string when that is all, else an object of the three.
 * <p><b>Source</b> UK GDPR article 6(1), (a) to (f).
 *
 * @param code its stable code
 * @param law the power or the duty that it rests on, or null when nobody said
 * @param condition why special category data may be used besides, or null when none is or nobody said
 */
public record LawfulBasis(
        @Privacy(PrivacyCategory.REFERENCE) String code,
        @Privacy(PrivacyCategory.REFERENCE) @Valid @Nullable LegalPower law,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable SpecialCategoryCondition condition)
        implements NeverGrows {
    /** They agreed: article 6(1)(a). */
    public static final LawfulBasis CONSENT = of("consent");

    /** A contract with them: article 6(1)(b). */
    public static final LawfulBasis CONTRACT = of("contract");

    /** A law demands it: article 6(1)(c). */
    public static final LawfulBasis LEGAL_OBLIGATION = of("legal-obligation");

    /** To save a life: article 6(1)(d). */
    public static final LawfulBasis VITAL_INTERESTS = of("vital-interests");

    /** A task in the public interest: article 6(1)(e). */
    public static final LawfulBasis PUBLIC_TASK = of("public-task");

    /** Legitimate interests; not for a public authority's tasks: article 6(1)(f). */
    public static final LawfulBasis LEGITIMATE_INTERESTS = of("legitimate-interests");

    /** Refuses what is no code. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public LawfulBasis {
        OpenCode.check(Required.part(code, "a lawful basis", "code"), "a lawful basis");
    }

    /** What a code stands for, known or not. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LawfulBasis of(String code) {
        return new LawfulBasis(code, null, null);
    }

    /** The same basis, resting on this power or duty. */
    public LawfulBasis withLaw(LegalPower newLaw) {
        return new LawfulBasis(code, Required.part(newLaw, "a lawful basis", "law"), condition);
    }

    /** The same basis, and why special category data may be used besides. */
    public LawfulBasis withCondition(SpecialCategoryCondition newCondition) {
        return new LawfulBasis(code, law, Required.part(newCondition, "a lawful basis", "condition"));
    }

    /** Whether it is one of a kind, whatever it rests on: {@code basis.is(CONSENT)}. */
    public boolean is(LawfulBasis kind) {
        return code.equals(kind.code);
    }

    @JsonValue
    private Object written() {
        if (law == null && condition == null) {
            return code;
        }
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("code", code);
        if (law != null) {
            parts.put("law", law);
        }
        if (condition != null) {
            parts.put("condition", condition);
        }
        return parts;
    }

    /** The code, and what it rests on. */
    @Override
    public String toString() {
        return written().toString();
    }
}
