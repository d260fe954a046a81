// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.place.Place;

/** What cannot be right in a household. */
final class HouseholdFindings {
    private HouseholdFindings() {}

    static List<Finding> of(Household household) {
        List<Finding> findings = new ArrayList<>();
        List<HouseholdMember> members = household.members();
        for (int index = 1; index < members.size(); index++) {
            HouseholdMember member = members.get(index);
            if (members.subList(0, index).stream().anyMatch(earlier -> isSame(earlier, member))) {
                findings.add(
                        Finding.error(
                                "core/member-twice",
                                new Location.Component("members." + index),
                                "this person is a member already, at the same time; leave out one of the two, or say when each ended"));
            }
        }
        Place place = household.place();
        if (place != null) {
            place.findings().forEach(finding -> findings.add(finding.within("place")));
        }
        return List.copyOf(findings);
    }

    private static boolean isSame(HouseholdMember one, HouseholdMember other) {
        return one.personId().equals(other.personId())
                && (one.during().equals(other.during()) || surelyMeet(one.during(), other.during()));
    }

    /** The days on which two spans surely hold begin with a last day of beginning, and end with a first day of ending. */
    private static boolean surelyMeet(Span one, Span other) {
        return Stream.of(one, other)
                .flatMap(span -> Stream.of(
                        Optional.ofNullable(span.from()).flatMap(PartialDate::latest),
                        Optional.ofNullable(span.until()).flatMap(PartialDate::earliest)))
                .flatMap(Optional::stream)
                .anyMatch(day -> one.surelyIncludes(day) && other.surelyIncludes(day));
    }
}
