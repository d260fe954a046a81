// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What holds of whatever a factory makes: a refusal quotes nothing private, and what is made answers and is written. */
final class FactoryLaws {
    private static final List<String> WITH_SECRETS = List.of(
            "org.moothall.core.casework",
            "org.moothall.core.caution",
            "org.moothall.core.equality",
            "org.moothall.core.organisation",
            "org.moothall.core.person",
            "org.moothall.core.place",
            "org.moothall.core.provenance");
    private static final Map<Class<?>, List<Method>> QUESTIONS = new ConcurrentHashMap<>();

    private FactoryLaws() {}

    /** Calls a factory with whatever a script says. */
    static void ofMaking(Method factory, Script script) {
        try {
            Object made = new Made(script).by(factory);
            if (made != null) {
                ofAnswers(made);
                ofModel(made);
            } else if (!factory.getName().equals("given")) {
                throw new AssertionError(factory + " makes nothing");
            }
        } catch (Made.Refused refused) {
            ofRefusal(factory, String.valueOf(refused.getCause().getMessage()));
        }
    }

    private static void ofRefusal(Method factory, String words) {
        boolean holdsSecrets =
                WITH_SECRETS.stream().anyMatch(factory.getDeclaringClass().getPackageName()::startsWith);
        Set<String> quoted = holdsSecrets ? Secrets.in(words) : Set.of();
        if (words.isBlank() || !quoted.isEmpty()) {
            throw new AssertionError(factory + " refuses in the words \"" + words + "\"");
        }
    }

    /** Whatever can be asked of it is answered. */
    private static void ofAnswers(Object made) throws Made.Refused {
        for (Method question : QUESTIONS.computeIfAbsent(made.getClass(), FactoryLaws::questions)) {
            Made.call(question, made);
        }
    }

    private static List<Method> questions(Class<?> type) {
        boolean isOurs = type.getPackageName().startsWith("org.moothall.core");
        return Arrays.stream(type.getMethods())
                .filter(method ->
                        isOurs && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass().getPackageName().startsWith("org.moothall.core"))
                .toList();
    }

    private static void ofModel(Object made) {
        Class<?> type = modelOf(made);
        if (type != null) {
            ModelLaws.ofValue(type, made);
        }
    }

    private static @Nullable Class<?> modelOf(Object made) {
        return made instanceof Record model
                ? Models.readAs(model.getClass())
                        .filter(type -> type.equals(Models.BY_NAME.get(type.getSimpleName())))
                        .orElse(null)
                : null;
    }
}
