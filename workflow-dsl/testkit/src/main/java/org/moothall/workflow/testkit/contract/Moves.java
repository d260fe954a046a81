// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.testkit.contract;

import static org.moothall.workflow.testkit.contract.Moot.RING_BELL;
import static org.moothall.workflow.testkit.contract.TraceWorkflows.ASK;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Stream;
import org.moothall.workflow.Effect;
import org.moothall.workflow.Event;
import org.moothall.workflow.Task;
import org.moothall.workflow.Workflow;
import org.moothall.workflow.host.Actor;
import org.moothall.workflow.host.CaseSnapshot;
import org.moothall.workflow.host.Host;
import org.moothall.workflow.host.OutboxItem;
import org.moothall.workflow.host.Request;
import org.moothall.workflow.host.WorkItem;
import org.moothall.workflow.testkit.contract.Moot.Call;
import org.moothall.workflow.testkit.contract.Moot.Word;

/** The possible next requests to hosts in the same state; drawn at random, many of them refused. */
final class Moves {
    private static final List<Event<Word>> EVENTS =
            List.of(Moot.CALLED_OFF, Moot.APPEALED, Moot.WHISPERED, Moot.WHISPERED, Moot.ARRIVED, Moot.HEARD);
    private static final List<Task<Word>> TASKS = List.of(Moot.HEAR, Moot.SETTLE, Moot.WITNESS);
    private static final List<String> WORDS =
            List.of("loud", "quiet", "settled", "settled", "wulf", "aelf", "dong", TraceWorkflows.STORM, " ");
    private static final List<Duration> WHILES = List.of(
            Duration.ZERO,
            Duration.ofMinutes(1),
            Duration.ofMinutes(40),
            Duration.ofHours(5),
            Duration.ofHours(20),
            Duration.ofDays(1),
            Duration.ofDays(4),
            Duration.ofDays(20));
    private static final List<Actor> ACTORS = List.of(
            Actor.of("clerk", Moot.REEVE),
            Actor.of("clerk", Moot.REEVE),
            Actor.of("clerk", Moot.REEVE),
            Actor.of("miller", Moot.MILLER),
            Actor.of("beadle", Moot.REEVE).actingFor("clerk"));

    /** With more open cases each would only be met less often. */
    private static final int MANY = 4;

    private final SplittableRandom random;
    private final List<Move> keyed = new ArrayList<>();

    /**
     * Something that is asked of a host.
     *
     * @param words what, for whoever reads of a difference
     * @param made asks it, and gives what was answered
     */
    record Move(String words, Function<TracedHost, Object> made) {
        /** What a host answers, or what it throws. */
        String on(TracedHost host) {
            try {
                return made.apply(host).toString();
            } catch (IllegalArgumentException | IllegalStateException thrown) {
                return thrown.toString();
            }
        }
    }

    Moves(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Move next(TracedHost traced) {
        List<CaseSnapshot<Moot>> open =
                traced.cases().stream().filter(CaseSnapshot::isOpen).toList();
        if (open.isEmpty()) {
            return start();
        }
        return switch (random.nextInt(15)) {
            case 0 -> open.size() < MANY ? start() : tell(open);
            case 1 -> tell(open);
            case 2, 3, 4 -> complete(traced);
            case 5 -> tell(traced.cases());
            case 6 -> tellOnePlace(traced);
            case 7 -> answer(traced);
            case 8 -> redrive(traced);
            case 9 -> repeat();
            case 12, 13, 14 -> hold(traced);
            default -> pass();
        };
    }

    private Move start() {
        Workflow<Moot> workflow = one(TraceWorkflows.ALL);
        Call form = new Call(one(List.of("wulf edith", "loud", "aelf", " ")));
        return request("start " + workflow + " with " + form, request -> host -> host.start(workflow, form, request));
    }

    private Move complete(TracedHost traced) {
        List<WorkItem> items = Stream.of(Moot.REEVE, Moot.MILLER)
                .flatMap(role -> traced.host().worklist(role).stream())
                .toList();
        if (items.isEmpty()) {
            return pass();
        }
        WorkItem item = one(items);
        Word word = word();
        Task<Word> task = TASKS.stream()
                .filter(each -> each.name().equals(item.task()))
                .findFirst()
                .orElseThrow();
        return random.nextInt(3) == 0
                ? request(
                        "complete " + task + " of " + item.caseId() + " with " + word,
                        request -> host -> host.complete(item.caseId(), task, word, request))
                : request(
                        "complete " + item + " with " + word,
                        request -> host -> host.completeItem(item, task, word, request));
    }

    private Move hold(TracedHost traced) {
        List<WorkItem> items = Stream.of(Moot.REEVE, Moot.MILLER)
                .flatMap(role -> traced.host().worklist(role).stream())
                .toList();
        if (items.isEmpty()) {
            return pass();
        }
        WorkItem item = one(items);
        Actor to = one(ACTORS);
        if (item.isFree() || random.nextInt(4) == 0) {
            return random.nextInt(3) > 0
                    ? request("claim " + item, request -> host -> host.claim(item, request))
                    : request("assign " + item + " to " + to.name(), request -> host -> host.assign(item, to, request));
        }
        Actor holder = ACTORS.stream()
                .filter(actor -> actor.name().equals(item.holder()))
                .findFirst()
                .orElse(to);
        return switch (random.nextInt(4)) {
            case 0 -> request("release " + item, holder, request -> host -> host.release(item, request));
            case 1 -> request("hand back " + item, holder, request -> host -> host.handBack(item, request));
            default ->
                request(
                        "delegate " + item + " to " + to.name(),
                        holder,
                        request -> host -> host.delegate(item, to, request));
        };
    }

    private Move tell(List<CaseSnapshot<Moot>> cases) {
        String id = one(cases).id();
        Event<Word> event = one(EVENTS);
        Word word = word();
        return request(
                "tell " + id + " " + event + " with " + word, request -> host -> host.tell(id, event, word, request));
    }

    private Move tellOnePlace(TracedHost traced) {
        List<CaseSnapshot.Waiting> places = traced.cases().stream()
                .flatMap(view -> view.waiting().stream())
                .filter(place -> EVENTS.stream().anyMatch(event -> event.name().equals(place.step())))
                .toList();
        if (places.isEmpty()) {
            return tell(traced.cases());
        }
        CaseSnapshot.Waiting place = one(places);
        Event<Word> event = Event.of(place.step(), Word.class).byAnybody();
        Word word = word();
        return request(
                "tell " + place + " with " + word, request -> host -> host.tellWaiting(place, event, word, request));
    }

    private Move answer(TracedHost traced) {
        List<OutboxItem> asked = traced.cases().stream()
                .flatMap(view -> traced.host().outbox(view.id()).stream())
                .filter(item -> item.step().equals(ASK.name()) || item.step().equals(RING_BELL.name()))
                .toList();
        if (asked.isEmpty()) {
            return pass();
        }
        OutboxItem item = one(asked);
        Effect<Word, Word> effect = item.step().equals(ASK.name()) ? ASK : RING_BELL;
        Word word = word();
        return random.nextBoolean()
                ? request(
                        "answer " + effect + " of " + item.caseId() + " with " + word,
                        request -> host -> host.answer(item.caseId(), effect, word, request))
                : request(
                        "answer " + item + " with " + word,
                        request -> host -> host.answerItem(item, effect, word, request));
    }

    private Move redrive(TracedHost traced) {
        List<OutboxItem> parked = traced.host().parked();
        if (parked.isEmpty()) {
            return pass();
        }
        OutboxItem item = one(parked);
        return request("redrive " + item, request -> host -> host.redrive(item, request));
    }

    private Move repeat() {
        return keyed.isEmpty() ? pass() : one(keyed);
    }

    private Move pass() {
        Duration duration = one(WHILES);
        return new Move("pass " + duration, host -> {
            host.pass(duration);
            return "passed";
        });
    }

    /** A request, often under a key of its own, so that it may come again; sometimes under one that was used. */
    private Move request(String words, Function<Request, Function<Host, Object>> asked) {
        return request(words, one(ACTORS), asked);
    }

    private Move request(String words, Actor by, Function<Request, Function<Host, Object>> asked) {
        int number = random.nextInt(4) == 0 ? random.nextInt(keyed.size() + 1) : keyed.size();
        boolean isKeyed = random.nextBoolean();
        Request request = isKeyed ? Request.by(by).withKey("key-" + number) : Request.by(by);
        Function<Host, Object> made = asked.apply(request);
        Move move = new Move(
                words + " by " + by.name() + (isKeyed ? " under " + request.key() : ""),
                host -> made.apply(host.host()));
        if (isKeyed) {
            keyed.add(move);
        }
        return move;
    }

    private Word word() {
        return new Word(one(WORDS));
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }
}
