// SPDX-License-Identifier: Apache-2.0
package org.moothall.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moothall.core.place.Wgs84Point;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("JSON of a model in which one thing, at any depth,")
class SpoiltJsonTest {
    private static final ObjectMapper JACKSON_2 = new ObjectMapper().registerModule(new JavaTimeModule());
    private static final JsonMapper JACKSON_3 = JsonMapper.shared();

    static Stream<Path> goldens() throws IOException {
        return GoldenTest.goldens();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("is missing or null is read by both Jacksons, or refused by both, and never by accident")
    void isMissing(Path file) throws Exception {
        List<String> accidents = new ArrayList<>();
        for (String path : members(read(file), "")) {
            accidents.addAll(accidents(file, path + " missing", without(read(file), path, ObjectNode::remove)));
            accidents.addAll(accidents(file, path + " null", without(read(file), path, ObjectNode::putNull)));
        }

        assertThat(accidents).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("goldens")
    @DisplayName("is unknown is kept by both Jacksons, or refused by both; it is never lost")
    void isUnknown(Path file) throws Exception {
        List<String> lost = new ArrayList<>();
        for (String path : objects(read(file), "")) {
            ObjectNode spoilt = read(file);
            ((ObjectNode) spoilt.at(path)).put("dovecote", "kept");
            String from2 = written(file, spoilt.toString(), JACKSON_2::readValue);
            String from3 = written(file, spoilt.toString(), JACKSON_3::readValue);
            if (!from2.equals(from3) || isLost(from2)) {
                lost.add(path);
            }
        }

        assertThat(lost).isEmpty();
    }

    private static boolean isLost(String written) {
        return !written.contains("dovecote") && !written.equals("refused");
    }

    private interface Reader {
        Object read(String json, Class<?> type) throws Exception;
    }

    private static String written(Path file, String json, Reader reader) {
        Object model;
        try {
            model = reader.read(json, GoldenTest.type(file));
        } catch (Exception e) {
            return "refused";
        }
        return JACKSON_3.writeValueAsString(model);
    }

    private static List<String> accidents(Path file, String what, JsonNode spoilt) {
        String json = spoilt.toString();
        String from2 = accident(file, json, JACKSON_2::readValue);
        String from3 = accident(file, json, JACKSON_3::readValue);
        boolean isAlike = written(file, json, JACKSON_2::readValue).equals(written(file, json, JACKSON_3::readValue));
        return isAlike && from2.isEmpty() && from3.isEmpty()
                ? List.of()
                : List.of(what + ": with Jackson 2 '" + from2 + "', with Jackson 3 '" + from3 + "'");
    }

    /** Empty when it is read or refused in words; otherwise what went wrong. */
    private static String accident(Path file, String json, Reader reader) {
        try {
            reader.read(json, GoldenTest.type(file));
            return "";
        } catch (Exception e) {
            Throwable cause = e;
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            return cause instanceof NullPointerException || cause.getMessage() == null
                    ? cause.getClass().getSimpleName()
                    : "";
        }
    }

    private static ObjectNode read(Path file) throws IOException {
        return (ObjectNode) JACKSON_2.readTree(Files.readString(file));
    }

    private interface Spoiling {
        Object apply(ObjectNode node, String name);
    }

    private static JsonNode without(ObjectNode tree, String path, Spoiling spoiling) {
        int last = path.lastIndexOf('/');
        spoiling.apply((ObjectNode) tree.at(path.substring(0, last)), path.substring(last + 1));
        return tree;
    }

    /** The paths of all members but those of what a later version wrote. */
    private static List<String> members(JsonNode node, String path) {
        List<String> paths = new ArrayList<>();
        visit(node, path, at -> {}, paths::add);
        return paths;
    }

    private static List<String> objects(JsonNode node, String path) {
        List<String> paths = new ArrayList<>();
        visit(node, path, paths::add, at -> {});
        return paths;
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"{}", "{'latitude':50.7}", "{'longitude':-3.5,'latitude':null}"})
    @DisplayName("is a missing number is not read as zero, which is a place in the sea")
    void isMissingNumber(String json) {
        String point = json.replace('\'', '"');

        assertThatThrownBy(() -> JACKSON_2.readValue(point, Wgs84Point.class)).hasMessageContaining("a point needs '");
        assertThatThrownBy(() -> JACKSON_3.readValue(point, Wgs84Point.class)).hasMessageContaining("a point needs '");
    }

    private static boolean isOfLaterVersion(Map.Entry<String, JsonNode> member) {
        return member.getKey().equals("pigeonLoft");
    }

    private static boolean hasGoldenOfItsOwn(JsonNode node) {
        return node.has("pigeonLoft") || node.path(0).has("pigeonLoft");
    }

    private static void visit(JsonNode node, String path, Consumer<String> objects, Consumer<String> members) {
        if (node instanceof ArrayNode) {
            for (int index = 0; index < node.size(); index++) {
                visit(node.get(index), path + "/" + index, objects, members);
            }
        } else if (node instanceof ObjectNode) {
            objects.accept(path);
            node.properties().forEach(member -> {
                members.accept(path + "/" + member.getKey());
                if (!isOfLaterVersion(member) && !hasGoldenOfItsOwn(member.getValue())) {
                    visit(member.getValue(), path + "/" + member.getKey(), objects, members);
                }
            });
        }
    }
}
