// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON (RFC 8259) of the size of a year's calendar, and remembers the line of each value: this module brings no JSON library.
 */
final class JsonText {
    private static final int DEEPEST = 32;

    private final String text;
    private int index;
    private int line = 1;
    private int depth;

    private JsonText(String text) {
        this.text = text;
    }

    /**
     * A value and the line on which it begins.
     *
     * @param value a map, a list or a text; a {@link Literal} of a number, a truth value or null
     */
    record Node(Object value, int line) {
        /** The members of an object by name; none when it is something else. */
        Map<String, Node> members() {
            Map<String, Node> members = new LinkedHashMap<>();
            if (value instanceof Map<?, ?> map) {
                map.forEach((name, member) -> members.put((String) name, (Node) member));
            }
            return members;
        }
    }

    /** A number, a truth value or null, as it is written. */
    record Literal(String text) {}

    /** Where the text is no JSON, and why. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        Malformed(int line, String message) {
            super(message);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    static Node read(String text) throws Malformed {
        JsonText json = new JsonText(text);
        Node whole = json.value();
        if (json.next() != 0) {
            throw json.malformed("something stands after the end of the JSON");
        }
        return whole;
    }

    private Node value() throws Malformed {
        char first = next();
        int begins = line;
        if (++depth > DEEPEST) {
            throw malformed("more than " + DEEPEST + " levels");
        }
        Object value = switch (first) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> literal();
        };
        depth--;
        return new Node(value, begins);
    }

    private Map<String, Node> object() throws Malformed {
        Map<String, Node> members = new LinkedHashMap<>();
        index++;
        if (next() == '}') {
            index++;
            return members;
        }
        do {
            if (next() != '"') {
                throw malformed("wanted the name of a member in quotes");
            }
            String name = string();
            take(':');
            if (members.put(name, value()) != null) {
                throw malformed("a member stands twice");
            }
        } while (goesOn('}'));
        return members;
    }

    private List<Node> array() throws Malformed {
        List<Node> items = new ArrayList<>();
        index++;
        if (next() == ']') {
            index++;
            return items;
        }
        do {
            items.add(value());
        } while (goesOn(']'));
        return items;
    }

    private boolean goesOn(char end) throws Malformed {
        boolean isMore = next() == ',';
        take(isMore ? ',' : end);
        return isMore;
    }

    private void take(char wanted) throws Malformed {
        if (next() != wanted) {
            throw malformed(index == text.length() ? "the text breaks off" : "wanted " + wanted);
        }
        index++;
    }

    private String string() throws Malformed {
        StringBuilder read = new StringBuilder();
        index++;
        while (index < text.length() && text.charAt(index) != '"') {
            char character = text.charAt(index++);
            if (character < ' ') {
                throw malformed("a text is not closed on its line");
            }
            read.append(character == '\\' ? escaped() : character);
        }
        take('"');
        return read.toString();
    }

    private char escaped() throws Malformed {
        char kind = index < text.length() ? text.charAt(index++) : 0;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("an escape that JSON does not have");
        };
    }

    private char unicode() throws Malformed {
        String digits = text.substring(index, Math.min(index + 4, text.length()));
        if (!digits.matches("[0-9A-Fa-f]{4}")) {
            throw malformed("an escape without its four digits");
        }
        index += digits.length();
        return (char) Integer.parseInt(digits, 16);
    }

    private Literal literal() throws Malformed {
        int from = index;
        while (index < text.length() && isInLiteral(text.charAt(index))) {
            index++;
        }
        String literal = text.substring(from, index);
        if (!literal.matches("true|false|null|-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")) {
            throw malformed(index == text.length() ? "the text breaks off" : "this is no JSON");
        }
        return new Literal(literal);
    }

    private static boolean isInLiteral(char character) {
        return Character.isLetterOrDigit(character) || "+-.".indexOf(character) >= 0;
    }

    /** The next character that is no white space; 0 at the end. */
    private char next() {
        while (index < text.length() && " \t\r\n".indexOf(text.charAt(index)) >= 0) {
            line += text.charAt(index) == '\n' ? 1 : 0;
            index++;
        }
        return index < text.length() ? text.charAt(index) : 0;
    }

    private Malformed malformed(String why) {
        return new Malformed(line, why);
    }
}
