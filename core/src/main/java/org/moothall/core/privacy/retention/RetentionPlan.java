// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.internal.Gate;
import org.moothall.core.privacy.internal.Leaves;
import org.moothall.core.privacy.internal.Walk;

/**
 * A plan for a subject's record on one day: erase, anonymise or keep, category by category.
 *
 * @param today the day
 * @param fates one for each category, in their order
 * @param findings with the rule {@code retention/hold-names-nothing}, one for each hold on a mistyped case reference; and with the rule {@code retention/unknown-event}, one for each rule that waits while there is a fact of a name that
 *     no rule uses: one of the two may be misspelt, and the rule would wait for ever
 */
public record RetentionPlan(LocalDate today, List<Fate> fates, List<Finding> findings) {
    /** Copies the fates and the findings. */
    public RetentionPlan {
        fates = List.copyOf(fates);
        findings = List.copyOf(findings);
    }

    /** What is due now, and not held. */
    public List<Fate.Due> due() {
        return fates.stream()
                .filter(Fate.Due.class::isInstance)
                .map(Fate.Due.class::cast)
                .toList();
    }

    /**
     * What is left of a record, or of what an earlier plan left of it, once all that is due is done; the record itself does not
     * change. A value counts by the strictest category of itself and of all that it stands in. Of a
     * {@link org.moothall.core.privacy.KeptWhole} all goes as soon as any of it is due.
     *
     * <p>All is done or nothing: where the category of a part is not known, or it cannot be read, or a later version wrote it and its
     * time is not over, the answer is findings, with the rule {@code retention/unknown}. The plan's own findings stop it too: a
     * rule that keeps longer might be the one that waits in vain.
     *
     * @param model the record, or a {@link Remainder#view}
     */
    public Checked<Remainder> applyTo(Object model) {
        View whole = model instanceof View left ? left : Walk.through(model, new Gate() {});
        Map<PrivacyCategory, RetentionAction> actions = actions();
        List<Finding> faults = new ArrayList<>(findings);
        Leaves.byPlace(whole).entrySet().stream()
                .filter(leaf -> leaf.getValue() instanceof View.Withheld closed && isUnknown(closed, actions))
                .map(leaf -> unknown(leaf.getKey()))
                .forEach(faults::add);
        return faults.isEmpty() ? Checked.sound(new Disposal(actions).of(whole)) : new Checked.Faulty<>(faults);
    }

    private Map<PrivacyCategory, RetentionAction> actions() {
        Map<PrivacyCategory, RetentionAction> actions = new EnumMap<>(PrivacyCategory.class);
        due().forEach(due -> actions.put(due.category(), due.rule().action()));
        return actions;
    }

    /** What a later version wrote is in no view, so what is left would lose it before its time. */
    private static boolean isUnknown(View.Withheld closed, Map<PrivacyCategory, RetentionAction> actions) {
        return switch (closed.reason()) {
            case ANONYMISED -> false;
            case LATER_VERSION -> !actions.isEmpty() && !actions.containsKey(closed.category());
            default -> true;
        };
    }

    private static Finding unknown(String path) {
        return Finding.error(
                "retention/unknown",
                new Location.Component(path),
                "it is not known how private this is, or it cannot be read, so nothing of the record was changed;"
                        + " declare it with @Privacy, or use the version of the library that wrote it");
    }
}
