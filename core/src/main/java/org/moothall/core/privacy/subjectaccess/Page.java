// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import java.util.List;
import java.util.Optional;

/** Writes the page: sections with headings, lists of terms and what they say. */
final class Page {
    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%1$sWhat we hold about you</title>
            <style>
            body { font: 1.1rem/1.5 sans-serif; color: #111; background: #fff; max-width: 45rem; margin: 2rem auto; padding: 0 1rem }
            body { overflow-wrap: anywhere } dd span { white-space: pre-wrap }
            dl, ul { margin: 0 0 0 1rem; padding: 0 } dt { font-weight: bold } dd { margin: 0 0 .5rem 1rem }
            .draft { border: .25rem solid #a00; padding: 1rem }
            </style>
            </head>
            <body>
            <main>
            <h1>%1$sWhat we hold about you</h1>
            """;
    private static final String DRAFT = """
            <p class="draft"><strong>This is a draft, and not to be sent.</strong> A person has to review it first: what is about \
            others is withheld until then.</p>
            """;

    private final boolean isFinal;
    private final StringBuilder html = new StringBuilder();

    Page(boolean isFinal) {
        this.isFinal = isFinal;
    }

    String of(List<Review> reviews, List<WithheldItem> withheld) {
        html.append(HEAD.formatted(isFinal ? "" : "Draft: ")).append(isFinal ? "" : DRAFT);
        html.append("<h2>About you</h2>\n");
        reviews.stream().filter(Review::isAboutThem).forEach(this::holding);
        html.append("<h2>About others</h2>\n");
        reviews.stream().filter(review -> !review.isAboutThem()).forEach(this::holding);
        marks(reviews);
        html.append("<h2>Withheld, and why</h2>\n");
        withheld(withheld);
        return html.append("</main>\n</body>\n</html>\n").toString();
    }

    private void holding(Review review) {
        html.append("<h3>%d. <span dir=\"auto\">%s</span></h3>\n"
                .formatted(review.number(), Words.escape(review.holding().title())));
        html.append("<p>Your part in it: <span dir=\"auto\">%s</span></p>\n"
                .formatted(Words.escape(review.holding().role())));
        html.append("<div>").append(new NestedLists(review).of(review.view())).append("</div>\n");
    }

    private void marks(List<Review> reviews) {
        html.append("<ul>\n");
        for (Review review : reviews) {
            for (String path : review.aboutOthers()) {
                html.append("<li><span dir=\"auto\">%s</span> (item %s): %s</li>\n"
                        .formatted(Words.of(review, path), Words.escape(review.item(path)), review.state(path)));
            }
        }
        boolean isNone =
                reviews.stream().allMatch(review -> review.aboutOthers().isEmpty());
        html.append(isNone ? "<li>nothing</li>\n</ul>\n" : "</ul>\n");
    }

    private void withheld(List<WithheldItem> items) {
        html.append("<ul>\n");
        for (WithheldItem item : items) {
            html.append("<li><span dir=\"auto\">%s</span>, item %s: <span dir=\"auto\">%s</span>%s</li>\n"
                    .formatted(
                            Words.escape(item.title()), Words.escape(item.id()), Words.escape(item.why()), law(item)));
        }
        html.append(items.isEmpty() ? "<li>nothing</li>\n</ul>\n" : "</ul>\n");
    }

    private static String law(WithheldItem item) {
        return Optional.ofNullable(item.exemption())
                .map(exemption -> " (" + Words.escape(exemption.law()) + ")")
                .orElse("");
    }
}
