// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.internal.Gate;
import org.moothall.core.privacy.internal.Walk;

/**
 * What is to be done with a subject's record on a day.
 *
 * @param today the day
 * @param fates one for each category, in their order
 */
public record RetentionPlan(LocalDate today, List<Fate> fates) {
    /** Copies the fates. */
    public RetentionPlan {
        fates = List.copyOf(fates);
    }

    /** What is due now, and not held. */
    public List<Fate.Due> due() {
        return fates.stream()
                .filter(Fate.Due.class::isInstance)
                .map(Fate.Due.class::cast)
                .toList();
    }

    /**
     * What is left of a record once all that is due is done; the record itself does not change. A value counts by the strictest
     * category of itself and of all that it stands in.
     *
     * <p>All is done or nothing: where the category of a part is not known, or it cannot be read, the answer is findings, with the
     * rule {@code retention/unknown}.
     */
    public Checked<Remainder> applyTo(Object model) {
        View whole = Walk.through(model, new Gate() {});
        List<Finding> unknown = whole.leaves().entrySet().stream()
                .filter(leaf -> isUnknown(leaf.getValue()))
                .map(leaf -> unknown(leaf.getKey()))
                .toList();
        return unknown.isEmpty() ? Checked.sound(new Disposal(actions()).of(whole)) : new Checked.Faulty<>(unknown);
    }

    private Map<PrivacyCategory, RetentionAction> actions() {
        Map<PrivacyCategory, RetentionAction> actions = new EnumMap<>(PrivacyCategory.class);
        due().forEach(due -> actions.put(due.category(), due.rule().action()));
        return actions;
    }

    private static boolean isUnknown(View leaf) {
        return leaf instanceof View.Withheld closed && closed.reason() != View.Reason.LATER_VERSION;
    }

    private static Finding unknown(String path) {
        return Finding.error(
                "retention/unknown",
                new Location.Component(path),
                "it is not known how private this is, or it cannot be read, so nothing of the record was changed;"
                        + " declare it with @Privacy");
    }
}
