// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework.evidence;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.moothall.core.json.LaterMembers;

/**
 * Evidence as it stands in JSON, of whichever kind: each kind takes the members that it knows, and keeps the others. Before
 * there were kinds, a member {@code mayBeShown} said what nobody had proved: such evidence is an original, and the member is
 * kept beside it.
 */
final class WrittenEvidence {
    private final Map<String, @Nullable Object> members;

    WrittenEvidence(Map<String, @Nullable Object> members) {
        this.members = new LinkedHashMap<>(members);
    }

    Evidence read() {
        String kind = members.containsKey("kind") ? text("kind") : Original.KIND;
        return switch (kind) {
            case Original.KIND -> original();
            case PublishableCopy.KIND ->
                PublishableCopy.of(file(), text("originalSha256"), text("clearedBy"), clearedAt(), rest());
            default -> OtherEvidence.of(kind, rest());
        };
    }

    private Original original() {
        Original.Builder original = Original.of(file())
                .custody(custody())
                .id(textOrNull("id"))
                .title(textOrNull("title"))
                .suppliedBy(textOrNull("suppliedBy"))
                .about(about());
        String type = textOrNull("type");
        Object takenAt = members.remove("takenAt");
        return original.type(type == null ? null : EvidenceType.of(type))
                .takenAt(takenAt == null ? null : moment(takenAt, "takenAt"))
                .laterMembers(rest())
                .build();
    }

    private StoredFile file() {
        StoredFile file = StoredFile.of(text("mediaType"), text("sha256"), text("keptAt"));
        Object size = members.remove("size");
        if (size == null) {
            return file;
        }
        if (size instanceof Integer || size instanceof Long) {
            return file.withSize(((Number) size).longValue());
        }
        throw unreadable("size", "a whole number of bytes");
    }

    private List<CustodyStep> custody() {
        Object steps = members.remove("custody");
        if (steps == null) {
            return List.of();
        }
        if (steps instanceof List<?> list) {
            return list.stream().map(WrittenEvidence::step).toList();
        }
        throw unreadable("custody", "a list");
    }

    private List<String> about() {
        Object ids = members.remove("about");
        if (ids == null) {
            return List.of();
        }
        if (ids instanceof List<?> list) {
            return list.stream().map(id -> text(id, "about")).toList();
        }
        throw unreadable("about", "a list");
    }

    private static CustodyStep step(@Nullable Object written) {
        if (!(written instanceof Map<?, ?> step) || step.size() != 3) {
            throw unreadable("custody", "a list of steps with at, by and what");
        }
        return new CustodyStep(
                moment(step.get("at"), "at"), text(step.get("by"), "by"), text(step.get("what"), "what"));
    }

    private OffsetDateTime clearedAt() {
        return moment(members.remove("clearedAt"), "clearedAt");
    }

    private LaterMembers rest() {
        return LaterMembers.of(members);
    }

    private @Nullable String textOrNull(String name) {
        Object value = members.remove(name);
        return value == null ? null : text(value, name);
    }

    private String text(String name) {
        return text(members.remove(name), name);
    }

    private static String text(@Nullable Object value, String name) {
        if (value instanceof String text) {
            return text;
        }
        throw unreadable(name, "a text");
    }

    private static OffsetDateTime moment(@Nullable Object value, String name) {
        try {
            return OffsetDateTime.parse(text(value, name));
        } catch (DateTimeException e) {
            throw unreadable(name, "a date-time with its offset"); // without the cause, whose words have the value
        }
    }

    private static IllegalArgumentException unreadable(String name, String wanted) {
        return new IllegalArgumentException("evidence needs '" + name + "' as " + wanted + "; this one has not");
    }
}
