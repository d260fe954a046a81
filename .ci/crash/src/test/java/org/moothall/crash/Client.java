// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.moothall.workflow.host.Answer;
import org.moothall.workflow.store.StoreException;

/** Asks under a key, again and again until it is answered, and notes what was answered before it goes on. */
final class Client {
    private static final int PAUSE = 50;

    private final Ledger ledger;
    private final BooleanSupplier isOver;

    Client(Ledger ledger, BooleanSupplier isOver) {
        this.ledger = ledger;
        this.isOver = isOver;
    }

    /** Empty when it was refused, or when it is over and nobody has answered. */
    Optional<Answer.Accepted> ask(String key, Supplier<Answer> request) {
        return insisting(key, request)
                .flatMap(answer -> answer.fold(accepted -> noted(key, accepted), refused -> {
                    if (refused.code().equals("MH-W027") || refused.code().equals("MH-W029")) {
                        ledger.unexpected("refused with " + refused.code() + " when it asked " + verb(key));
                    }
                    return Optional.empty();
                }));
    }

    private Optional<Answer.Accepted> noted(String key, Answer.Accepted accepted) {
        ledger.answered(key, accepted.caseId(), accepted.revision());
        return Optional.of(accepted);
    }

    /** Tries until something is there; empty when it is over before. */
    <T> Optional<T> insisting(String asking, Supplier<T> request) {
        while (!isOver.getAsBoolean()) {
            try {
                return Optional.of(request.get());
            } catch (Throwable failure) {
                note(verb(asking), failure);
            }
            pause();
        }
        return Optional.empty();
    }

    /** Tries once. */
    void trying(String what, Runnable work) {
        try {
            work.run();
        } catch (Throwable failure) {
            note(what, failure);
        }
    }

    /** A database may be away, and the council's functions may throw what they like; nothing else may come out. */
    private void note(String asking, Throwable failure) {
        if (!(failure instanceof StoreException) && !Mischief.throwsSuch(failure)) {
            ledger.unexpected(failure.getClass().getName() + " when it asked " + asking + " at " + at(failure));
        }
    }

    private static String at(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        return trace.length == 0 ? "nowhere" : trace[0].toString();
    }

    private static String verb(String key) {
        int end = key.indexOf(':');
        return end < 0 ? key : key.substring(0, end);
    }

    /** An interrupt that a function has left is not heard. */
    static void pause() {
        pause(PAUSE);
    }

    static void pause(long millis) {
        Thread.interrupted();
        try {
            Thread.sleep(millis);
        } catch (InterruptedException fromAFunction) {
            // it goes on
        }
    }
}
