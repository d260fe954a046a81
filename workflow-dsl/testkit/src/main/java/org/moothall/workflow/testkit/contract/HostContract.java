// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.workflow.memory.InMemoryHost;
import org.moothall.workflow.runtime.HostBuilder;

/**
 * The contract of every host, one chapter inside the other. The tests of a host extend it and say how such a host is begun; JUnit
 * finds the chapters.
 *
 * <p>What its cases hold goes through JSON where a host stores it: records, lists, maps and words.
 */
public abstract class HostContract {
    /** Begins a host over a store of its own that holds nothing yet. It is asked several times in one test. */
    protected abstract HostBuilder emptyHost(InstantSource time);

    @Nested
    @DisplayName("runs what the language says:")
    class Language extends LanguageContract {
        Language() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("counts, and goes back:")
    class Loop extends LoopContract {
        Loop() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("runs the parts of a case, which")
    class Part extends PartContract {
        Part() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("keeps a promise, and its timers:")
    class Promise extends PromiseContract {
        Promise() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("tells a promise the facts:")
    class Clock extends ClockContract {
        Clock() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("knows in which stage a case is:")
    class Stages extends StageContract {
        Stages() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("waits at a place, and for a time:")
    class Place extends PlaceContract {
        Place() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("takes requests:")
    class Request extends RequestContract {
        Request() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("knows what is meant by its name:")
    class Name extends NameContract {
        Name() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("is handed something of the wrong type:")
    class Type extends TypeContract {
        Type() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("opens so much at once and no more:")
    class Limit extends LimitContract {
        Limit() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("judges forms:")
    class Form extends FormContract {
        Form() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("accepts nothing that it could not read again:")
    class Keep extends KeepContract {
        Keep() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("meets something that cannot be read any more:")
    class Unreadable extends UnreadableContract {
        Unreadable() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("proves the types of what it is to keep:")
    class Proof extends ProofContract {
        Proof() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("delivers what a case sends:")
    class Delivery extends DeliveryContract {
        Delivery() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("delivers what a request causes after its commit:")
    class Dispatch extends DispatchContract {
        Dispatch() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("a role")
    class Roles extends RoleContract {
        Roles() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("a task that varies with its case:")
    class Tasks extends TaskContract {
        Tasks() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("asks for a role:")
    class Senders extends SenderContract {
        Senders() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("an event that may come at any time:")
    class Events extends EventContract {
        Events() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("a task that somebody holds:")
    class Holdings extends HoldingContract {
        Holdings() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("a task that depends on who did another:")
    class FourEyes extends FourEyesContract {
        FourEyes() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("a function that asks who, when and by when:")
    class Stamps extends StampContract {
        Stamps() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("runs a short sentence:")
    class Shortly extends ShortContract {
        Shortly() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("tells a page")
    class Page extends PageContract {
        Page() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("knows who handles what:")
    class Handler extends HandlerContract {
        Handler() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("changes nothing when there is a mistake:")
    class Mistake extends MistakeContract {
        Mistake() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("is stopped by nothing that is thrown:")
    class Failure extends FailureContract {
        Failure() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("calls a function that throws or gives nothing;")
    class Function extends FunctionContract {
        Function() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("knows that time that has passed has passed:")
    class Passed extends PassedContract {
        Passed() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("does with a timer that somebody has in hand what is right:")
    class Timer extends TimerContract {
        Timer() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("knows where its calendars end:")
    class Calendar extends CalendarContract {
        Calendar() {
            super(HostContract.this);
        }
    }

    @Test
    @DisplayName("comes to the same, however seldom anybody looks what is due")
    void comesToTheSameHoweverSeldom() {
        Traces.SEEDS.forEach(seed -> Seldom.walk(this::emptyHost, seed, Traces.STEPS));
    }

    @Nested
    @DisplayName("ends in good order:")
    class Close extends CloseContract {
        Close() {
            super(HostContract.this);
        }
    }

    @Nested
    @DisplayName("keeps a case after its end:")
    class End extends EndContract {
        End() {
            super(HostContract.this);
        }
    }

    @Test
    @DisplayName("comes step by step to what a host in memory comes to")
    void comesToTheSame() {
        Traces traces = Traces.between(InMemoryHost::at, this::emptyHost);
        Traces.SEEDS.forEach(seed -> traces.walk(seed, Traces.STEPS));
    }
}
