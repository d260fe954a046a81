// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.json.JsonMapper;

@Label("JSON of our own shapes")
class JsonTextProperties {
    @Property
    @Label(
            "is what Jackson's generator writes: objects and lists within each other, names, texts and numbers of any kind")
    void isJacksons(@ForAll List<String> texts, @ForAll List<Long> numbers) {
        JsonText ours = new JsonText(8).startObject().name("").startArray();
        StringWriter theirs = new StringWriter();
        try (JsonGenerator json = StateJson.FACTORY.createGenerator(ObjectWriteContext.empty(), theirs)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("");
            for (String text : texts) {
                ours.startObject()
                        .name(text)
                        .string(text)
                        .name("none")
                        .startObject()
                        .endObject()
                        .endObject();
                ours.startArray().string(text).endArray();
                json.writeStartObject();
                json.writeStringProperty(text, text);
                json.writeObjectPropertyStart("none");
                json.writeEndObject();
                json.writeEndObject();
                json.writeStartArray();
                json.writeString(text);
                json.writeEndArray();
            }
            for (long number : numbers) {
                ours.number(number);
                json.writeNumber(number);
            }
            json.writeEndArray();
            json.writeEndObject();
        }

        assertThat(ours.endArray().endObject()).hasToString(theirs.toString());
    }

    @Property
    @Label("is what Jackson writes of a list of texts and whole numbers")
    void isAListOfJacksons(@ForAll List<String> texts, @ForAll int number, @ForAll long large) {
        List<Object> all = new ArrayList<>(texts);
        all.add(number);
        all.add(large);

        assertThat(ListJson.write(all)).isEqualTo(JsonMapper.shared().writeValueAsString(all));
    }
}
