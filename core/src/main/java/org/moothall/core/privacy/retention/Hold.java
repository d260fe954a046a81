// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.internal.Required;
import org.moothall.core.json.AsWritten;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * A stop on all erasure in a subject's record: a claim, an inquiry, an unanswered request. Only a release ends a hold; an overdue review
 * is reported, and releases nothing.
 *
 * <p>A hold on {@code hl-22252-n} or {@code HL22252N} holds case {@code HL-22252-N}: subjects that are case references are read as
 * people type them, any other without regard to case, to white space at the ends and to what nobody sees.
 *
 * <p><b>Errors</b> the constructor throws on a blank text, and on a review or a release before it was placed.
 *
 * @param subject what it holds, as in {@link Facts}
 * @param reason why
 * @param placedBy who placed it
 * @param placedOn the first day on which it holds
 * @param reviewOn when somebody has to look at it again
 * @param releasedOn the first day on which it holds no more, or null while nobody released it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hold(
        @Privacy(PrivacyCategory.LINKED) String subject,
        @Privacy(PrivacyCategory.PERSONAL) String reason,

        @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true)
        String placedBy,

        @Privacy(PrivacyCategory.REFERENCE) @AsWritten LocalDate placedOn,
        @Privacy(PrivacyCategory.REFERENCE) @AsWritten LocalDate reviewOn,

        @Privacy(PrivacyCategory.REFERENCE) @AsWritten @Nullable
        LocalDate releasedOn) {
    /** Refuses blank texts, and dates before the first. */
    public Hold {
        Required.text(subject, "a hold", "subject");
        Required.text(reason, "a hold", "reason");
        Required.text(placedBy, "a hold", "placedBy");
        Required.part(placedOn, "a hold", "placedOn");
        if (Required.part(reviewOn, "a hold", "reviewOn").isBefore(placedOn)
                || (releasedOn != null && releasedOn.isBefore(placedOn))) {
            throw new IllegalArgumentException("a hold is reviewed, and released, on or after the day it is placed");
        }
    }

    /** A hold that nobody has released. */
    public static Hold on(String subject, String reason, String placedBy, LocalDate placedOn, LocalDate reviewOn) {
        return new Hold(subject, reason, placedBy, placedOn, reviewOn, null);
    }

    /** The same hold, released from a day on. */
    public Hold releasedFrom(LocalDate day) {
        return new Hold(subject, reason, placedBy, placedOn, reviewOn, day);
    }

    /**
     * What is wrong with holds that stop nothing: a warning {@code retention/hold-names-nothing} for each that holds on a day and is
     * on none of the subjects that there are, by its place in the list. Ask this of all holds together, for a plan knows one
     * subject only.
     */
    public static List<Finding> namingNothing(List<Hold> holds, Collection<String> subjects, LocalDate day) {
        Set<String> known = subjects.stream().map(Subject::name).collect(Collectors.toSet());
        return IntStream.range(0, holds.size())
                .filter(index -> holds.get(index).holdsOn(day)
                        && !known.contains(Subject.name(holds.get(index).subject())))
                .mapToObj(index -> Finding.warning(
                        "retention/hold-names-nothing",
                        place(index),
                        "names none of the records that there are, so it holds nothing; correct it, or release it"))
                .toList();
    }

    static Location place(int index) {
        return new Location.Component("holds." + index + ".subject");
    }

    /** Whether it holds what is called so. */
    boolean isOn(String name) {
        return Subject.isSame(subject, name);
    }

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(placedOn) && (releasedOn == null || day.isBefore(releasedOn));
    }

    /** Whether it holds on a day and its review should have been before. */
    public boolean isOverdueOn(LocalDate day) {
        return holdsOn(day) && day.isAfter(reviewOn);
    }

    @Override
    public String toString() {
        return Masks.describe("Hold", this);
    }
}
