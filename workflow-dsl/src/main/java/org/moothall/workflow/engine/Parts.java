// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.Collection;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.moothall.workflow.model.Functions;
import org.moothall.workflow.model.Node;

/** The parts of a case side by side; while it is open, a part that is new gets its steps too. */
final class Parts extends Parallel {
    private final Functions.Walking functions;
    private final @Nullable Op first;
    private final Region inner;

    Parts(
            Node.ForEach node,
            Functions.Walking functions,
            @Nullable Op first,
            Region inner,
            Region region,
            @Nullable Op next) {
        super(node.name(), region, next);
        this.functions = functions;
        this.first = first;
        this.inner = inner;
    }

    @Override
    Reached arrive(Turn turn) {
        ForkProgress gathering = new ForkProgress();
        Reached leaving = beginNew(gathering, turn);
        return leaving == null ? join(gathering, turn) : leaving;
    }

    @Override
    @Nullable
    Reached beginNew(ForkProgress gathering, Turn turn) {
        SortedSet<String> keys = keys(turn.data);
        if (!keys.containsAll(gathering.open.keySet())) {
            throw gone();
        }
        for (String key : keys) {
            if (!gathering.has(key)) {
                Reached reached = within(key, turn, () -> Walk.begin(first, inner, Map.of(), turn));
                Reached leaving = reached == null ? null : gathering.add(key, reached, turn);
                if (leaving != null) {
                    return leaving;
                }
            }
        }
        return null;
    }

    /** In their own order: a hash order would give the parts other ordinals on the next run. */
    private SortedSet<String> keys(Object whole) {
        SortedSet<String> keys = new TreeSet<>();
        for (Object part : parts(whole)) {
            if (!keys.add(key(part))) {
                throw new IllegalStateException("two parts of '" + name + "' have the same key");
            }
        }
        return keys;
    }

    @Override
    Region inner(String key) {
        return inner;
    }

    @Override
    @Nullable
    Reached within(String key, Turn turn, Work work) {
        Object whole = turn.data;
        for (Object part : parts(whole)) {
            if (key(part).equals(key)) {
                turn.data = part;
                turn.parts.put(name, key);
                Reached reached = work.done();
                turn.parts.remove(name);
                turn.data = reached == null || turn.data == part ? whole : put(whole, key, turn.data);
                return reached;
            }
        }
        throw gone();
    }

    private Object put(Object whole, String key, Object part) {
        if (!key(part).equals(key)) {
            throw new IllegalStateException("a part of '" + name + "' changed its key while its steps were open");
        }
        return Turn.given(name, functions.put().apply(whole, part));
    }

    private Collection<?> parts(Object whole) {
        return (Collection<?>) Turn.given(name, functions.parts().apply(whole));
    }

    private String key(Object part) {
        return (String) Turn.given(name, functions.key().apply(part));
    }

    private IllegalStateException gone() {
        return new IllegalStateException("a part of '" + name + "' is gone while its steps are open");
    }
}
