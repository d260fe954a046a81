// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards;

import java.time.LocalDate;
import java.util.List;

/** A standard of nothing but one record type, for tests of the record type. */
public record OfOneTable(RecordType<?> type) implements Standard {
    @Override
    public About about() {
        return new About("x", "x", "1", "X", "us", "none", About.Status.DRAFT, "test", LocalDate.of(2026, 1, 1));
    }

    @Override
    public List<RecordType<?>> recordTypes() {
        return List.of(type);
    }
}
