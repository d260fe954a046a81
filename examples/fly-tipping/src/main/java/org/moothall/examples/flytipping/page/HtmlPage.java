// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;

/** Writes the page as one HTML file that asks nothing of the network, with templates that escape what they are given. */
public final class HtmlPage {
    private static final String TEMPLATES = "org.moothall.examples.flytipping.page.template";

    private HtmlPage() {}

    /** The page as HTML that is also well-formed XML. */
    public static String of(QuarterPage page) {
        TemplateEngine engine =
                TemplateEngine.createPrecompiled(null, ContentType.Html, HtmlPage.class.getClassLoader(), TEMPLATES);
        StringOutput html = new StringOutput();
        engine.render("page.jte", page, html);
        return html.toString();
    }
}
