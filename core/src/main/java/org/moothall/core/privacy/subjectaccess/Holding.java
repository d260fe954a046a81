// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

/**
 * One record in which the person who asks has a part. Whom it is about only the application knows; where that differs within the
 * record, the exceptions say so.
 *
 * <p><b>Errors</b> the constructor throws on a blank title or role.
 *
 * @param title what the record is, for the page: {@code Report FT-4K7M2-R}
 * @param role what the person is in it: {@code reporter}
 * @param record the record
 * @param about whom it is about
 * @param exceptions the paths of what is about the others in a record about the person, or about the person in one about others:
 *     {@code parties.1}
 */
public record Holding(
        @Privacy(PrivacyCategory.LINKED) String title,
        @Privacy(PrivacyCategory.LINKED) String role,
        @Privacy(PrivacyCategory.PERSONAL) Object record,
        @Privacy(PrivacyCategory.REFERENCE) About about,
        @Privacy(PrivacyCategory.REFERENCE) Set<String> exceptions) {
    /** Whom a record is about. */
    public enum About {
        /** The person who asks. */
        THEM,
        /** Somebody else. */
        OTHERS
    }

    /** Copies the exceptions, sorted, and refuses blank words. */
    public Holding {
        exceptions = Collections.unmodifiableSet(new TreeSet<>(exceptions));
        if (title.isBlank() || role.isBlank()) {
            throw new IllegalArgumentException(
                    "a holding needs a title and the person's role in it; one of them is blank");
        }
    }

    /** A record about the person who asks. */
    public static Holding aboutThem(String title, String role, Object record) {
        return new Holding(title, role, record, About.THEM, Set.of());
    }

    /** A record about somebody else, in which the person has a part. */
    public static Holding aboutOthers(String title, String role, Object record) {
        return new Holding(title, role, record, About.OTHERS, Set.of());
    }

    /** The same, but for what is at these paths. */
    public Holding except(String... paths) {
        return new Holding(title, role, record, about, new TreeSet<>(Arrays.asList(paths)));
    }

    /** Whether what is at a path is about somebody else. */
    boolean isAboutOthers(String path) {
        boolean isException = exceptions.stream().anyMatch(exception -> leads(exception, path));
        return about == About.THEM ? isException : !isException && !isOnTheWay(path);
    }

    /** Whether it is said of the path, or of what it is in, that it is about the person after all. */
    boolean isTheirsAfterAll(String path) {
        return about == About.OTHERS && exceptions.stream().anyMatch(exception -> leads(exception, path));
    }

    private boolean isOnTheWay(String path) {
        return exceptions.stream().anyMatch(exception -> leads(path, exception));
    }

    /** Whether one path is another, or what it is in. */
    private static boolean leads(String outer, String inner) {
        return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + ".");
    }

    @Override
    public String toString() {
        return Masks.describe("Holding", this);
    }
}
