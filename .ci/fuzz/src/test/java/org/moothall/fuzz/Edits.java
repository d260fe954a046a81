// SPDX-License-Identifier: Apache-2.0
package org.moothall.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Spoils JSON by a script: a step is what to do, and where. Most steps leave it JSON, or nobody would get further than the parser;
 * the last ones cut into its text.
 */
final class Edits {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS) // and not what a double makes of them
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int MOST = 24;
    private static final int LARGEST = 2_000;
    private static final int WIDEST = 60_000;
    private static final int DEEPEST = 1_200;

    private final ArrayNode root = NODES.arrayNode();
    private final Script script;
    private final List<String> others;

    /** Where a node stands: in an array, or under a name. */
    private record Slot(
            JsonNode parent, int index, @Nullable String name) {
        JsonNode node() {
            return name == null ? parent.get(index) : parent.get(name);
        }

        void fill(JsonNode node) {
            if (name == null) {
                ((ArrayNode) parent).set(index, node);
            } else {
                ((ObjectNode) parent).set(name, node);
            }
        }

        void clear() {
            if (name == null) {
                ((ArrayNode) parent).remove(index);
            } else {
                ((ObjectNode) parent).remove(name);
            }
        }
    }

    private Edits(String json, Script script, List<String> others) {
        root.add(JSON.readTree(json));
        this.script = script;
        this.others = others;
    }

    /** The text after the steps of a script, which may take parts from other texts. */
    static String of(String json, Script script, List<String> others) {
        return new Edits(json, script, others).spoilt();
    }

    private String spoilt() {
        for (int steps = 0; steps < MOST && !script.isOver(); steps++) {
            int what = script.one();
            if (what >= 0xF0) {
                return cut();
            }
            List<Slot> slots = slots();
            if (slots.isEmpty() || slots.size() > LARGEST || written().length() > WIDEST) {
                break;
            }
            step(what % 10, slots);
        }
        return written();
    }

    private String written() {
        return root.isEmpty() ? "" : JSON.writeValueAsString(root.get(0));
    }

    private void step(int what, List<Slot> slots) {
        Slot slot = slots.get(script.two() % slots.size());
        switch (what) {
            case 0, 1 -> slot.fill(scrap());
            case 2 -> slot.fill(NODES.stringNode(script.text()));
            case 3 -> slot.fill(slots.get(script.two() % slots.size()).node().deepCopy());
            case 4 -> slot.clear();
            case 5 -> rename(slot, name());
            case 6 -> add(slot.node());
            case 7 -> repeat(slot.node(), script.one());
            case 8 -> slot.fill(NODES.stringNode(probe()));
            default -> slot.fill(nested(slot.node(), script.two() % DEEPEST));
        }
    }

    private JsonNode scrap() {
        int choice = script.one();
        return choice < 0xE0
                ? JSON.readTree(Scraps.JSON.get(choice % Scraps.JSON.size()))
                : JSON.readTree(script.oneOf(others));
    }

    private String probe() {
        int choice = script.one();
        String probe = "zqx" + (char) ('a' + choice % 26);
        return switch (choice / 26 % 4) {
            case 0 -> probe;
            case 1 -> probe.toUpperCase(Locale.ROOT);
            case 2 -> "1903-01-02";
            default -> "1903-01-02T03:04:05+01:00";
        };
    }

    private String name() {
        int choice = script.one();
        return choice < 0xE0 ? Scraps.NAMES.get(choice % Scraps.NAMES.size()) : script.text();
    }

    private void add(JsonNode parent) {
        if (parent instanceof ObjectNode object) {
            object.set(name(), scrap());
        } else if (parent instanceof ArrayNode array) {
            array.add(scrap());
        }
    }

    private static void rename(Slot slot, String name) {
        if (slot.name() != null && slot.parent() instanceof ObjectNode object) {
            JsonNode node = object.remove(slot.name());
            object.set(name, node);
        }
    }

    private static void repeat(JsonNode node, int times) {
        if (node instanceof ArrayNode array && JSON.writeValueAsString(array).length() * (times + 1) < WIDEST) {
            ArrayNode once = array.deepCopy();
            for (int count = 0; count < times; count++) {
                array.addAll(once.deepCopy()); // what is shared would grow in every place at once
            }
        }
    }

    private static JsonNode nested(JsonNode node, int depth) {
        JsonNode nested = node;
        for (int count = 0; count < depth; count++) {
            nested = NODES.arrayNode().add(nested);
        }
        return nested;
    }

    /** Puts some text in place of some other. */
    private String cut() {
        String json = written();
        int begin = script.two() % (json.length() + 1);
        int end = Math.min(json.length(), begin + script.one() % 32);
        return json.substring(0, begin) + script.text() + json.substring(end);
    }

    private List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        gather(root, slots);
        return slots;
    }

    private static void gather(JsonNode parent, List<Slot> slots) {
        if (parent instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                slots.add(new Slot(array, index, null));
                gather(array.get(index), slots);
            }
        } else if (parent instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                slots.add(new Slot(object, 0, member.getKey()));
                gather(member.getValue(), slots);
            });
        }
    }
}
