// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import java.util.List;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.SchemeSource;

/** Brings the scheme of case references into {@link org.moothall.core.identifier.registry.Schemes}, which knows nothing of cases. */
public final class CaseSchemes implements SchemeSource {
    /** Made by the service loader. */
    public CaseSchemes() {}

    @Override
    public List<Scheme<?>> schemes() {
        return List.of(CaseReference.SCHEME);
    }
}
