// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.Function;
import org.moothall.examples.flytipping.FaultSweep.Swept;

/** Fails at every statement and every commit of the service's story, on each database, and tells what came of it. */
final class FaultCampaign {
    private static boolean isSound = true;

    private FaultCampaign() {}

    public static void main(String[] arguments) throws IOException {
        FaultSweepTest.hush();
        sweep("SQLite", FaultPlaces.inFolder(Files.createTempDirectory("faults")));
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start();
                HikariDataSource pool = pool(server, true);
                HikariDataSource committing = pool(server, false)) {
            sweep("PostgreSQL, where each statement commits itself", FaultPlaces.on(pool));
            sweep("PostgreSQL, where the store commits", FaultPlaces.on(committing));
        }
        if (!isSound) {
            System.exit(1);
        }
    }

    private static HikariDataSource pool(EmbeddedPostgres server, boolean commitsItself) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(server.getJdbcUrl("postgres", "postgres"));
        pool.setMaximumPoolSize(2);
        pool.setAutoCommit(commitsItself);
        return pool;
    }

    private static void sweep(String database, FaultSweep.Place place) {
        FaultSweep sweep = new FaultSweep(place);
        System.out.println(database + "; the process ends at the fault");
        tell(Chapter.story(), chapter -> sweep.sweep(chapter, 1, 1, Faults::from));
        System.out.println(database + "; one failure, and the process lives to the end of what it was asked");
        tell(Chapter.storyWithoutRequestsOfHandlers(), chapter -> sweep.sweep(chapter, 1, 1, Faults::onceAt));
    }

    private static void tell(List<Chapter> chapters, Function<Chapter, Swept> sweep) {
        int points = 0;
        for (Chapter chapter : chapters) {
            Swept swept = sweep.apply(chapter);
            System.out.println(swept);
            swept.wrong().stream().limit(10).forEach(System.out::println);
            isSound &= swept.wrong().isEmpty();
            points += swept.points();
        }
        System.out.println(points + " points");
    }
}
