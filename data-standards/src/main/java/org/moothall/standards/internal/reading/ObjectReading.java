// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.internal.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.standards.Limits;
import org.moothall.standards.RuleSummary;
import org.moothall.standards.internal.judging.JudgeContext;
import org.moothall.standards.internal.judging.RecordJudge;
import org.moothall.standards.internal.judging.RowPlace;
import org.moothall.standards.internal.judging.Surroundings;
import org.moothall.standards.internal.shape.CompiledShape;
import org.moothall.standards.internal.shape.RecordShape;

/**
 * Reads Java records in place of a file, one at a time, and has each judged as a row of a file is. Used again for the next; not for
 * several threads. A record without a fault costs no object.
 *
 * @param <T> the Java record
 */
public final class ObjectReading<T> implements JudgeContext {
    /**
     * A rule that could not be checked on a record.
     *
     * @param rule with its severity under the profile
     * @param why a clause
     */
    public record Gap(RuleSummary rule, String why) {}

    /** The records of one type, at one place of the whole. */
    private final class Frame<R> {
        private final RecordJudge<R> judge;
        private final int[] slots;
        private final List<Frame<?>> within = new ArrayList<>();

        Frame(RecordJudge<R> judge) {
            this.judge = judge;
            slots = IntStream.range(0, judge.shape().size())
                    .filter(slot -> judge.shape().member(slot) instanceof RecordShape)
                    .toArray();
            for (int slot : slots) {
                within.add(new Frame<>(judge.within(slot)));
            }
        }

        void unasked(Set<Gap> into) {
            judge.unasked().forEach((rule, why) -> into.add(new Gap(rule, why)));
            within.forEach(inner -> inner.unasked(into));
        }

        @SuppressWarnings("unchecked") // the shape was compiled from the component's own type
        void readInner(Object value) {
            read((R) value);
        }

        void read(R value) {
            CompiledShape<?> outer = shape;
            judge.shape().put(value, judge.row());
            for (int index = 0; index < slots.length; index++) {
                Object held = judge.row().value(slots[index]);
                if (held != null) {
                    readWithin(within.get(index), held, slots[index]);
                }
            }
            shape = judge.shape();
            judge.judge(place, value);
            shape = outer;
        }

        private void readWithin(Frame<?> inner, Object held, int slot) {
            long before = errors;
            path.enter(judge.shape().member(slot).component());
            if (held instanceof List<?> list) {
                for (int index = 0; index < list.size(); index++) {
                    path.enter(index);
                    inner.readInner(list.get(index));
                    path.leave();
                }
            } else {
                inner.readInner(held);
            }
            path.leave();
            if (errors > before) {
                judge.row().markFaulty(slot);
            }
        }
    }

    private final Limits limits;
    private final long asAt;
    private final Surroundings around;
    private final RecordPath path = new RecordPath();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<Gap> gaps = new LinkedHashSet<>();
    private final CompiledShape<T> whole;
    private final Frame<T> frame;
    private CompiledShape<?> shape;
    private long errors;

    /** A reading of records of one shape, as at a day or none. */
    public ObjectReading(CompiledShape<T> shape, Limits limits, long asAt, Surroundings around) {
        this.limits = limits;
        this.asAt = asAt;
        this.around = around;
        this.shape = shape;
        whole = shape;
        frame = new Frame<>(new RecordJudge<>(shape, this, false));
    }

    private final RowPlace place = new RowPlace() {
        @Override
        public long number() {
            return 1;
        }

        @Override
        public String words(long number) {
            return "this one";
        }

        @Override
        public Location member(long number, String name) {
            return member(name);
        }

        @Override
        public Location whole() {
            return new Location.Component(path.components(""));
        }

        @Override
        public Location member(String name) {
            return new Location.Component(
                    path.components(shape.member(shape.slot(name)).component()));
        }
    };

    /** Reads a record and has it judged. */
    public void read(T value) {
        findings.clear();
        gaps.clear();
        path.clear();
        errors = 0;
        if (!whole.isSoundOnSight(value, asAt, limits.fieldCharacters())) {
            frame.read(value);
        }
    }

    /** What was found on the record that was read last, in the order of its components. */
    public List<Finding> findings() {
        if (findings.isEmpty()) {
            return List.of();
        }
        ToIntFunction<Finding> component = finding -> place(finding.location());
        return findings.stream().sorted(Comparator.comparingInt(component)).toList();
    }

    private int place(Location location) {
        String way = ((Location.Component) location).path();
        for (int slot = 0; slot < whole.size(); slot++) {
            String name = whole.member(slot).component();
            boolean isPrefix = way.startsWith(name);
            if (isPrefix && (way.length() == name.length() || ".[".indexOf(way.charAt(name.length())) >= 0)) {
                return slot;
            }
        }
        return -1;
    }

    /** What could not be checked on it. */
    public List<Gap> gaps() {
        Set<Gap> all = new LinkedHashSet<>(gaps);
        frame.unasked(all);
        return List.copyOf(all);
    }

    @Override
    public Limits limits() {
        return limits;
    }

    @Override
    public long asAt() {
        return asAt;
    }

    @Override
    public Surroundings around() {
        return around;
    }

    @Override
    public boolean hasOthers() {
        return false;
    }

    @Override
    public long ordinal() {
        return 1;
    }

    @Override
    public void inRow(RuleSummary rule, Location location, String message) {
        RuleSummary adjusted = whole.adjusted(rule);
        var finding = new Finding(adjusted.id(), adjusted.severity(), location, message);
        errors += finding.isError() ? 1 : 0;
        findings.add(finding);
    }

    @Override
    public void lacks(RuleSummary rule, Location location) {
        throw new IllegalStateException("an object has every component");
    }

    @Override
    public void notChecked(RuleSummary rule, String why) {
        gaps.add(new Gap(whole.adjusted(rule), why));
    }
}
