// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.place.Postcode;
import org.moothall.core.identifier.place.Uprn;
import org.moothall.core.place.finder.InMemoryPlaceFinder;

/** What holds of every address, written on one line and read again. */
@Label("Any address")
class AddressProperties {
    private static final Pattern RANGE = Pattern.compile("(\\d+)(\\p{L}*)(?:-(\\d+)(\\p{L}*))?");

    @Property(tries = 500)
    @Label("is its lines, town and postcode again when its label is read at the commas")
    void isItsLinesAgain(
            @ForAll("lines") List<String> lines, @ForAll("word") String town, @ForAll("postcode") Postcode postcode) {
        Address address =
                Address.of(lines.toArray(String[]::new)).withTown(town).withPostcode(postcode);

        String[] parts = address.label().split(", ");
        int last = parts.length - 1;
        Address read = Address.of(Arrays.copyOf(parts, last - 1))
                .withTown(parts[last - 1])
                .withPostcode(Postcode.of(parts[last]));

        assertThat(read).isEqualTo(address);
        assertThat(read.withUprn(Uprn.of("1")).label()).isEqualTo(address.label());
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    @Label("of a gazetteer is its parts in their order, with nothing between that stands for a part it lacks")
    void isItsParts(@ForAll("gazetteerAddress") GazetteerAddress address) {
        Postcode postcode = address.postcode();
        List<String> parts = new ArrayList<>();
        parts.add(address.organisation());
        parts.addAll(words(address.secondary()));
        parts.addAll(words(address.primary()));
        parts.addAll(Arrays.asList(
                address.street(), address.locality(), address.town(), postcode == null ? null : postcode.format()));
        List<String> present =
                parts.stream().filter(part -> part != null && !part.isBlank()).toList();

        assertThat(address.label().replace(",", "")).isEqualTo(String.join(" ", present));
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @Label("of a gazetteer has a comma after each name and each letter, and none after a plain number")
    void hasCommaAfterName(@ForAll("gazetteerAddress") GazetteerAddress address) {
        assertThat(address.toBuilder().postcode(null).build().label())
                .doesNotContainPattern("\\d,")
                .doesNotContainPattern("\\p{L} ");
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    @Label("of a gazetteer is found by its own label, in whatever case and with whatever between the words")
    void isFoundByItsLabel(@ForAll("gazetteerAddress") GazetteerAddress address, @ForAll("between") String between) {
        Uprn uprn = Uprn.of("12");
        GazetteerAddress approved = address.toBuilder()
                .uprn(uprn)
                .logicalStatus(LogicalStatus.APPROVED)
                .build();
        String typed = approved.label().toLowerCase(Locale.ROOT).replace(" ", between);

        Match<Uprn> found =
                InMemoryPlaceFinder.builder().address(approved).build().property(Address.of(typed));

        assertThat(found.certain()).contains(uprn);
    }

    @Property(tries = 1000)
    @Label("has numbers that read as themselves when they are written as one word")
    void hasNumbersThatRead(@ForAll("addressable") AddressableObject object) {
        Matcher read = RANGE.matcher(object.range());

        assertThat(read.matches()).isEqualTo(object.startNumber() != null);
        if (read.matches()) {
            assertThat(new AddressableObject(
                            object.text(), number(read.group(1)), read.group(2), number(read.group(3)), read.group(4)))
                    .isEqualTo(object);
        }
    }

    @Provide
    Arbitrary<String> word() {
        return Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(3).ofMaxLength(9);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return word().list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<Postcode> postcode() {
        return Arbitraries.of("EX1 1AA", "SW1A 1AA", "M1 1AE").map(Postcode::of);
    }

    @Provide
    Arbitrary<String> between() {
        return Arbitraries.of(" ", "  ", " ; ", "\t");
    }

    @Provide
    Arbitrary<AddressableObject> addressable() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 9999);
        Arbitrary<String> suffix = Arbitraries.of("A", "B", "AB").injectNull(0.5);
        return Combinators.combine(
                        word().injectNull(0.5), number.injectNull(0.3), suffix, number.injectNull(0.5), suffix)
                .as(AddressProperties::addressable);
    }

    @Provide
    Arbitrary<GazetteerAddress> gazetteerAddress() {
        Arbitrary<String> maybe =
                Arbitraries.oneOf(word(), Arbitraries.of(" ", "")).injectNull(0.3);
        return Combinators.combine(
                        maybe,
                        addressable().injectNull(0.5),
                        addressable().injectNull(0.3),
                        word(),
                        maybe,
                        maybe,
                        postcode().injectNull(0.3))
                .as((organisation, secondary, primary, street, locality, town, postcode) -> GazetteerAddress.builder()
                        .organisation(organisation)
                        .secondary(secondary)
                        .primary(primary)
                        .street(street)
                        .locality(locality)
                        .town(town)
                        .postcode(postcode)
                        .build());
    }

    /** What was drawn, less what cannot stand without what is missing. */
    private static AddressableObject addressable(
            @Nullable String text,
            @Nullable Integer start,
            @Nullable String suffix,
            @Nullable Integer end,
            @Nullable String endSuffix) {
        if (start == null) {
            return AddressableObject.named(Objects.requireNonNullElse(text, "MILL"));
        }
        return new AddressableObject(text, start, suffix, end, end == null ? null : endSuffix);
    }

    private static List<@Nullable String> words(@Nullable AddressableObject object) {
        return object == null
                ? List.of()
                : Stream.of(object.text(), object.range()).toList();
    }

    private static @Nullable Integer number(@Nullable String digits) {
        return digits == null ? null : Integer.valueOf(digits);
    }
}
