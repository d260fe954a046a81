// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.person.Channel;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.person.PersonName;
import org.moothall.core.privacy.AccessPolicy;
import org.moothall.core.privacy.Grant;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.Reader;
import org.moothall.core.privacy.Role;

/** What holds of every officer and every team. */
@Label("Any officer or team")
class OfficersAndTeamsProperties {
    private static final Role CLERK = Role.named("clerk");

    /** The lists of names that an officer or a team may have, each filled in a model that has nothing else. */
    private static final Map<String, Function<List<String>, Record>> NAMED = Map.of(
            "an officer has a blank one in 'teams'; leave it out",
            names -> Officer.of("o1").teams(names).build(),
            "an officer has a blank one in 'roles'; leave it out",
            names -> Officer.of("o1").roles(names).build(),
            "a team has a blank one in 'services'; leave it out",
            names -> Team.of("t1", "Highways").services(names).build());

    @Property(tries = 300)
    @Label("is refused with a blank name in a list, which is named, and built without it")
    void isRefusedWithBlank(@ForAll("names") List<String> names, @ForAll("blanks") String blank, @ForAll int anywhere) {
        List<String> withBlank = new ArrayList<>(names);
        withBlank.add(Math.floorMod(anywhere, names.size() + 1), blank);

        NAMED.forEach((message, made) -> {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> made.apply(withBlank))
                    .withMessage(message);
        });
    }

    @Property(tries = 300)
    @Label("is the same, whether names are given one by one or all at once")
    void isSameOneByOne(@ForAll("names") List<String> names) {
        Officer.Builder officer = Officer.of("o1");
        Team.Builder team = Team.of("t1", "Highways");
        names.forEach(name -> {
            officer.team(name).role(name).contactPoint(ContactPoint.of(Channel.EMAIL, name));
            team.service(name).contactPoint(ContactPoint.of(Channel.EMAIL, name));
        });
        List<ContactPoint> points =
                names.stream().map(name -> ContactPoint.of(Channel.EMAIL, name)).toList();

        assertThat(officer.build())
                .isEqualTo(Officer.of("o1")
                        .teams(names)
                        .roles(names)
                        .contactPoints(points)
                        .build());
        assertThat(team.build())
                .isEqualTo(Team.of("t1", "Highways")
                        .services(names)
                        .contactPoints(points)
                        .build());
    }

    @Property(tries = 300)
    @Label("has no job title that nobody can see")
    void hasNoBlankTitle(@ForAll("blanks") String blank) {
        assertThat(Officer.of("o1").jobTitle(blank).build())
                .isEqualTo(Officer.of("o1").build());
    }

    @Property(tries = 300)
    @Label("is shown by its teams, roles and services to anyone, and never by a name or an address that is personal")
    void isShownWithoutName(@ForAll("names") List<String> names, @ForAll("secrets") String secret) {
        Officer officer = Officer.of("o1")
                .name(PersonName.of(secret))
                .contactPoint(ContactPoint.of(Channel.EMAIL, secret))
                .teams(names)
                .roles(names)
                .build();
        BiFunction<Record, Grant, String> shown = (model, grant) -> AccessPolicy.of(grant)
                .view(model, Reader.of(CLERK, "rota"))
                .toJson()
                .toString();
        Grant linked = Grant.to(CLERK, "rota").see("article 6", PrivacyCategory.LINKED);

        for (String text : List.of(officer.toString(), shown.apply(officer, linked))) {
            assertThat(text).doesNotContain(secret).contains(names);
        }
        assertThat(shown.apply(officer, linked.see("article 6", PrivacyCategory.PERSONAL)))
                .contains(secret);
    }

    @Provide
    Arbitrary<List<String>> names() {
        return Arbitraries.strings()
                .withCharRange('a', 'z')
                .ofMinLength(1)
                .ofMaxLength(8)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().withCharRange('0', '9').ofMinLength(6).ofMaxLength(12);
    }

    /** Of characters that show nothing: spaces of several widths, one that breaks no line, and one without a width. */
    @Provide
    Arbitrary<String> blanks() {
        return Arbitraries.of(
                        Stream.of(" ", "\t", "\n", "\u00a0", "\u2003", "\u200b").toList())
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts));
    }
}
