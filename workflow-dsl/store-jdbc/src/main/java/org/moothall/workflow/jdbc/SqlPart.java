// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a change, as SQL. All parts but the first speak of the case as {@code turn.id}, which a database gives them: there is
 * no such row when the first part found nothing to change.
 *
 * @param parameters what stands for the question marks: texts, whole numbers, bytes, nulls
 * @param tells whether it returns {@code told}, true or false, for the row it changes
 */
record SqlPart(String sql, List<@Nullable Object> parameters, boolean tells) {
    /** A part that tells nothing. */
    SqlPart(String sql, List<@Nullable Object> parameters) {
        this(sql, parameters, false);
    }

    static SqlPart of(String sql, @Nullable Object... parameters) {
        return new SqlPart(sql, Collections.unmodifiableList(Arrays.asList(parameters)));
    }

    /** A part with one parameter more, at the end, and the SQL that has it. */
    SqlPart and(String longer, @Nullable Object parameter) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.add(parameter);
        return new SqlPart(longer, Collections.unmodifiableList(all));
    }

    /** Without the parameters: they may be personal. */
    @Override
    public String toString() {
        return sql;
    }
}
