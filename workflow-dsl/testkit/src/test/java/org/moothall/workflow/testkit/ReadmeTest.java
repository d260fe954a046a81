// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.moothall.workflow.testkit.Moot.HEAR;
import static org.moothall.workflow.testkit.Moot.PROCLAIM;
import static org.moothall.workflow.testkit.Moot.RING_BELL;
import static org.moothall.workflow.testkit.Moot.SETTLE;
import static org.moothall.workflow.testkit.WorkflowAssertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.deadline.Deadline;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.testkit.Moot.Call;
import org.moothall.workflow.testkit.Moot.Word;

@DisplayName("The README")
class ReadmeTest {
    private static final Deadline IN_A_WEEK = Deadline.of("in-a-week").days(7);
    private static final Workflow<Moot> MOOT = Moot.workflow()
            .deadline(IN_A_WEEK, promise -> promise)
            .start(Call.class, Moot::called)
            .byAnybody()
            .task(HEAR, Moot::heard)
            .call(RING_BELL, Moot::word, Moot::heard)
            .send(PROCLAIM, Moot::word)
            .end("over");

    // region readme
    @Test
    @DisplayName("A moot that is heard too late is over, and has missed its deadline")
    void aMootThatIsHeardTooLate() {
        var testkit = WorkflowTestkit.of(MOOT)
                .at("2026-06-01T09:00")
                .answering(RING_BELL, (word, delivery) -> new Word("dong"));
        var moot = testkit.start(new Call("wulf"));

        testkit.pass(Duration.ofDays(10));
        moot.complete(HEAR, new Word("aye"));

        assertThat(moot)
                .hasBeenThrough(HEAR, RING_BELL)
                .hasMissed(IN_A_WEEK)
                .hasSent(PROCLAIM, "with the bell's word", word -> word.text().equals("dong"))
                .hasEnded("over");
    }
    // endregion

    private static String failure() {
        var moot = WorkflowTestkit.of(MOOT).start(new Call("wulf"));
        return assertThatThrownBy(() -> assertThat(moot).isWaitingFor(SETTLE))
                .actual()
                .getMessage();
    }

    /** What stands between the marks of a region in the source of a test. */
    private static String region(String name, Class<?> test) throws IOException {
        String file = "src/test/java/" + test.getName().replace('.', '/') + ".java";
        String source = Files.readString(Path.of(file));
        String mark = "// region " + name + "\n";
        int begin = source.indexOf(mark) + mark.length();
        return source.substring(begin, source.indexOf("// endregion", begin))
                .stripTrailing()
                .stripIndent();
    }

    @Test
    @DisplayName("shows code that runs, and what a failed test prints")
    void showsCodeThatRuns() throws IOException {
        String readme = Files.readString(Path.of("README.md"));

        assertThat(readme).contains("```java\n" + region("readme", ReadmeTest.class) + "\n```");
        assertThat(readme).contains("```text\n" + failure() + "\n```");
        assertThat(readme).contains("```java\n" + region("contract", InMemoryHostTest.class) + "\n```");
    }
}
