// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.bank;

import java.time.LocalDate;
import java.util.List;
import org.moothall.core.finding.Checked;

/**
 * The weights of the modulus check, sort code by sort code. They are published a few times a year and do not ship here: read
 * the two files with {@link #read}, or bring a table of your own. Immutable and safe for use by several threads.
 *
 * <p><b>Source</b> Pay.UK and Vocalink, <i>Validating account numbers</i>.
 */
public interface ModulusTable {
    /** The day from which it holds, as its publisher says. */
    LocalDate asAt();

    /** The rules for a sort code, in the order of the table; none when it is absent, otherwise one or two. */
    List<ModulusRule> rules(SortCode sortCode);

    /** The sort code to compute with under exception 5; the one that was given when there is no other. */
    SortCode substitute(SortCode sortCode);

    /**
     * Reads the two published files, or tells everything that is wrong with them, line by line. Safe with any text.
     *
     * @param weights the text of the file of weights: a first and a last sort code, a method, 14 weights and perhaps an
     *     exception on each line, with spaces between
     * @param substitutions the text of the file of substitutions: a sort code and the one in its place on each line
     * @param asAt the day from which they hold
     */
    static Checked<ModulusTable> read(String weights, String substitutions, LocalDate asAt) {
        return new ModulusFiles().read(weights, substitutions, asAt);
    }
}
