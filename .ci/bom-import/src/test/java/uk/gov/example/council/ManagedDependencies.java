// SPDX-License-Identifier: Apache-2.0
package uk.gov.example.council;

import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a pom manages for its project, as {@code groupId:artifactId}, read from Maven's effective pom. */
record ManagedDependencies(List<String> names) {
    private static final String ENTRIES = "/project/dependencyManagement/dependencies/dependency";

    static ManagedDependencies readFrom(InputStream effectivePom) throws Exception {
        var document =
                DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(effectivePom);
        var xpath = XPathFactory.newDefaultInstance().newXPath();
        var entries = (NodeList) xpath.evaluate(ENTRIES, document, XPathConstants.NODESET);
        return new ManagedDependencies(IntStream.range(0, entries.getLength())
                .mapToObj(entries::item)
                .map(entry -> childOf(entry, "groupId") + ":" + childOf(entry, "artifactId"))
                .toList());
    }

    /** Entries that are not Moothall's: each overrides a version of the council's own choosing. */
    List<String> leaked() {
        return names.stream().filter(name -> !name.startsWith("org.moothall:")).toList();
    }

    private static String childOf(Node entry, String name) {
        NodeList children = entry.getChildNodes();
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(child -> child.getNodeName().equals(name))
                .map(Node::getTextContent)
                .findFirst()
                .orElseThrow();
    }
}
