// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.moothall.workflow.engine.CaseInput;
import org.moothall.workflow.host.CaseSnapshot.Unreadable;
import org.moothall.workflow.host.UnreadableCaseException;
import org.moothall.workflow.json.KeptValue;
import org.moothall.workflow.json.NotKeptException;
import org.moothall.workflow.json.ValueJson;
import org.moothall.workflow.store.Catalogue;
import org.moothall.workflow.store.Store;
import org.moothall.workflow.store.WriteSet;
import org.moothall.workflow.store.WriteSet.Posted;
import org.moothall.workflow.store.WriteSet.Texts;

/**
 * The codec of stored values: writes JSON before a store gets a change, the same on every host. Each value is read again as the type
 * that its workflow declares, so that nothing is accepted that cannot be read.
 */
final class Codec {
    private final Catalogue catalogue;
    private final boolean isOn;

    /** For a store; one that keeps the values themselves gets them as they are. */
    Codec(Catalogue catalogue, Store store) {
        this.catalogue = catalogue;
        this.isOn = store.keepsJson();
    }

    /**
     * The input that is kept: with a copy of what came in, so that no function can change it. <b>Errors</b> what cannot be kept is a
     * {@link NotKeptException}.
     */
    CaseInput kept(CaseInput input, Optional<Class<?>> declared) {
        Object value = input.value();
        if (!isOn || value == null) {
            return input;
        }
        KeptValue kept = ValueJson.keep(value, declared.orElseGet(value::getClass));
        return input.with(kept.value());
    }

    /**
     * The change with its texts. <b>Errors</b> what a function of the council's made and cannot be kept is a
     * {@link NotKeptException} that says whose it is and where.
     */
    WriteSet written(WriteSet change) {
        WriteSet.Turn turn = change.turn();
        if (!isOn || turn == null) {
            return change;
        }
        if (turn.state().data() instanceof Unreadable why) {
            throw new UnreadableCaseException(change.caseId(), why);
        }
        String workflow = turn.state().workflow();
        int version = turn.state().version();
        KeptValue data =
                kept("the data of case " + change.caseId(), turn.state().data(), catalogue.caseType(workflow, version));
        Object came = turn.input().value();
        KeptValue content = came == null ? null : new KeptValue(ValueJson.write(came), came);
        List<KeptValue> posted = new ArrayList<>(change.rows().posted().size());
        for (Posted each : change.rows().posted()) {
            posted.add(kept(
                    "what '" + each.step() + "' of case " + change.caseId() + " sends",
                    each.content(),
                    catalogue.contentType(workflow, version, each.step())));
        }
        return new WriteSet(change.caseId(), change.at(), turn, 0, change.rows(), new Texts(data, content, posted));
    }

    private static KeptValue kept(String what, Object value, Optional<Class<?>> declared) {
        try {
            return ValueJson.keep(value, declared.orElseGet(value::getClass));
        } catch (NotKeptException cannot) {
            throw cannot.named(what);
        }
    }
}
