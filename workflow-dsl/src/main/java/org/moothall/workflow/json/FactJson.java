// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.moothall.core.deadline.Fact;
import org.moothall.core.deadline.Pause;

/** A fact of a deadline as core writes it, {@code {"kind":"agreed","at":"2026-06-01T08:00:00Z","until":"2026-08-03"}}, and back. */
final class FactJson {
    private FactJson() {}

    static void write(Fact fact, JsonText json) {
        json.startObject().name("kind").string(fact.kind());
        if (fact instanceof Fact.Suspended suspended) {
            PromiseJson.pause(suspended.pause(), json.name("pause"));
        } else {
            StateJson.moment("at", fact.at(), json);
        }
        if (fact instanceof Fact.Agreed agreed) {
            json.name("until").string(agreed.until().toString());
        } else if (fact instanceof Fact.ExtendedUntil extended) {
            json.name("until").string(extended.until().toString());
        } else if (fact instanceof Fact.Extended extended) {
            json.name("further").number(extended.further());
        } else if (fact instanceof Fact.Withdrawn withdrawn) {
            write(withdrawn.extension(), json.name("extension"));
        }
        json.endObject();
    }

    static Fact read(JsonWalk json) {
        Members members = new Members();
        json.object(name -> members.member(name, json));
        try {
            return members.fact();
        } catch (IllegalArgumentException | NullPointerException notWhole) {
            throw json.broken();
        }
    }

    private static final class Members {
        private String kind = "";
        private @Nullable Instant at;
        private @Nullable LocalDate until;
        private @Nullable Pause pause;
        private @Nullable Fact extension;
        private long further;

        void member(String name, JsonWalk json) {
            switch (name) {
                case "kind" -> kind = json.string();
                case "at" -> at = json.moment();
                case "until" -> until = date(json);
                case "further" -> further = json.number();
                case "pause" -> pause = PromiseJson.pause(json);
                case "extension" -> extension = read(json);
                default -> json.skip();
            }
        }

        private static LocalDate date(JsonWalk json) {
            try {
                return LocalDate.parse(json.string());
            } catch (DateTimeException notADate) {
                throw json.broken();
            }
        }

        Fact fact() {
            return switch (kind) {
                case "suspended" -> new Fact.Suspended(needed(pause));
                case "agreed" -> new Fact.Agreed(needed(at), needed(until));
                case "extended" -> new Fact.Extended(needed(at), Math.toIntExact(further));
                case "extended-until" -> new Fact.ExtendedUntil(needed(at), needed(until));
                case "withdrawn" -> new Fact.Withdrawn(needed(at), (Fact.Extension) needed(extension));
                default -> new Fact.Milestone(kind, needed(at));
            };
        }

        private static <T> T needed(@Nullable T part) {
            if (part == null) {
                throw new IllegalArgumentException("a fact lacks a part");
            }
            return part;
        }
    }
}
