// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

import java.util.List;
import org.moothall.core.casework.CaseReference;

/** One invented identifier of every scheme; a scheme without one fails {@link EveryIdentifierTest}. */
final class Samples {
    static final List<Identifier> ALL = List.of(
            NhsNumber.of("9990000018"),
            Postcode.of("EX1 1AA"),
            Uprn.of("100000000123"),
            Usrn.of("12345678"),
            CaseReference.numbered("FT", 2_000_000));

    private Samples() {}
}
