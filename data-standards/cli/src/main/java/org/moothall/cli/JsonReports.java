// SPDX-License-Identifier: Apache-2.0
package org.moothall.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.moothall.standards.CheckReport;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reports for a program: JSON, one object a line; after several files, a line that counts them. */
final class JsonReports implements Reports {
    private static final int FORMAT_VERSION = 1;
    private static final JsonFactory JSON = new JsonFactory();

    private final OutputStream output;

    JsonReports(OutputStream output) {
        this.output = output;
    }

    @Override
    public void add(CheckReport report) throws IOException {
        report.writeJson(output);
        endLine();
    }

    @Override
    public void add(Unreadable file) throws IOException {
        write("moothall-unreadable", json -> {
            json.writeName("source").writeStartObject();
            json.writeStringProperty("name", file.name());
            json.writeEndObject();
            json.writeStringProperty("why", file.why());
        });
    }

    @Override
    public void end(Outcomes outcomes) throws IOException {
        if (outcomes.files() > 1) {
            write("moothall-check-summary", json -> {
                json.writeNumberProperty("files", outcomes.files());
                json.writeNumberProperty("conforming", outcomes.conforming());
                json.writeNumberProperty("faulty", outcomes.faulty());
                json.writeNumberProperty("unreadable", outcomes.unreadable());
            });
        }
    }

    private void write(String format, Consumer<JsonGenerator> members) throws IOException {
        var line = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("format", format);
            json.writeNumberProperty("formatVersion", FORMAT_VERSION);
            members.accept(json);
            json.writeEndObject();
        }
        line.writeTo(output);
        endLine();
    }

    private void endLine() throws IOException {
        output.write('\n');
        output.flush();
    }
}
