// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

/** The result of a write: kept, or why not. */
public enum WriteResult {
    /** It was kept. */
    DONE,
    /** It was kept, and what it posted is claimed for whoever wrote it, by {@link WriteSet.Plan#claim}. */
    CLAIMED,
    /** It was kept and ended a claim, and nothing else was due in the case just before: whoever looks for more finds nothing. */
    NOTHING_MORE,
    /** Others have changed the case meanwhile; read it again. */
    OVERTAKEN,
    /** Somebody else has made the request with this key, or begun the case with this number, meanwhile; read again. */
    TAKEN,
    /** There is a case of this id. */
    SAME_ID,
    /** Somebody else has since recorded another shape under the workflow's version. */
    OTHER_SHAPE;

    /** Whether the change was kept. */
    public boolean isKept() {
        return this == DONE || this == CLAIMED || this == NOTHING_MORE;
    }
}
