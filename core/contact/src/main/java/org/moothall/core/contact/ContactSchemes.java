// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.contact;

import java.util.List;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.SchemeSource;

/** Brings the schemes of this module into {@link org.moothall.core.identifier.registry.Schemes}. */
public final class ContactSchemes implements SchemeSource {
    /** Made by the service loader. */
    public ContactSchemes() {}

    @Override
    public List<Scheme<?>> schemes() {
        return List.of(EmailAddress.SCHEME, PhoneNumber.SCHEME);
    }
}
