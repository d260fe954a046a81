// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.writing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.moothall.standards.internal.words.Words;

/** Writes records as an XML list: an element a member, more of them for a list of texts, code and value for texts by code. */
public final class XmlList {
    private final XMLStreamWriter xml;

    private XmlList(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes the list; the target is flushed and not closed. */
    public static void write(
            Iterator<Map<String, @Nullable Object>> records, String list, String record, OutputStream target)
            throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        try {
            new XmlList(XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text)).write(records, list, record);
        } catch (XMLStreamException failed) {
            throw failed.getCause() instanceof IOException cause ? cause : new IOException(failed);
        }
        text.flush();
    }

    private void write(Iterator<Map<String, @Nullable Object>> records, String list, String record)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement(list);
        while (records.hasNext()) {
            xml.writeStartElement(record);
            for (var member : records.next().entrySet()) {
                writeMember(member.getKey(), member.getValue());
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void writeMember(String name, @Nullable Object value) throws XMLStreamException {
        if (value == null) {
            xml.writeEmptyElement(name);
        } else if (value instanceof List<?> texts) {
            for (var text : texts) {
                writeMember(name, text);
            }
        } else if (value instanceof Map<?, ?> texts) {
            xml.writeStartElement(name);
            for (var text : texts.entrySet()) {
                xml.writeStartElement("attribute");
                writeMember("code", text.getKey());
                writeMember("value", text.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
        } else {
            xml.writeStartElement(name);
            writeText(Words.replaced(value.toString(), XmlList::isInXml));
            xml.writeEndElement();
        }
    }

    /** A carriage return has to be written as a reference: a reader takes a bare one for the end of a line. */
    private void writeText(String text) throws XMLStreamException {
        int at = 0;
        for (int stop = text.indexOf('\r'); stop >= 0; stop = text.indexOf('\r', at)) {
            xml.writeCharacters(text.substring(at, stop));
            xml.writeEntityRef("#13");
            at = stop + 1;
        }
        xml.writeCharacters(text.substring(at));
    }

    /** XML 1.0, production 2. */
    private static boolean isInXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }
}
