// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;

/** Decides whether somebody may be contacted. Every rule that cannot be answered is a no. */
final class ContactRules {
    private ContactRules() {}

    static ContactCheck check(Contact contact, Channel channel, Instant instant) {
        ZoneId zone = contact.timeZone();
        LocalDateTime moment = LocalDateTime.ofInstant(instant, zone == null ? WorkingCalendar.LONDON : zone);
        if (contact.reviewOn() != null && moment.toLocalDate().isAfter(contact.reviewOn())) {
            return refused(
                    contact.safe() ? ContactCheck.Reason.REVIEW_IS_DUE : ContactCheck.Reason.NOT_KNOWN_TO_BE_SAFE);
        }
        ContactCheck timeless = timeless(contact, channel);
        boolean isQuiet = contact.quietTimes().stream().anyMatch(time -> time.includes(moment));
        return timeless.allowed() && isQuiet ? refused(ContactCheck.Reason.QUIET_TIME) : timeless;
    }

    static ContactCheck timeless(Contact contact, Channel channel) {
        if (!contact.safe()) {
            return refused(ContactCheck.Reason.NOT_KNOWN_TO_BE_SAFE);
        }
        if (!contact.onlyBy().isEmpty() && !contact.onlyBy().contains(channel)) {
            return refused(ContactCheck.Reason.CHANNEL_IS_NOT_SAFE);
        }
        if (contact.offline() && (channel.equals(Channel.EMAIL) || channel.equals(Channel.WEB))) {
            return refused(ContactCheck.Reason.NOT_ONLINE);
        }
        return points(contact)
                .filter(point -> point.channel().equals(channel) && point.safe())
                .findFirst()
                .<ContactCheck>map(point -> new ContactCheck.Allowed(point, contact.instructions()))
                .orElseGet(() -> refused(ContactCheck.Reason.NO_SAFE_POINT));
    }

    static Set<Channel> channels(Contact contact) {
        return points(contact).map(ContactPoint::channel).collect(Collectors.toSet());
    }

    /** All there are: the first of each channel is the one of the contact itself, which is as safe as the contact. */
    private static Stream<ContactPoint> points(Contact contact) {
        List<ContactPoint> own = new ArrayList<>();
        add(own, contact, Channel.EMAIL, contact.email());
        add(own, contact, Channel.TELEPHONE, contact.telephone());
        add(own, contact, Channel.TEXT_MESSAGE, contact.telephone());
        add(
                own,
                contact,
                Channel.LETTER,
                contact.address() == null ? null : contact.address().label());
        return Stream.concat(own.stream(), contact.others().stream());
    }

    private static void add(List<ContactPoint> points, Contact contact, Channel channel, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            points.add(new ContactPoint(channel, value, contact.safe(), null));
        }
    }

    private static ContactCheck refused(ContactCheck.Reason reason) {
        return new ContactCheck.Refused(reason);
    }
}
