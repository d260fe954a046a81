// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.internal;

import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.privacy.View.Reason;

/** Says what stays closed, and why; null is open. A path is {@code contact.email} or {@code lines.0}, and empty for all. */
public interface Gate {
    /** Why the parts of a category stay closed, or null. They are not read, and whether there are any is not told. */
    default @Nullable Reason toCategory(PrivacyCategory category) {
        return null;
    }

    /** Why what stands at a path stays closed, if anything does, or null. */
    default @Nullable Reason toPath(String path) {
        return null;
    }

    /** Why a part that tells of somebody else than its record stays closed, or null. */
    default @Nullable Reason toOthers(String path) {
        return toPath(path);
    }

    /** Why a record that names its readers stays closed, or null. */
    default @Nullable Reason toRecord(String path, FewReaders model) {
        return null;
    }
}
