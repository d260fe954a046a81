// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.correspondence;

import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;
import static org.moothall.core.privacy.PrivacyCategory.SPECIAL_CATEGORY;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.internal.LanguageTag;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.LaterMembers;
import org.moothall.core.json.Moment;
import org.moothall.core.json.Several;
import org.moothall.core.person.Channel;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.text.Unseen;

/**
 * A letter, an e-mail, a text, a call: what was said, as it was said, and whether it arrived.
 *
 * <p><b>Grows</b> a later version may have more components: {@link #of} and {@link #toBuilder} make one, and nobody else calls
 * the constructor.
 *
 * @param direction which way
 * @param channel by which channel
 * @param at when it was sent or came
 * @param text the text as sent, not as it would be made today
 * @param party the id of the party it went to or came from, or null when that is none of them
 * @param sentTo the address or number that was used, or null when that was not kept
 * @param template what it was made from, or null when somebody wrote it
 * @param language its language, as a BCP 47 tag; or null when nobody said
 * @param attachments what was enclosed
 * @param receipts what became of it, in the order that was known
 * @param subject its subject as sent, or null when it has none
 * @param by who wrote, rang or took it for us, or null when a machine did or nobody said
 * @param id what the case calls it, so that an answer can point at it; or null
 * @param inReplyTo the id of what it answers, or null when it answers nothing
 * @param readers the roles that alone may read it; often none are named. Whoever is written to in confidence is known by the
 *     address and the text
 * @param laterMembers what a later version wrote in its JSON
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Correspondence(
        @Privacy(REFERENCE) Direction direction,
        @Privacy(REFERENCE) Channel channel,
        @Privacy(LINKED) @AsWritten OffsetDateTime at,
        @Privacy(SPECIAL_CATEGORY) String text,
        @Privacy(LINKED) @Nullable String party,
        @Privacy(PERSONAL) @Valid @Nullable ContactPoint sentTo,
        @Privacy(REFERENCE) @Valid @Nullable Template template,

        @Privacy(LINKED) @Pattern(regexp = LanguageTag.SHAPE, message = LanguageTag.MESSAGE) @Nullable
        String language,

        @Privacy(LINKED) @Several List<@Valid StoredFile> attachments,
        @Privacy(LINKED) @Several List<@Valid Receipt> receipts,
        @Privacy(SPECIAL_CATEGORY) @Nullable String subject,

        @Privacy(value = PERSONAL, aboutOthers = true) @Nullable
        String by,

        @Privacy(LINKED) @Nullable String id,
        @Privacy(LINKED) @Nullable String inReplyTo,
        @Privacy(REFERENCE) @Several List<String> readers,
        @Privacy(SPECIAL_CATEGORY) @JsonAnyGetter LaterMembers laterMembers)
        implements FewReaders {
    /** For {@link Builder#build} alone. A blank text is none; lists are copied. */
    public Correspondence {
        party = Unseen.orNull(party);
        language = Unseen.orNull(language);
        subject = Unseen.orNull(subject);
        by = Unseen.orNull(by);
        id = Unseen.orNull(id);
        inReplyTo = Unseen.orNull(inReplyTo);
        attachments = List.copyOf(attachments);
        receipts = List.copyOf(receipts);
        readers = Required.texts(readers, "correspondence", "readers");
    }

    /** Whether only its readers may read it: as soon as it names any; without, it is for whoever the policy lets. */
    @Override
    public boolean narrows() {
        return !readers().isEmpty();
    }

    /** What was last known to have become of it; empty when nothing is. */
    public Optional<Receipt> lastReceipt() {
        return receipts().isEmpty()
                ? Optional.empty()
                : Optional.of(receipts().get(receipts().size() - 1));
    }

    /** Begins with which way, how, when and what. */
    public static Builder of(Direction direction, Channel channel, OffsetDateTime at, String text) {
        return new Builder().direction(direction).channel(channel).at(at).text(text);
    }

    /** Begins another one that is like this. */
    public Builder toBuilder() {
        Builder like = of(direction, channel, at, text)
                .party(party)
                .sentTo(sentTo)
                .template(template)
                .language(language)
                .attachments(attachments)
                .receipts(receipts)
                .subject(subject)
                .by(by)
                .id(id)
                .inReplyTo(inReplyTo)
                .readers(readers);
        like.laterMembers.putAll(laterMembers);
        return like;
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Correspondence read(Builder written) {
        return written.build();
    }

    @Override
    public String toString() {
        return Masks.describe("Correspondence", this);
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    public static final class Builder {
        private @Nullable Direction direction;

        /** Which way. */
        public Builder direction(Direction direction) {
            this.direction = direction;
            return this;
        }

        private @Nullable Channel channel;

        /** By which channel. */
        public Builder channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        private @Nullable Moment at;

        /** When it was sent or came. */
        public Builder at(OffsetDateTime at) {
            this.at = Moment.of(at);
            return this;
        }

        private @Nullable String text;

        /** The text as sent, not as it would be made today. */
        public Builder text(String text) {
            this.text = text;
            return this;
        }

        private @Nullable String party;

        /** The id of the party it went to or came from. */
        public Builder party(@Nullable String party) {
            this.party = party;
            return this;
        }

        private @Nullable ContactPoint sentTo;

        /** The address or number that was used. */
        public Builder sentTo(@Nullable ContactPoint sentTo) {
            this.sentTo = sentTo;
            return this;
        }

        private @Nullable Template template;

        /** What it was made from. */
        public Builder template(@Nullable Template template) {
            this.template = template;
            return this;
        }

        private @Nullable String language;

        /** Its language, as a BCP 47 tag. */
        public Builder language(@Nullable String language) {
            this.language = language;
            return this;
        }

        @Several
        private List<StoredFile> attachments = new ArrayList<>();

        /** Something that was enclosed. */
        public Builder attachment(StoredFile added) {
            attachments.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder attachments(List<StoredFile> all) {
            attachments = new ArrayList<>(all);
            return this;
        }

        @Several
        private List<Receipt> receipts = new ArrayList<>();

        /** What became of it. */
        public Builder receipt(Receipt added) {
            receipts.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder receipts(List<Receipt> all) {
            receipts = new ArrayList<>(all);
            return this;
        }

        private @Nullable String subject;

        /** Its subject as sent. */
        public Builder subject(@Nullable String subject) {
            this.subject = subject;
            return this;
        }

        private @Nullable String by;

        /** Who wrote, rang or took it for us. */
        public Builder by(@Nullable String by) {
            this.by = by;
            return this;
        }

        private @Nullable String id;

        /** What the case calls it, so that an answer can point at it. */
        public Builder id(@Nullable String id) {
            this.id = id;
            return this;
        }

        private @Nullable String inReplyTo;

        /** The id of what it answers. */
        public Builder inReplyTo(@Nullable String inReplyTo) {
            this.inReplyTo = inReplyTo;
            return this;
        }

        @Several
        private List<String> readers = new ArrayList<>();

        /** A role that may read it; as soon as one is named, no other may. */
        public Builder reader(String added) {
            readers.add(added);
            return this;
        }

        /** These, in place of those there were. */
        public Builder readers(List<String> all) {
            readers = new ArrayList<>(all);
            return this;
        }

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Correspondence build() {
            return new Correspondence(
                    Required.part(direction, "a correspondence", "direction"),
                    Required.part(channel, "a correspondence", "channel"),
                    Required.part(Moment.asOffsetDateTime(at), "a correspondence", "at"),
                    Required.part(text, "a correspondence", "text"),
                    party,
                    sentTo,
                    template,
                    language,
                    attachments,
                    receipts,
                    subject,
                    by,
                    id,
                    inReplyTo,
                    readers,
                    LaterMembers.of(laterMembers));
        }
    }
}
