// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * What faults strike at.
 *
 * @param place where the cases are kept
 * @param server the PostgreSQL they are on; empty for a file
 * @param disk the small disk they are on, where there is one
 * @param workers who works on them
 * @param random draws moments and victims
 */
record Field(
        Place place, Optional<Server> server, Optional<Disk> disk, List<Working> workers, SplittableRandom random) {
    WorkerProcess someProcess() {
        return (WorkerProcess) workers.get(random.nextInt(workers.size()));
    }

    Server postgres() {
        return server.orElseThrow();
    }
}
