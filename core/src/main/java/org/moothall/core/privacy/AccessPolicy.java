// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.moothall.core.internal.Required;
import org.moothall.core.privacy.internal.Gate;
import org.moothall.core.privacy.internal.Walk;

/**
 * The rules of access: which role may see which category, for which purpose, by which law. Anything not granted is denied; reference data is open to
 * all. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * AccessPolicy policy = AccessPolicy.of(Grant.to(Role.named("clerk"), "homelessness")
 *         .see("UK GDPR article 6(1)(e), Housing Act 1996 part 7", LINKED, PERSONAL));
 * View view = policy.view(person, Reader.of(Role.named("clerk"), "homelessness"));
 * }</pre>
 *
 * @param grants in no order that matters, but that {@link #basis} names the first
 */
public record AccessPolicy(List<Grant> grants) {
    /** Copies the grants. */
    public AccessPolicy {
        grants = List.copyOf(Required.part(grants, "an access policy", "grants"));
    }

    /** A policy of these grants and no others. */
    public static AccessPolicy of(Grant... grants) {
        return new AccessPolicy(Arrays.asList(grants));
    }

    /**
     * The basis by which somebody may see a category, as that of a leaf of their view; empty when they may not, and for reference
     * data, which needs none.
     */
    public Optional<Basis> basis(Reader reader, PrivacyCategory category) {
        return grants.stream()
                .filter(grant -> grant.isFor(reader))
                .map(grant -> grant.bases().get(category))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * What somebody sees of a record, for every way by which they may see it: on a page, as JSON, in an export, in a log. What they
     * may not see is not even read, but to tell whether a later version wrote anything. To see a part of a part they need the categories of both. Whether this record is theirs to read
     * at all, their own ward's or their own case, is for the application to ask first.
     */
    public View view(Object model, Reader reader) {
        return Walk.through(model, new Granted(granted(reader), reader.roles()));
    }

    private Set<PrivacyCategory> granted(Reader reader) {
        Set<PrivacyCategory> granted = EnumSet.of(PrivacyCategory.REFERENCE);
        grants.stream()
                .filter(grant -> grant.isFor(reader))
                .forEach(grant -> granted.addAll(grant.bases().keySet()));
        return granted;
    }

    private record Granted(Set<PrivacyCategory> granted, Set<Role> roles) implements Gate {
        @Override
        public View.@Nullable Reason toCategory(PrivacyCategory category) {
            return granted.contains(category) ? null : View.Reason.NOT_GRANTED;
        }

        @Override
        public View.@Nullable Reason toRecord(String path, FewReaders model) {
            return model.mayBeReadBy(roles) ? null : View.Reason.FEW_READERS;
        }
    }
}
