// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.correspondence;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.moothall.core.casework.evidence.StoredFile;
import org.moothall.core.internal.LaterMembers;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.json.Several;
import org.moothall.core.person.Channel;
import org.moothall.core.person.ContactPoint;
import org.moothall.core.privacy.FewReaders;

/**
 * A letter, an e-mail, a text, a call: what was said, as it was said, and whether it arrived. More may be added to this type; nobody else implements it.
 */
public sealed interface Correspondence extends FewReaders permits CorrespondenceRecord {
    /** Which way. */
    Direction direction();

    /** By which channel. */
    Channel channel();

    /** When it was sent or came. */
    OffsetDateTime at();

    /** The text as sent, not as it would be made today. */
    String text();

    /** The id of the party it went to or came from, or null when that is none of them. */
    @Nullable
    String party();

    /** The address or number that was used, or null when that was not kept. */
    @Nullable
    ContactPoint sentTo();

    /** What it was made from, or null when somebody wrote it. */
    @Nullable
    Template template();

    /** Its language, as a BCP 47 tag; or null when nobody said. */
    @Nullable
    String language();

    /** What was enclosed. */
    List<StoredFile> attachments();

    /** What became of it, in the order that was known. */
    List<Receipt> receipts();

    /** Its subject as sent, or null when it has none. */
    @Nullable
    String subject();

    /** Who wrote, rang or took it for us, or null when a machine did or nobody said. */
    @Nullable
    String by();

    /** What the case calls it, so that an answer can point at it; or null. */
    @Nullable
    String id();

    /** The id of what it answers, or null when it answers nothing. */
    @Nullable
    String inReplyTo();

    /** The roles that alone may read it; often none are named. Whoever is written to in confidence is known by the address and the text. */
    @Override
    List<String> readers();

    /** Whether only its readers may read it: as soon as it names any; without, it is for whoever the policy lets. */
    @Override
    default boolean narrows() {
        return !readers().isEmpty();
    }

    /** What was last known to have become of it; empty when nothing is. */
    default Optional<Receipt> lastReceipt() {
        return receipts().isEmpty()
                ? Optional.empty()
                : Optional.of(receipts().get(receipts().size() - 1));
    }

    /** Begins with which way, how, when and what. */
    static Builder of(Direction direction, Channel channel, OffsetDateTime at, String text) {
        Builder builder = new Builder();
        builder.direction = direction;
        builder.channel = channel;
        builder.at = at;
        builder.text = text;
        return builder;
    }

    /** Begins another one that is like this. */
    default Builder toBuilder() {
        return new Builder().copying((CorrespondenceRecord) this);
    }

    /** Reads what any version wrote; for Jackson. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static Correspondence read(Builder written) {
        return written.build();
    }

    /** Gathers the parts; a part that may be missing is taken out again by null. Not for use by several threads. */
    @JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
    final class Builder {
        private @Nullable Direction direction;

        private @Nullable Channel channel;

        @AsWritten
        private @Nullable OffsetDateTime at;

        private @Nullable String text;

        private @Nullable String party;

        private @Nullable ContactPoint sentTo;

        private @Nullable Template template;

        private @Nullable String language;

        @Several
        private List<StoredFile> attachments = new ArrayList<>();

        @Several
        private List<Receipt> receipts = new ArrayList<>();

        private @Nullable String subject;

        private @Nullable String by;

        private @Nullable String id;

        private @Nullable String inReplyTo;

        @Several
        private List<String> readers = new ArrayList<>();

        @JsonAnySetter
        private Map<String, @Nullable Object> laterMembers = new LinkedHashMap<>();

        private Builder() {}

        /** Which way. */
        public Builder direction(Direction newDirection) {
            direction = newDirection;
            return this;
        }

        /** By which channel. */
        public Builder channel(Channel newChannel) {
            channel = newChannel;
            return this;
        }

        /** When it was sent or came. */
        public Builder at(OffsetDateTime newAt) {
            at = newAt;
            return this;
        }

        /** The text as sent, not as it would be made today. */
        public Builder text(String newText) {
            text = newText;
            return this;
        }

        /** The id of the party it went to or came from. */
        public Builder party(@Nullable String newParty) {
            party = newParty;
            return this;
        }

        /** The address or number that was used. */
        public Builder sentTo(@Nullable ContactPoint newSentTo) {
            sentTo = newSentTo;
            return this;
        }

        /** What it was made from. */
        public Builder template(@Nullable Template newTemplate) {
            template = newTemplate;
            return this;
        }

        /** Its language, as a BCP 47 tag. */
        public Builder language(@Nullable String newLanguage) {
            language = newLanguage;
            return this;
        }

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

        /** Its subject as sent. */
        public Builder subject(@Nullable String newSubject) {
            subject = newSubject;
            return this;
        }

        /** Who wrote, rang or took it for us. */
        public Builder by(@Nullable String newBy) {
            by = newBy;
            return this;
        }

        /** What the case calls it, so that an answer can point at it. */
        public Builder id(@Nullable String newId) {
            id = newId;
            return this;
        }

        /** The id of what it answers. */
        public Builder inReplyTo(@Nullable String newInReplyTo) {
            inReplyTo = newInReplyTo;
            return this;
        }

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

        /** The whole, checked: an {@link IllegalArgumentException} says what is wrong with it. */
        public Correspondence build() {
            return new CorrespondenceRecord(
                    Required.part(direction, "a correspondence", "direction"),
                    Required.part(channel, "a correspondence", "channel"),
                    Required.part(at, "a correspondence", "at"),
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
                    LaterMembers.copyOf(laterMembers));
        }

        private Builder copying(CorrespondenceRecord other) {
            direction = other.direction();
            channel = other.channel();
            at = other.at();
            text = other.text();
            party = other.party();
            sentTo = other.sentTo();
            template = other.template();
            language = other.language();
            attachments = new ArrayList<>(other.attachments());
            receipts = new ArrayList<>(other.receipts());
            subject = other.subject();
            by = other.by();
            id = other.id();
            inReplyTo = other.inReplyTo();
            readers = new ArrayList<>(other.readers());
            laterMembers = new LinkedHashMap<>(other.laterMembers());
            return this;
        }
    }
}
