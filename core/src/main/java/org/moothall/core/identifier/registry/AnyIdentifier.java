// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.registry;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Optional;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.internal.OpenCode;
import org.moothall.core.privacy.Classified;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/**
 * An identifier of any scheme, for a model that keeps several. What was stored stays readable: one of a scheme that {@link Schemes}
 * does not list is kept, and one that is not right by its scheme is a finding.
 *
 * <p><b>Shape</b> the scheme's id, a colon and the canonical form, for example {@code nhs-number:9990000018}. One that JSON has in
 * another form is kept in that, and equals itself alone: {@link #as} gives what can be compared.
 * <p><b>Privacy</b> as its scheme, and personal at least when it is not right by that; special category when that is not known. It stands for the scheme too: that somebody has a number
 * on the police's computer is as private as the number.
 * <p><b>Errors</b> the constructor throws, without the value, on another shape.
 *
 * @param value the text above; in JSON it is this string
 */
public record AnyIdentifier(
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @JsonValue
        String value) implements Classified {
    private static final String RULE = "core/identifier";

    /** Refuses another shape. */
    public AnyIdentifier {
        int colon = value.indexOf(':');
        if (colon < 0 || Unseen.isBlank(value.substring(colon + 1))) {
            throw new IllegalArgumentException(
                    "an identifier is written as its scheme's id, a colon and its value, as in uprn:100023336956; this one is not");
        }
        OpenCode.check(value.substring(0, colon), "the id of an identifier's scheme");
    }

    /** An identifier, which is right. */
    public static AnyIdentifier of(Identifier identifier) {
        return new AnyIdentifier(identifier.scheme().id() + ":" + identifier.value());
    }

    /** Reads the text; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AnyIdentifier read(String value) {
        return new AnyIdentifier(value);
    }

    /** The id of its scheme, for example {@code nhs-number}; as private as the whole. */
    public String schemeId() {
        return value.substring(0, value.indexOf(':'));
    }

    /** The identifier, when it is of this scheme and right. */
    public <T extends Identifier> Optional<T> as(Scheme<T> scheme) {
        return scheme.id().equals(schemeId()) ? scheme.parse(inScheme()).optional() : Optional.empty();
    }

    @Override
    public PrivacyCategory privacy() {
        return Schemes.byId(schemeId()).map(this::privacy).orElse(PrivacyCategory.SPECIAL_CATEGORY);
    }

    /** That it is not right by its scheme, if so; of a scheme that is not known here nothing is said. */
    public List<Finding> findings() {
        return Schemes.byId(schemeId()).flatMap(this::fault).stream()
                .map(fault -> Finding.error(
                        RULE,
                        new Location.Component(""),
                        "the value is not right by its scheme: it " + fault.text() + "; ask for it again"))
                .toList();
    }

    /** Its mask, as the identifier itself has it; nothing of one that is not known or not right. */
    @Override
    public String toString() {
        return Schemes.byId(schemeId())
                .flatMap(this::as)
                .map(Identifier::masked)
                .orElse("AnyIdentifier[" + Masks.HIDDEN + "]");
    }

    /** Whatever was put where a street's number belongs, a name perhaps, is not open because streets are. */
    private PrivacyCategory privacy(Scheme<?> scheme) {
        PrivacyCategory own = scheme.privacy();
        return scheme.isValid(inScheme()) ? own : own.orStricter(PrivacyCategory.PERSONAL);
    }

    private Optional<Fault> fault(Scheme<?> scheme) {
        return scheme.parse(inScheme()).fold(right -> Optional.empty(), Optional::of);
    }

    private String inScheme() {
        return value.substring(value.indexOf(':') + 1);
    }
}
