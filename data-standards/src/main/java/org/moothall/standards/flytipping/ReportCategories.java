// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.flytipping;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The report categories of a council that are for the fly-tipping service. Councils name them as they like: of 1,151 names in
 * real use fourteen mean fly-tipping, and one more says so while it is filed under litter.
 *
 * <p><b>Source</b> mysociety/fms_meta_categories, level A: A29 Fly-tipping and A22 Dumped Rubbish; read 2026-11-21.
 */
public final class ReportCategories {
    /** The names that are filed under A22 Dumped Rubbish, and that name itself; plain, as {@link #words} makes them. */
    private static final Set<List<String>> DUMPED_RUBBISH =
            Set.of(List.of("dumped", "rubbish"), List.of("dumped", "cylinder"));

    private ReportCategories() {}

    /**
     * Whether a category's name means fly-tipping: a word that begins with {@code flytip}, or the word {@code fly} before one
     * that begins with {@code tip}; case, hyphens and brackets do not count. "Flyposting" is not fly-tipping. "Litter or
     * flytipping in a woodland" is by this rule, though it is filed under litter.
     */
    public static boolean isFlyTipping(String categoryName) {
        List<String> words = words(categoryName);
        for (int index = 0; index < words.size(); index++) {
            String word = words.get(index);
            boolean apart = word.equals("fly")
                    && index + 1 < words.size()
                    && words.get(index + 1).startsWith("tip");
            if (apart || word.startsWith("flytip")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a category is for the fly-tipping service: fly-tipping by name, or dumped rubbish. */
    public static boolean isIntake(String categoryName) {
        return isFlyTipping(categoryName) || DUMPED_RUBBISH.contains(words(categoryName));
    }

    private static List<String> words(String name) {
        return List.of(
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip().split(" "));
    }
}
