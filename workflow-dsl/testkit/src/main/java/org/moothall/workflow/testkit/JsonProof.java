// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.store.Change;

/** Takes what a case would keep through JSON and back, so that a test in memory fails where a durable host would lose something. */
final class JsonProof {
    private JsonProof() {}

    static void check(Change change) {
        Change.Turn turn = change.turn();
        if (turn != null) {
            check(turn.state().data());
            Object came = turn.input().value();
            if (came != null) {
                check(came);
            }
        }
        change.rows().posted().forEach(posted -> check(posted.content()));
    }

    private static void check(Object value) {
        Object back = ValueJson.read(ValueJson.write(value), value.getClass());
        if (!value.equals(back)) {
            throw new AssertionError(
                    "a " + value.getClass().getName() + " does not come back from JSON as it went, so a durable host"
                            + " would not keep it as it is; see that it is a record of types that do, and that their equals compares what"
                            + " they hold");
        }
    }
}
