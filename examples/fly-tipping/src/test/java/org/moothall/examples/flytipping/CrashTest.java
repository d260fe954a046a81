// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moothall.examples.flytipping.Crashes.Crash;
import org.moothall.examples.flytipping.sample.MakeSample;
import org.moothall.examples.flytipping.sample.Proportions;
import org.moothall.examples.flytipping.sample.ReportGenerator;
import org.moothall.standards.Source;

@DisplayName("The main job, killed and begun again,")
class CrashTest {
    private static final int REPORTS = 60;

    @TempDir
    private Path folder;

    private Path file;
    private Kept kept;
    private MainJob job;

    private void someReports() throws IOException {
        MakeSample.write(ReportGenerator.seeded(2026, Proportions.england()).generate(REPORTS), folder);
        file = folder.resolve("reports-2026-q2.json");
        kept = Kept.in(folder.resolve("cases.db"));
        job = new MainJob(folder, kept.store(), List.of(file.toString()));
    }

    private Set<String> sound() {
        Reports reports = new Reports();
        reports.read(Source.of(file), "open311");
        return reports.inOrder().stream().map(taken -> taken.report().key()).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("loses and doubles no report and no letter, and an audit sees what was tampered with")
    void losesNothing() throws Exception {
        someReports();
        Reckoning reckoning = new Reckoning(kept, job.letters(), sound());

        List<Crash> crashes = new Crashes(job, kept, 1).kill(2, sound().size());
        assertThat(reckoning.wrong()).isNotEmpty();
        job.runToItsEnd();

        assertThat(crashes).hasSize(2).allMatch(crash -> crash.isInTheMiddle(kept.inputs()));
        assertThat(reckoning.wrong()).isEmpty();
        kept.change("UPDATE moothall_journal SET actor = 'nobody' WHERE case_id = 'FT-22223-7' AND revision = 2");
        assertThat(reckoning.wrong())
                .containsExactly("case FT-22223-7: record 2 is not the one that was written after the one before it"
                        + " [journal/hash]");
    }
}
