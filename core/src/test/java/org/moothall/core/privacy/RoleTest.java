// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("A role")
class RoleTest {
    private static final Role INSPECTOR = Role.named("inspector");
    private static final Role NORTH = INSPECTOR.of("north");

    @Test
    @DisplayName("within a scope is that role, and a role without a scope is none within one")
    void isARole() {
        assertThat(NORTH.isA(INSPECTOR)).isTrue();
        assertThat(NORTH.isA(NORTH)).isTrue();
        assertThat(INSPECTOR.isA(NORTH)).isFalse();
        assertThat(INSPECTOR.of("south").isA(NORTH)).isFalse();
        assertThat(Role.named("clerk").of("north").isA(NORTH)).isFalse();
    }

    @Test
    @DisplayName("is one text, in JSON too, and reads it again")
    void isOneText() {
        assertThat(NORTH).hasToString("inspector@north");
        assertThat(Role.parse("inspector@north")).isEqualTo(NORTH);
        assertThat(Role.parse("inspector")).isEqualTo(INSPECTOR);
        assertThat(Role.parse("inspector@ward@7")).isEqualTo(INSPECTOR.of("ward@7"));
        assertThat(JsonMapper.shared().writeValueAsString(List.of(INSPECTOR, NORTH)))
                .isEqualTo("[\"inspector\",\"inspector@north\"]");
        assertThat(JsonMapper.shared().readValue("\"inspector@north\"", Role.class))
                .isEqualTo(NORTH);
    }

    @Test
    @DisplayName("has a name and a scope in words, and is told what is wrong without being quoted")
    void needsNames() {
        assertThatThrownBy(() -> Role.named(" ")).hasMessage("a role needs a name");
        assertThatThrownBy(() -> Role.named("in@spector"))
                .hasMessage("the name of a role has an @; say its scope with of(scope)");
        assertThatThrownBy(() -> INSPECTOR.of("")).hasMessage("the scope of a role needs a name");
        assertThatThrownBy(() -> Role.parse("inspector@")).hasMessage("the scope of a role needs a name");
        assertThatThrownBy(() -> INSPECTOR.of("n".repeat(250)))
                .hasMessage("the name of a role with its scope has 260 characters; 255 are the most");
    }

    @Test
    @DisplayName("opens to a reader what is granted to the role, and nothing of another scope")
    void opensWhatIsGranted() {
        Grant toAll = Grant.to(INSPECTOR, "visits").see("a statute", PrivacyCategory.PERSONAL);
        Grant toNorth = Grant.to(NORTH, "visits").see("a statute", PrivacyCategory.LINKED);
        AccessPolicy policy = AccessPolicy.of(toAll, toNorth);

        assertThat(policy.basis(Reader.of(NORTH, "visits"), PrivacyCategory.PERSONAL))
                .isPresent();
        assertThat(policy.basis(Reader.of(NORTH, "visits"), PrivacyCategory.LINKED))
                .isPresent();
        assertThat(policy.basis(Reader.of(INSPECTOR, "visits"), PrivacyCategory.LINKED))
                .isEmpty();
        assertThat(policy.basis(Reader.of(INSPECTOR.of("south"), "visits"), PrivacyCategory.LINKED))
                .isEmpty();
        assertThat(new Reader(Set.of(NORTH, INSPECTOR), "visits").roles()).containsExactly(INSPECTOR, NORTH);
    }

    @Test
    @DisplayName("reads what names it among few readers; a reader that is no role lets nobody in, and is no error")
    void readsWhatNamesIt() {
        record Few(List<String> readers) implements FewReaders {}
        Few north = new Few(List.of("inspector@north"));
        Few all = new Few(List.of("inspector"));
        Few spoilt = new Few(List.of("inspec\ntor", "@", "inspector@", "x".repeat(300)));

        assertThat(north.mayBeReadBy(List.of(NORTH))).isTrue();
        assertThat(north.mayBeReadBy(List.of(INSPECTOR))).isFalse();
        assertThat(all.mayBeReadBy(List.of(NORTH))).isTrue();
        assertThat(all.mayBeReadBy(List.of(INSPECTOR))).isTrue();
        assertThat(spoilt.mayBeReadBy(List.of(INSPECTOR, NORTH))).isFalse();
    }
}
