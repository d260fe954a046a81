// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import java.io.IOException;
import java.util.function.Supplier;
import org.moothall.workflow.store.StoreException;

/** The throwables of functions and handlers, declared or not. */
enum Thrown {
    EXCEPTION(() -> new IllegalStateException("no parchment")),
    ASSERTION(() -> new AssertionError("no parchment")),
    LINKAGE(() -> new NoSuchMethodError("no parchment")),
    MEMORY(() -> new OutOfMemoryError("no parchment")),
    MACHINE(() -> new InternalError("no parchment")),
    STACK(Thrown::overflow),
    DEATH(ThreadDeath::new),
    UNDECLARED(() -> new IOException("no parchment")),
    INTERRUPTED(() -> new InterruptedException("no parchment")),
    STORE(() -> new StoreException("no parchment")),
    OWN(() -> new Own("no parchment"));

    @SuppressWarnings("ImmutableEnumChecker") // each makes a new one
    private final Supplier<Throwable> make;

    Thrown(Supplier<Throwable> make) {
        this.make = make;
    }

    /** Neither an exception nor an error. */
    private static final class Own extends Throwable {
        private static final long serialVersionUID = 1L;

        Own(String message) {
            super(message);
        }
    }

    private static Throwable overflow() {
        try {
            return new IllegalStateException("depth " + depth(0));
        } catch (StackOverflowError overflown) {
            return overflown;
        }
    }

    @SuppressWarnings("InfiniteRecursion") // that is what is tested
    private static int depth(int so) {
        return depth(so + 1) + 1;
    }

    /** Throws it, whatever the place it is thrown from declares. */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> T now() {
        return Thrown.<T, RuntimeException>thrown(make.get());
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // the way in which undeclared exceptions come to be thrown
    private static <T, E extends Throwable> T thrown(Throwable thrown) throws E {
        throw (E) thrown;
    }

    /** Its class, as an outbox names it. */
    String className() {
        return make.get().getClass().getName();
    }
}
