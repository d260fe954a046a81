// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.moothall.standards.CheckReport;
import org.moothall.standards.Checker;
import org.moothall.standards.RecordType;
import org.moothall.standards.Source;

/** One thing to do with every file: check it against the target. */
final class Check {
    private final Checker checker;
    private final RecordType<?> type;
    private final Inputs inputs;

    Check(Target target, RecordType<?> type, Inputs inputs) {
        this.checker = target.checker();
        this.type = type;
        this.inputs = inputs;
    }

    /**
     * The report on a file.
     *
     * @throws Unreadable when the system would not open it or read it to its end
     */
    CheckReport of(String file) throws Unreadable {
        try (var stream = inputs.open(file)) {
            return checker.check(Source.of(Inputs.nameOf(file), stream), type.type());
        } catch (IOException failure) {
            throw new Unreadable(Inputs.nameOf(file), failure);
        } catch (UncheckedIOException failure) {
            throw new Unreadable(Inputs.nameOf(file), Objects.requireNonNull(failure.getCause()));
        }
    }
}
