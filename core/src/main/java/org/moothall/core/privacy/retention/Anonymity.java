// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.retention;

import java.util.Collection;
import org.moothall.core.privacy.View;

/** Whether a tree holds nothing private: no value, and no key of a map. */
final class Anonymity {
    private Anonymity() {}

    static boolean of(View view) {
        if (view instanceof View.Group group) {
            return ofAll(group.parts().values());
        }
        if (view instanceof View.Items items) {
            return ofAll(items.items());
        }
        if (view instanceof View.Entries entries) {
            boolean hasKeys = entries.entries().keySet().stream().anyMatch(key -> !key.startsWith("?"));
            return (entries.category().isOpen() || !hasKeys)
                    && ofAll(entries.entries().values());
        }
        return view instanceof View.Withheld closed
                ? closed.reason() == View.Reason.ANONYMISED
                : view.category().isOpen();
    }

    private static boolean ofAll(Collection<View> views) {
        return views.stream().allMatch(Anonymity::of);
    }
}
