// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;

/** What somebody probably meant. */
final class Nearest {
    private static final int SHOWN = 3;

    private Nearest() {}

    /** A clause such as {@code the nearest is a}, or one that lists the first names when none is near. */
    static String clause(String text, List<String> names) {
        List<String> near = of(text, names);
        if (!near.isEmpty()) {
            return "the nearest is " + String.join(" or ", near);
        }
        String more = names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "";
        return "known are " + names.stream().limit(SHOWN).collect(Collectors.joining(", ")) + more;
    }

    /** Names that hold the text, or that are held by it; otherwise the one that is spelt most like it. */
    private static List<String> of(String text, List<String> names) {
        String wanted = text.toLowerCase(Locale.ROOT);
        List<String> holding = names.stream()
                .filter(name -> !wanted.isBlank() && (name.contains(wanted) || wanted.contains(name)))
                .limit(SHOWN)
                .toList();
        return holding.isEmpty() ? spelling(text, names) : holding;
    }

    private static List<String> spelling(String text, List<String> names) {
        var list = CodeList.of("names", "1");
        names.forEach(name -> list.code(Code.of(name, name)));
        return list.build().nearest(text).map(Code::code).stream().toList();
    }
}
