// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.Role;

@DisplayName("What a later version wrote")
class LaterMembersTest {
    private static final LaterMembers LOFT = LaterMembers.of(Map.of("pigeon", 7));

    /** Declares all of it open, and is not believed. */
    record Careless(
            @Privacy(PrivacyCategory.REFERENCE) LaterMembers later,
            @Privacy(PrivacyCategory.REFERENCE) Map<String, LaterMembers> byName,
            @Privacy(PrivacyCategory.REFERENCE) List<LaterMembers> several,
            @Privacy(PrivacyCategory.REFERENCE) Optional<LaterMembers> perhaps) {}

    @Test
    @DisplayName("prints nothing, wherever it stands")
    void printsNothing() {
        Careless careless = new Careless(LOFT, Map.of("a", LOFT), List.of(LOFT), Optional.of(LOFT));

        assertThat(LOFT).hasToString("***");
        assertThat(LaterMembers.none()).hasToString("***");
        assertThat(Masks.describe("Careless", careless))
                .isEqualTo("Careless[later=***, byName={a=***}, several=[***], perhaps=***]");
    }

    @Test
    @DisplayName("is in no view, wherever it stands and whatever the reader may see")
    void isInNoView() {
        AccessPolicy policy = AccessPolicy.of(Grant.to(Role.named("auditor"), "audit")
                .seeUnder("legal claims", "a court's order", PrivacyCategory.values()));
        Careless careless = new Careless(LOFT, Map.of("a", LOFT), List.of(LOFT), Optional.of(LOFT));

        assertThat(policy.view(careless, Reader.of(Role.named("auditor"), "audit"))
                        .toJson()
                        .toString())
                .contains("LATER_VERSION")
                .doesNotContain("pigeon");
    }

    @Test
    @DisplayName("is copied, stays in its order, and is changed by nobody")
    void isCopied() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("b", 1);
        members.put("a", null);
        LaterMembers later = LaterMembers.of(members);
        members.clear();

        assertThat(later.keySet()).containsExactly("b", "a");
        assertThat(later).isEqualTo(LaterMembers.of(later)).hasSameHashCodeAs(LaterMembers.of(later));
        assertThat(LaterMembers.of(Map.of())).isSameAs(LaterMembers.none());
        assertThatThrownBy(() -> later.put("c", 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> later.entrySet().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
