// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.moothall.core.calendar.WorkingCalendar;
import org.moothall.core.text.Unseen;

/**
 * Decides whether somebody may be contacted. Every rule that cannot be answered is a no. The points are those of one contact; what
 * restricts them may stand in several, and all of it holds.
 */
final class ContactRules {
    private ContactRules() {}

    static ContactCheck check(Contact contact, List<Contact> restrictions, Channel channel, Instant instant) {
        ContactCheck timeless = timeless(contact, restrictions, channel);
        return timeless.allowed()
                ? restrictions.stream()
                        .map(restriction -> notNow(restriction, instant, zone(restriction, restrictions)))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .map(ContactRules::refused)
                        .orElse(timeless)
                : timeless;
    }

    static ContactCheck timeless(Contact contact, List<Contact> restrictions, Channel channel) {
        if (contact.points().isEmpty()) {
            return refused(ContactCheck.Reason.NO_CONTACT);
        }
        if (restrictions.stream().map(Contact::onlyBy).anyMatch(only -> !only.isEmpty() && !only.contains(channel))) {
            return refused(ContactCheck.Reason.CHANNEL_IS_NOT_SAFE);
        }
        boolean isOnline = channel.equals(Channel.EMAIL) || channel.equals(Channel.WEB);
        if (isOnline && restrictions.stream().anyMatch(Contact::offline)) {
            return refused(ContactCheck.Reason.NOT_ONLINE);
        }
        List<ContactPoint> points = contact.points().stream()
                .filter(point -> point.channel().equals(channel))
                .toList();
        return points.stream()
                .filter(ContactPoint::safe)
                .findFirst()
                .<ContactCheck>map(point -> new ContactCheck.Allowed(point, instructions(restrictions)))
                .orElseGet(() -> refused(notSafe(contact, points)));
    }

    /** All there are: the first of each channel is the one of the contact itself, which is as safe as the contact. */
    static List<ContactPoint> points(Contact contact) {
        List<ContactPoint> points = new ArrayList<>();
        add(points, contact, Channel.EMAIL, contact.email());
        add(points, contact, Channel.TELEPHONE, contact.telephone());
        add(points, contact, Channel.TEXT_MESSAGE, contact.telephone());
        add(
                points,
                contact,
                Channel.LETTER,
                contact.address() == null ? null : contact.address().label());
        points.addAll(contact.others());
        return List.copyOf(points);
    }

    private static void add(List<ContactPoint> points, Contact contact, Channel channel, @Nullable String value) {
        if (value != null && !Unseen.isBlank(value)) {
            points.add(new ContactPoint(channel, value, contact.safe(), null));
        }
    }

    private static ContactCheck.Reason notSafe(Contact contact, List<ContactPoint> points) {
        if (points.isEmpty()) {
            return ContactCheck.Reason.NO_POINT;
        }
        return contact.others().containsAll(points)
                ? ContactCheck.Reason.POINT_NOT_KNOWN_TO_BE_SAFE
                : ContactCheck.Reason.NOT_KNOWN_TO_BE_SAFE;
    }

    private static Optional<ContactCheck.Reason> notNow(Contact restriction, Instant instant, ZoneId zone) {
        LocalDateTime moment = LocalDateTime.ofInstant(instant, zone);
        if (restriction.reviewOn() != null && moment.toLocalDate().isAfter(restriction.reviewOn())) {
            return Optional.of(ContactCheck.Reason.REVIEW_IS_DUE);
        }
        boolean isQuiet = restriction.quietTimes().stream().anyMatch(time -> time.includes(moment));
        return isQuiet ? Optional.of(ContactCheck.Reason.QUIET_TIME) : Optional.empty();
    }

    /** Who lives abroad does so in every case: a contact that names no time zone has that of the other. */
    private static ZoneId zone(Contact restriction, List<Contact> restrictions) {
        ZoneId own = restriction.timeZone();
        return own != null
                ? own
                : restrictions.stream()
                        .map(Contact::timeZone)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(WorkingCalendar.LONDON);
    }

    private static @Nullable String instructions(List<Contact> restrictions) {
        String all = restrictions.stream()
                .map(Contact::instructions)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static ContactCheck refused(ContactCheck.Reason reason) {
        return new ContactCheck.Refused(reason);
    }
}
