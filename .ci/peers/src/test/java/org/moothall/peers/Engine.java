// SPDX-License-Identifier: Apache-2.0
package org.moothall.peers;

import java.sql.SQLException;

/** An engine that keeps its work in the council's database. */
interface Engine extends AutoCloseable {
    /** Begins one piece of work: a case, a process, a task. */
    void begin() throws SQLException;

    /** How many pieces are kept. */
    long kept() throws SQLException;

    @Override
    void close();
}
