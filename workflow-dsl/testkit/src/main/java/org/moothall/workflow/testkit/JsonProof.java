// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import org.moothall.workflow.json.KeptValue;
import org.moothall.workflow.store.WriteSet;

/**
 * Compares what a case would keep with what the host read again as the declared type. A host refuses what cannot be read; this finds
 * what is read as something else.
 */
final class JsonProof {
    private JsonProof() {}

    static void check(WriteSet change) {
        WriteSet.Turn turn = change.turn();
        WriteSet.Texts texts = change.texts();
        if (turn == null || texts == null) {
            return;
        }
        check(turn.state().data(), texts.data());
        for (int i = 0; i < texts.posted().size(); i++) {
            check(change.rows().posted().get(i).content(), texts.posted().get(i));
        }
    }

    private static void check(Object value, KeptValue kept) {
        if (!value.equals(kept.value())) {
            throw new AssertionError(
                    "a " + value.getClass().getName() + " does not come back from JSON as it went, so a host would not"
                            + " keep it as it is; see that it is a record of types that do, and that their equals compares what"
                            + " they hold");
        }
    }
}
