// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.moothall.core.identifier.Fault;
import org.moothall.core.identifier.Identifier;
import org.moothall.core.identifier.Parsed;
import org.moothall.core.identifier.Scheme;
import org.moothall.core.identifier.registry.Schemes;

/** What holds of every text, and of every identifier that is read from one. */
final class Laws {
    private static final Map<Class<?>, List<Method>> ACCESSORS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, Method> CREATORS = new ConcurrentHashMap<>();

    private Laws() {}

    /** Reads a text as one scheme in every way there is; what is said of it keeps the text to itself. */
    static void ofReading(Scheme<?> scheme, String text) {
        Parsed<?> parsed = ofJudging(scheme, text);
        require(scheme.isValid(new StringBuilder(text)) == isValue(parsed), "any CharSequence will do", scheme, text);
        require(scheme.parse(text).equals(parsed), "the same text is the same answer", scheme, text);
        ofCreating(scheme, text, parsed);
    }

    /** Judging and parsing agree. */
    static Parsed<?> ofJudging(Scheme<?> scheme, String text) {
        Parsed<?> parsed = scheme.parse(text);
        require(scheme.isValid(text) == isValue(parsed), "isValid and parse agree", scheme, text);
        ofResult(scheme, text, parsed);
        return parsed;
    }

    /** An answer, and what it says. */
    static void ofResult(Scheme<?> scheme, String text, Parsed<?> parsed) {
        if (parsed instanceof Parsed.Value<?> value && value.value() instanceof Identifier identifier) {
            require(identifier.scheme() == scheme, "an identifier knows its scheme", scheme, text);
            ofIdentifier(identifier);
        } else if (parsed instanceof Parsed.Rejected<?> rejected) {
            Discretion.said(parsed).forEach(words -> Discretion.require(words, text));
            ofPosition(scheme, text, rejected.fault());
        } else {
            throw new AssertionError(scheme.id() + " read something that is no identifier");
        }
    }

    /** An identifier reads as itself, masks itself, and answers whatever it can be asked. */
    static void ofIdentifier(Identifier identifier) {
        ofIdentifier(identifier, new HashSet<>());
    }

    private static boolean isValue(Parsed<?> parsed) {
        return parsed instanceof Parsed.Value<?>;
    }

    private static void ofIdentifier(Identifier identifier, Set<Identifier> seen) {
        if (!seen.add(identifier)) {
            return;
        }
        Scheme<?> scheme = identifier.scheme();
        String value = identifier.value();
        Parsed<?> itself = new Parsed.Value<>(identifier);
        require(scheme.type() == identifier.getClass(), "a scheme knows its type", scheme, value);
        require(Schemes.byId(scheme.id()).orElseThrow() == scheme, "a scheme is registered", scheme, value);
        require(scheme.parse(value).equals(itself), "the canonical form reads as itself", scheme, value);
        require(scheme.isValid(value), "the canonical form is valid", scheme, value);
        require(scheme.parse(identifier.format()).equals(itself), "the display form reads as itself", scheme, value);
        require(Discretion.refusal(scheme, value).isEmpty(), "the canonical form is canonical", scheme, value);
        ofMask(identifier);
        for (Method accessor : accessors(identifier)) {
            ofAnswer(ask(accessor, identifier), seen);
        }
    }

    private static void ofAnswer(Object answer, Set<Identifier> seen) {
        if (answer instanceof Optional<?> optional) {
            optional.ifPresent(held -> ofAnswer(held, seen));
        } else if (answer instanceof Identifier identifier) {
            ofIdentifier(identifier, seen);
        } else {
            Objects.requireNonNull(answer.toString());
        }
    }

    private static void ofMask(Identifier identifier) {
        String masked = identifier.masked();
        String name = identifier.getClass().getSimpleName();
        String value = identifier.value();
        require(masked.equals(identifier.toString()), "toString is the mask", identifier.scheme(), value);
        require(masked.startsWith(name + "[") && masked.endsWith("]"), "a mask has a name", identifier.scheme(), value);
        if (!identifier.privacy().isOpen()) {
            String shown = masked.substring(name.length() + 1, masked.length() - 1);
            long stars = shown.chars().filter(character -> character == '*').count();
            require(stars * 2 >= shown.length(), "at least half of it is hidden", identifier.scheme(), value);
            boolean isSecret = !value.matches("\\*+");
            require(!isSecret || !shown.contains(value), "a mask does not hold the value", identifier.scheme(), value);
        }
    }

    private static void ofPosition(Scheme<?> scheme, String text, Fault fault) {
        boolean isIllegal = fault.code() == Fault.Code.ILLEGAL_CHARACTER;
        boolean isWithin = fault.index() >= 0 && fault.index() < text.length();
        require(isIllegal ? isWithin : fault.index() == -1, "a position is one in the text", scheme, text);
    }

    private static void ofCreating(Scheme<?> scheme, String text, Parsed<?> parsed) {
        boolean isCanonical = parsed instanceof Parsed.Value<?> value
                && value.value() instanceof Identifier identifier
                && identifier.value().equals(text);
        Optional<String> refusal = Discretion.refusal(scheme, text);
        boolean isStored = scheme.id().equals("phone"); // what was stored is read whatever today's dialling plan says
        require(refusal.isEmpty() || !isCanonical, "the canonical form is canonical", scheme, text);
        require(refusal.isPresent() || isCanonical || isStored, "nothing else is", scheme, text);
        refusal.ifPresent(message -> {
            require(message.startsWith("this " + scheme.title() + " "), "a refusal says of what", scheme, text);
            Discretion.require(message, text);
        });
        if (isCanonical) {
            Object created = create(scheme, text);
            require(new Parsed.Value<>(created).equals(parsed), "what is created is what is read", scheme, text);
            require(created.hashCode() == create(scheme, text).hashCode(), "equal ones hash alike", scheme, text);
        } else {
            boolean isTyped = isValue(parsed);
            Discretion.require(message(isTyped ? () -> create(scheme, text) : parsed::orElseThrow), text);
        }
    }

    /** What a refusal says; no other exception is one. */
    private static String message(Supplier<?> refusing) {
        try {
            refusing.get();
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("what is not canonical was taken");
    }

    private static Object create(Scheme<?> scheme, String text) {
        return call(CREATORS.computeIfAbsent(scheme.type(), Laws::creator), null, text);
    }

    private static Object ask(Method accessor, Identifier identifier) {
        return Objects.requireNonNull(call(accessor, identifier), accessor::getName);
    }

    private static Object call(Method method, @Nullable Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(method.toString(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(method.toString(), e);
        }
    }

    private static Method creator(Class<?> type) {
        try {
            return type.getMethod("of", String.class);
        } catch (NoSuchMethodException e) {
            throw new AssertionError(type + " has no of", e);
        }
    }

    private static List<Method> accessors(Identifier identifier) {
        return ACCESSORS.computeIfAbsent(
                identifier.getClass(),
                type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getDeclaringClass() != Object.class && !method.isBridge())
                        .toList());
    }

    static void require(boolean holds, String law, Scheme<?> scheme, String text) {
        if (!holds) {
            throw new AssertionError(scheme.id() + " breaks \"" + law + "\" with \"" + text + "\"");
        }
    }

    static void require(boolean holds, String law, String text) {
        if (!holds) {
            throw new AssertionError("\"" + text + "\" breaks \"" + law + "\"");
        }
    }
}
