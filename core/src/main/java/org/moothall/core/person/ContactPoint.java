// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.json.Flag;
import org.moothall.core.json.NeverGrows;
import org.moothall.core.privacy.KeptWhole;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;
import org.moothall.core.text.Unseen;

/**
 * One address or number by which somebody may be reached. Whether that is safe, each says for itself.
 *
 * @param channel what it is for; a mobile number may stand twice, for calls and for texts
 * @param value the address or number, as it was given
 * @param safe whether it is known that using it is safe; not said, and not known, is false
 * @param note what to know before using it, for example whose telephone it is; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ContactPoint(
        @Privacy(PrivacyCategory.PERSONAL) Channel channel,
        @Privacy(PrivacyCategory.PERSONAL) @Given String value,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) boolean safe,
        @Privacy(PrivacyCategory.SPECIAL_CATEGORY) @Nullable String note)
        implements KeptWhole, NeverGrows {
    /** Refuses one without a channel or a value. */
    public ContactPoint {
        note = Unseen.orNull(note);
        Required.part(channel, "a contact point", "channel");
        Required.text(value, "a contact point", "value");
    }

    /** One that is not known to be safe. */
    public static ContactPoint of(Channel channel, String value) {
        return new ContactPoint(channel, value, false, null);
    }

    /** Reads one; who does not say that it is safe does not know. */
    @JsonCreator
    static ContactPoint read(
            @JsonProperty("channel") Channel channel,
            @JsonProperty("value") String value,
            @JsonProperty("safe") @Nullable Flag safe,
            @JsonProperty("note") @Nullable String note) {
        return new ContactPoint(channel, value, Flag.isTrue(safe), note);
    }

    /** The same, known to be safe. */
    public ContactPoint knownToBeSafe() {
        return new ContactPoint(channel, value, true, note);
    }

    /** The same, with what to know before using it. */
    public ContactPoint withNote(String newNote) {
        return new ContactPoint(channel, value, safe, Required.part(newNote, "a contact point", "note"));
    }

    @Override
    public String toString() {
        return Masks.describe("ContactPoint", this);
    }
}
