// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.List;
import java.util.Map;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.internal.PartPath;

/** Writes the view of one holding as nested lists. */
final class NestedLists {
    private final Review review;

    NestedLists(Review review) {
        this.review = review;
    }

    String of(View view) {
        return of("", view);
    }

    private String of(String path, View view) {
        if (view instanceof View.Group group) {
            return group(path, group.parts());
        }
        if (view instanceof View.Entries entries) {
            return entries(path, entries.entries());
        }
        return view instanceof View.Items items ? items(path, items.items()) : leaf(view);
    }

    private String group(String path, Map<String, View> parts) {
        StringBuilder html = new StringBuilder("<dl>\n");
        parts.forEach((name, part) -> {
            String at = PartPath.join(path, name);
            String mark = review.aboutOthers().contains(at) ? " (about somebody else)" : "";
            term(html, Words.spaced(name) + mark, of(at, part));
        });
        return html.append("</dl>\n").toString();
    }

    private String entries(String path, Map<String, View> entries) {
        StringBuilder html = new StringBuilder("<dl>\n");
        int index = 0;
        for (Map.Entry<String, View> entry : entries.entrySet()) {
            term(html, entry.getKey(), of(PartPath.join(path, index++), entry.getValue()));
        }
        return html.append("</dl>\n").toString();
    }

    private String items(String path, List<View> items) {
        StringBuilder html = new StringBuilder("<ul>\n");
        for (int index = 0; index < items.size(); index++) {
            html.append("<li>")
                    .append(of(PartPath.join(path, index), items.get(index)))
                    .append("</li>\n");
        }
        return html.append(items.isEmpty() ? "<li>none</li>\n</ul>\n" : "</ul>\n")
                .toString();
    }

    private static void term(StringBuilder html, String term, String says) {
        html.append("<dt dir=\"auto\">")
                .append(Words.escape(term))
                .append("</dt>\n<dd>")
                .append(says)
                .append("</dd>\n");
    }

    private static String leaf(View leaf) {
        if (leaf instanceof View.Withheld closed) {
            return "<em>withheld: " + Words.escape(closed.reason().words()) + "</em>";
        }
        Object plain = leaf.toJson();
        if (plain instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return "<span dir=\"auto\">" + Words.escape(plain.toString()) + "</span>";
    }
}
