// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.place.Wgs84Point;
import org.moothall.examples.flytipping.page.QuarterPage.Figure;
import org.moothall.examples.flytipping.page.QuarterPage.Places;
import org.moothall.examples.flytipping.page.QuarterPage.Standing;
import org.moothall.examples.flytipping.page.QuarterPage.Told;
import org.moothall.examples.flytipping.page.Table.Column;
import org.moothall.workflow.engine.Entry;
import org.moothall.workflow.model.Node;
import org.moothall.workflow.model.Senders;
import org.moothall.workflow.model.Shape;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("A page written as HTML")
class HtmlPageTest {
    private static final String HOSTILE = "</title><script>alert(\"x\")</script>&'";

    /** A page whose every word is the same. */
    private static QuarterPage saying(String words) {
        Table table =
                new Table(words, List.of(Column.text(words), Column.number(words)), List.of(List.of(words, words)));
        Told told = new Told(words, table);
        Street street = new Street(words, 5, 6, Wgs84Point.of(52.95, -1.15));
        Shape shape = new Shape(
                words,
                1,
                "P1Y",
                Senders.ANYBODY,
                List.of(),
                List.of(new Shape.Handler(
                        words, Shape.Reach.ANYTIME, Senders.ANYBODY, Shape.Limit.NONE, List.of(new Node.Send(words)))),
                List.of(
                        new Node.Decide(words, List.of(words)),
                        new Node.Perform(words, List.of(words), false, Node.People.NONE, words)));
        Entry entry = new Entry(Entry.What.DONE, words, 1, words, words, Instant.parse("2026-06-30T23:30:00Z"));
        return new QuarterPage(
                words,
                words,
                words,
                List.of(new Figure(words, words, words)),
                told,
                new Standing(words, told, told, told),
                new Places(words, StreetMap.of(List.of(street), 1), table),
                Drawing.of(shape),
                told,
                Story.of(words, List.of(entry)));
    }

    private static Document parsed(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<String> all(Document page, String element, String attribute) {
        NodeList found = page.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> ((org.w3c.dom.Element) found.item(i)).getAttribute(attribute))
                .toList();
    }

    @Test
    @DisplayName("is well-formed, in British English, with a title and one first heading")
    void isWellFormed() throws Exception {
        Document page = parsed(HtmlPage.of(saying("words")));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en-GB");
        assertThat(page.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Fly-tipping, words (simulated)");
        assertThat(page.getElementsByTagName("h1").getLength()).isOne();
        assertThat(page.getElementsByTagName("main").getLength()).isOne();
    }

    @Test
    @DisplayName("leads every link of its own to a place that is there")
    void leadsSomewhere() throws Exception {
        Document page = parsed(HtmlPage.of(saying("words")));

        List<String> targets = Stream.of("h2", "main")
                .flatMap(element -> all(page, element, "id").stream())
                .map(id -> "#" + id)
                .toList();
        assertThat(all(page, "a", "href")).hasSize(7).isSubsetOf(targets);
    }

    @Test
    @DisplayName("gives every table a caption, and every heading of one its scope")
    void namesItsTables() throws Exception {
        Document page = parsed(HtmlPage.of(saying("words")));

        assertThat(page.getElementsByTagName("caption").getLength())
                .isEqualTo(page.getElementsByTagName("table").getLength())
                .isPositive();
        assertThat(all(page, "th", "scope")).containsOnly("col", "row");
    }

    @Test
    @DisplayName("makes what looks like markup inert wherever it stands")
    void escapes() throws Exception {
        String html = HtmlPage.of(saying(HOSTILE));
        Document page = parsed(html);

        assertThat(html).contains("&lt;script&gt;").doesNotContain("<script", "<SCRIPT");
        assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("Fly-tipping, " + HOSTILE);
    }
}
