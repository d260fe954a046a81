// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.store;

/** The result of a write. Only {@link #DONE} was kept. */
public enum WriteResult {
    /** It was kept. */
    DONE,
    /** Others have changed the case meanwhile; read it again. */
    OVERTAKEN,
    /** Somebody else has made the request with this key, or begun the case with this number, meanwhile; read again. */
    TAKEN,
    /** There is a case of this id. */
    SAME_ID,
    /** Somebody else has since recorded another shape under the workflow's version. */
    OTHER_SHAPE
}
