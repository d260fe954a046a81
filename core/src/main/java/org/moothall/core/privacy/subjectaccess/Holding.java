// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Unseen;

/**
 * One record in which the person who asks has a part: the record, the role, and the paths of parts about the person or about others. Only the
 * application knows whom a record is about. A component declared as about others stays so unless a path names the component as theirs. The longest
 * path decides; two paths of one length that disagree mean about others.
 *
 * <p><b>Shape</b> names of components, with an item of a list by the id that it has in its component {@code id},
 * {@code parties[child].person}, or by its place, {@code parties.1.person}, which moves when one is added before it; and an entry of a
 * map by its key.
 * <p><b>Errors</b> the constructor throws on a blank title or role, and on a path of both sorts. A path that leads nowhere, or names
 * an id that several have, is told before an export is finished.
 *
 * @param title what the record is, for the page: {@code Report FT-4K7M2-R}; nobody else's name
 * @param role what the person is in it: {@code reporter}
 * @param record the record
 * @param about whom it is about
 * @param theirs the paths of what is about the person
 * @param others the paths of what is about somebody else
 */
public record Holding(
        @Privacy(PrivacyCategory.LINKED) String title,
        @Privacy(PrivacyCategory.LINKED) String role,
        @Privacy(PrivacyCategory.PERSONAL) Object record,
        @Privacy(PrivacyCategory.REFERENCE) About about,
        @Privacy(PrivacyCategory.LINKED) Set<String> theirs,
        @Privacy(PrivacyCategory.LINKED) Set<String> others) {
    /** Whom a record is about. */
    public enum About {
        /** The person who asks. */
        THEM,
        /** Somebody else. */
        OTHERS
    }

    /** Copies the paths, sorted, and refuses blank words. */
    public Holding {
        theirs = Collections.unmodifiableSet(new TreeSet<>(theirs));
        others = Collections.unmodifiableSet(new TreeSet<>(others));
        if (Unseen.isBlank(title) || Unseen.isBlank(role)) {
            throw new IllegalArgumentException(
                    "a holding needs a title and the person's role in it; one of them is blank");
        }
        if (!Collections.disjoint(theirs, others)) {
            throw new IllegalArgumentException(
                    "a part of a holding is about the person or about others; a path says that it is both");
        }
    }

    /** A record about the person who asks. */
    public static Holding aboutThem(String title, String role, Object record) {
        return new Holding(title, role, record, About.THEM, Set.of(), Set.of());
    }

    /** A record about somebody else, in which the person has a part. */
    public static Holding aboutOthers(String title, String role, Object record) {
        return new Holding(title, role, record, About.OTHERS, Set.of(), Set.of());
    }

    /** The same, with what is about the person at these paths. */
    public Holding theirs(String... paths) {
        return new Holding(title, role, record, about, and(theirs, paths), others);
    }

    /** The same, with what is about somebody else at these paths. */
    public Holding others(String... paths) {
        return new Holding(title, role, record, about, theirs, and(others, paths));
    }

    private static Set<String> and(Set<String> paths, String... more) {
        Set<String> all = new TreeSet<>(paths);
        all.addAll(Arrays.asList(more));
        return all;
    }

    @Override
    public String toString() {
        return Masks.describe("Holding", this);
    }
}
