// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.util.List;
import org.moothall.workflow.Event;

/**
 * What somebody can do in a case now: for the buttons of a page. It may have gone by the time they press one.
 *
 * @param tasks the open tasks that they may do: they have the role, hold the task or may claim it, and four eyes do not stand against it
 * @param events the events that they may tell, whether a step waits for them or not
 */
public record Possible(List<CaseSnapshot.Waiting> tasks, List<Event<?>> events) {
    /** Nothing. */
    public static final Possible NOTHING = new Possible(List.of(), List.of());

    /** Copies both. */
    public Possible {
        tasks = List.copyOf(tasks);
        events = List.copyOf(events);
    }
}
