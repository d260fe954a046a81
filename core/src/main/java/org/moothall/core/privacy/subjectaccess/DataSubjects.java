// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.moothall.core.privacy.View;

/** Whom each part of a holding is about: what is said of the longest path that leads to it. */
final class DataSubjects {
    private final Map<String, Boolean> isOthers = new HashMap<>();
    private final List<HoldingPath> routes = new ArrayList<>();
    private final List<String> theirs;

    DataSubjects(Holding holding, View whole) {
        isOthers.put("", holding.about() == Holding.About.OTHERS);
        holding.theirs().forEach(path -> say(HoldingPath.of(whole, path), false));
        holding.others().forEach(path -> say(HoldingPath.of(whole, path), true));
        theirs = isOthers.entrySet().stream()
                .filter(said -> !said.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private void say(HoldingPath route, boolean isAboutOthers) {
        routes.add(route);
        route.places().ifPresent(path -> isOthers.merge(path, isAboutOthers, Boolean::logicalOr));
    }

    /** All the paths of which the holding says whom they are about. */
    List<HoldingPath> routes() {
        return routes;
    }

    /** A part declares that it is about others; the holding may know better. */
    void declareOthers(String path) {
        isOthers.putIfAbsent(path, true);
    }

    boolean isAboutOthers(String path) {
        String at = path;
        while (!isOthers.containsKey(at)) {
            at = outer(at);
        }
        return isOthers.get(at);
    }

    /** Whether something that the path is in, and of which the same is said, is what is asked for. */
    boolean isAnyAround(String path, Predicate<String> asked) {
        String at = path;
        while (!isOthers.containsKey(at)) {
            at = outer(at);
            if (asked.test(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether something within is about the person. */
    boolean isOnTheWay(String path) {
        return theirs.stream().anyMatch(inner -> !inner.equals(path) && leads(path, inner));
    }

    /** Whether one path is another, or what it is in. */
    static boolean leads(String outer, String inner) {
        return outer.isEmpty() || inner.equals(outer) || inner.startsWith(outer + ".");
    }

    /** The path of what a path is in. */
    static String outer(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }
}
