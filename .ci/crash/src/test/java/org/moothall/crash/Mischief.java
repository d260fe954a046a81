// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.io.IOException;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.moothall.workflow.Change;

/** Functions and handlers that throw, now and then, every kind of {@link Throwable}. One setting for each process. */
final class Mischief {
    private static final Mischief NONE = new Mischief(0, 0, 0, kind -> {});
    private static volatile Mischief now = NONE;

    private final int functions;
    private final int handlers;
    private final long seed;
    private final Consumer<Kind> told;
    private final AtomicLong asked = new AtomicLong();

    /** What is thrown, or done, instead of what was wanted. */
    enum Kind {
        ERROR,
        ASSERTION,
        NO_SUCH_METHOD,
        STACK_OVERFLOW,
        OUT_OF_MEMORY,
        CHECKED,
        INTERRUPTED,
        INTERRUPT,
        RUNTIME
    }

    /** An exception that no other code throws. */
    static final class Trouble extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Trouble(String message) {
            super(message);
        }
    }

    private static final Set<Class<? extends Throwable>> OURS = Set.of(
            Error.class,
            AssertionError.class,
            NoSuchMethodError.class,
            StackOverflowError.class,
            OutOfMemoryError.class,
            IOException.class,
            InterruptedException.class,
            Trouble.class);

    private Mischief(int functions, int handlers, long seed, Consumer<Kind> told) {
        this.functions = functions;
        this.handlers = handlers;
        this.seed = seed;
        this.told = told;
    }

    /** From now on so many of 10,000 calls of a function, and of a handler, go wrong. */
    static void begin(int functions, int handlers, long seed, Consumer<Kind> told) {
        now = new Mischief(functions, handlers, seed, told);
    }

    static void end() {
        now = NONE;
    }

    static boolean isUnderWay() {
        return now != NONE;
    }

    /** Whether it could have been thrown here. */
    static boolean throwsSuch(Throwable failure) {
        return OURS.contains(failure.getClass());
    }

    /** The same function, which may go wrong. */
    static <A, B> Function<A, B> in(Function<A, B> function) {
        return argument -> {
            now.mayGoWrong(now.functions);
            return function.apply(argument);
        };
    }

    /** The same change, which may go wrong. */
    static <C, F> Change<C, F> change(Change<C, F> change) {
        return (before, form) -> {
            now.mayGoWrong(now.functions);
            return change.apply(before, form);
        };
    }

    static void inHandler() {
        now.mayGoWrong(now.handlers);
    }

    private void mayGoWrong(int ofTenThousand) {
        if (ofTenThousand > 0) {
            SplittableRandom random = new SplittableRandom(seed + asked.incrementAndGet());
            if (random.nextInt(10_000) < ofTenThousand) {
                Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
                told.accept(kind);
                goWrong(kind);
            }
        }
    }

    private static void goWrong(Kind kind) {
        String words = Secrets.of(kind.name());
        switch (kind) {
            case ERROR -> throw new Error(words);
            case ASSERTION -> throw new AssertionError(words);
            case NO_SUCH_METHOD -> throw new NoSuchMethodError(words);
            case STACK_OVERFLOW -> deeper(0);
            case OUT_OF_MEMORY -> throw new OutOfMemoryError(words);
            case CHECKED -> sneak(new IOException(words));
            case INTERRUPTED -> sneak(new InterruptedException(words));
            case INTERRUPT -> Thread.currentThread().interrupt();
            case RUNTIME -> throw new Trouble(words);
        }
    }

    @SuppressWarnings("InfiniteRecursion") // that is what it is for
    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T extends Throwable> void sneak(Throwable failure) throws T {
        throw (T) failure;
    }
}
