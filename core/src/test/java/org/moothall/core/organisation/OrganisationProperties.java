// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.moothall.core.casework.Party;
import org.moothall.core.casework.PartyRole;
import org.moothall.core.finding.Finding;
import org.moothall.core.identifier.organisation.OrganisationId;
import org.moothall.core.person.Channel;
import org.moothall.core.person.ContactCheck;
import org.moothall.core.person.ContactCheck.Reason;
import org.moothall.core.person.ContactPoint;

/** What holds of every organisation, whatever registers call it and however it is reached. */
@Label("Any organisation")
class OrganisationProperties {
    private static final List<Channel> CHANNELS =
            List.of(Channel.EMAIL, Channel.TELEPHONE, Channel.LETTER, Channel.TEXT_MESSAGE);

    @Property(tries = 500)
    @Label("finds what each of its ids finds in itself, at the id's own place, and quotes none")
    void findsWhatItsIdsFind(@ForAll("ids") List<OrganisationId> ids, @ForAll("id") OrganisationId whole) {
        Organisation made = Organisation.named("Example").ids(ids).partOf(whole).build();
        List<String> expected = Stream.concat(
                        IntStream.range(0, ids.size())
                                .boxed()
                                .flatMap(index ->
                                        texts("ids." + index, ids.get(index).findings())),
                        texts("partOf", whole.findings()))
                .toList();

        assertThat(made.findings()).extracting(Finding::text).isEqualTo(expected);
        assertThat(made.findings()).noneMatch(finding -> finding.text().contains("!"));
    }

    @Property(tries = 500)
    @Label("is called by a register what stands first of that register, however it was put together")
    void isCalledWhatStandsFirst(@ForAll("ids") List<OrganisationId> ids, @ForAll("scheme") String scheme) {
        Organisation.Builder oneByOne = Organisation.named("Example");
        ids.forEach(oneByOne::id);
        Organisation made = oneByOne.build();
        List<OrganisationId> ofScheme =
                ids.stream().filter(id -> id.scheme().equals(scheme)).toList();

        assertThat(made).isEqualTo(Organisation.named("Example").ids(ids).build());
        assertThat(made.idIn(scheme)).isEqualTo(ofScheme.isEmpty() ? Optional.empty() : Optional.of(ofScheme.get(0)));
    }

    @Property(tries = 1000)
    @Label(
            "is reached by the first of its points for a channel that is known to be safe, at any time; or it says why not")
    void isReachedByFirstSafe(
            @ForAll("points") List<ContactPoint> points, @ForAll("channel") Channel channel, @ForAll Instant moment) {
        Organisation made = Organisation.named("Example").contactPoints(points).build();
        List<ContactPoint> ofChannel =
                points.stream().filter(point -> point.channel().equals(channel)).toList();
        Reason unsafe = ofChannel.isEmpty() ? Reason.NO_POINT : Reason.POINT_NOT_KNOWN_TO_BE_SAFE;
        ContactCheck expected = ofChannel.stream()
                .filter(ContactPoint::safe)
                .findFirst()
                .<ContactCheck>map(point -> new ContactCheck.Allowed(point, null))
                .orElse(new ContactCheck.Refused(points.isEmpty() ? Reason.NO_CONTACT : unsafe));

        assertThat(made.check(channel, moment)).isEqualTo(expected);
        assertThat(made.contact().points()).isEqualTo(points);
        assertThat(Party.in(PartyRole.PROFESSIONAL).organisation(made).build().check(channel, moment))
                .as("as a party of a case")
                .isEqualTo(expected);
    }

    @Property(tries = 300)
    @Label("stays as it was built, whatever happens to its builder and to the lists that it was given")
    void staysAsItWasBuilt(@ForAll("ids") List<OrganisationId> ids, @ForAll("points") List<ContactPoint> points) {
        List<OrganisationId> givenIds = new ArrayList<>(ids);
        List<ContactPoint> givenPoints = new ArrayList<>(points);
        Organisation.Builder builder =
                Organisation.named("Example").ids(givenIds).contactPoints(givenPoints);
        Organisation made = builder.build();
        Organisation.Builder copied = made.toBuilder();

        Stream.of(builder, copied)
                .forEach(one -> one.name("Another")
                        .id(OrganisationId.of("ods", "A1"))
                        .contactPoint(ContactPoint.of(Channel.EMAIL, "a@example.org")));
        givenIds.clear();
        givenPoints.clear();

        assertThat(made)
                .isEqualTo(Organisation.named("Example")
                        .ids(ids)
                        .contactPoints(points)
                        .build());
        assertThat(builder.build()).isEqualTo(copied.build()).isNotEqualTo(made);
    }

    @Provide
    Arbitrary<String> scheme() {
        return Arbitraries.of("GB-COH", "GB-CHC", "ods", "GB-UKPRN", "pigeon-clubs");
    }

    /** Some of them right by the rule of their register, and those that hold a {@code !} never. */
    @Provide
    Arbitrary<OrganisationId> id() {
        return Combinators.combine(scheme(), Arbitraries.of("01234567", "123456", "A1B2C", "10012345", "no!", "12!"))
                .as(OrganisationId::of);
    }

    @Provide
    Arbitrary<List<OrganisationId>> ids() {
        return id().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<Channel> channel() {
        return Arbitraries.of(CHANNELS);
    }

    @Provide
    Arbitrary<List<ContactPoint>> points() {
        return Combinators.combine(channel(), Arbitraries.of("one", "two", "three"), Arbitraries.of(true, false))
                .as((channel, value, isSafe) -> new ContactPoint(channel, value, isSafe, null))
                .list()
                .ofMaxSize(5);
    }

    private static Stream<String> texts(String path, List<Finding> findings) {
        return findings.stream().map(finding -> finding.within(path).text());
    }
}
