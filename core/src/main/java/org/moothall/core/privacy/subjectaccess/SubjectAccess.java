// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.moothall.core.finding.Checked;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.moothall.core.privacy.View;
import org.moothall.core.privacy.internal.Leaves;
import org.moothall.core.privacy.subjectaccess.ReviewDecision.Verdict;

/**
 * The data held about a person, for that person: parts about them, parts about others, and withheld parts with reasons. A draft withholds
 * everything about others, and every record that names its readers, until a reviewer decides. With all decisions made, {@link #finished} gives the
 * final copy. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * SubjectAccess draft = SubjectAccess.draft(List.of(Holding.aboutThem("Case NO-2222C-2", "reporter", noise)));
 * draft.withheld();    // what a reviewer has to decide
 * }</pre>
 *
 * <p>It is the copy of the data. What else a person is to be told (purposes, recipients, how long, their rights) belongs in the
 * letter that goes with it, and by when it goes says {@code StatutoryDeadlines.SAR_RESPONSE}: one month, as a rule.
 *
 * <p><b>Privacy</b> JSON and page hold the person's data. {@code toString} holds nobody's.
 * <p><b>Source</b> UK GDPR articles 12(3) and 15, and paragraphs 16 and 17 of schedule 2 to the Data Protection Act 2018 for what
 * is about others. Which {@link Exemption} applies is for the reviewer.
 */
public final class SubjectAccess {
    private final List<Holding> holdings;
    private final List<ReviewDecision> decisions;
    private final List<Review> reviews;
    private final boolean isFinal;

    private SubjectAccess(List<Holding> holdings, List<ReviewDecision> decisions, boolean isFinal) {
        this.holdings = List.copyOf(holdings);
        this.decisions = List.copyOf(decisions);
        this.isFinal = isFinal;
        List<Review> made = new ArrayList<>();
        this.holdings.forEach(holding -> made.add(new Review(made.size() + 1, holding, this.decisions)));
        this.reviews = List.copyOf(made);
    }

    /** A draft of all that is held; the items are numbered in this order, from 1. */
    public static SubjectAccess draft(List<Holding> holdings) {
        return new SubjectAccess(holdings, List.of(), false);
    }

    /** The draft as it is after these decisions too; of several on one item, the last counts. */
    public SubjectAccess decided(List<ReviewDecision> more) {
        List<ReviewDecision> all = new ArrayList<>(decisions);
        all.addAll(more);
        return new SubjectAccess(holdings, all, false);
    }

    /** A decision to give an item of this draft, as it is now. */
    public ReviewDecision release(String item, String reason, String reviewer, LocalDate decidedOn) {
        return decision(item, Verdict.RELEASE, reason, reviewer, decidedOn);
    }

    /** A decision not to give an item of this draft, as it is now. */
    public ReviewDecision withhold(String item, String reason, String reviewer, LocalDate decidedOn) {
        return decision(item, Verdict.WITHHOLD, reason, reviewer, decidedOn);
    }

    private ReviewDecision decision(String item, Verdict verdict, String reason, String reviewer, LocalDate decidedOn) {
        String seen = reviews.stream()
                .filter(review -> review.speaksOf(item))
                .map(Review::imprint)
                .findFirst()
                .orElse("");
        return new ReviewDecision(item, seen, verdict, reason, reviewer, decidedOn, null);
    }

    /**
     * The export to be sent; or findings, one for each item that nobody has decided, each decision on an item that there is not, or
     * on a record that has changed since, and each path of a holding that leads nowhere.
     */
    public Checked<SubjectAccess> finished() {
        List<Finding> faults = new ArrayList<>();
        withheld().stream()
                .filter(item -> item.reason() != View.Reason.DECIDED)
                .map(SubjectAccess::undecided)
                .forEach(faults::add);
        reviews.forEach(review -> review.stale().map(SubjectAccess::stale).forEach(faults::add));
        unknown().map(SubjectAccess::unknown).forEach(faults::add);
        reviews.forEach(
                review -> review.unmatched().map(SubjectAccess::unmatched).forEach(faults::add));
        return faults.isEmpty()
                ? Checked.sound(new SubjectAccess(holdings, decisions, true))
                : new Checked.Faulty<>(faults);
    }

    /** What is withheld, in order, each with its id. */
    public List<WithheldItem> withheld() {
        List<WithheldItem> items = new ArrayList<>();
        for (Review review : reviews) {
            Leaves.byPlace(review.view()).forEach((path, leaf) -> {
                if (leaf instanceof View.Withheld closed) {
                    items.add(item(review, path, closed));
                }
            });
        }
        return List.copyOf(items);
    }

    /** Whether it is still a draft. */
    public boolean isDraft() {
        return !isFinal;
    }

    /** The export as maps, lists, texts, numbers and truth values, which any JSON library writes. */
    @JsonValue
    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "moothall-subject-access");
        json.put("formatVersion", 1);
        json.put("status", isFinal ? "final" : "draft");
        json.put(
                "aboutYou",
                reviews.stream()
                        .filter(Review::isAboutThem)
                        .map(SubjectAccess::json)
                        .toList());
        json.put(
                "aboutOthers",
                reviews.stream()
                        .flatMap(review -> review.aboutOthers().stream().map(path -> othersJson(review, path)))
                        .toList());
        json.put("withheld", withheld().stream().map(WithheldItem::toJson).toList());
        return json;
    }

    /** The export as one page of HTML: no script, nothing to load, and to be read aloud in its order. */
    public String toHtml() {
        return new Page(isFinal).of(reviews, withheld());
    }

    private static Map<String, Object> json(Review review) {
        Map<String, Object> json = head(review, "");
        json.put("data", review.view().toJson());
        return json;
    }

    private static Map<String, Object> othersJson(Review review, String path) {
        Map<String, Object> json = head(review, path);
        json.put("decision", review.state(path));
        if (path.isEmpty() && !(review.view() instanceof View.Withheld)) {
            json.put("data", review.view().toJson());
        }
        return json;
    }

    private static Map<String, Object> head(Review review, String path) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("item", review.item(path));
        json.put("title", review.holding().title());
        json.put("role", review.holding().role());
        return json;
    }

    private static WithheldItem item(Review review, String path, View.Withheld closed) {
        Optional<ReviewDecision> decided = review.decision(path).filter(any -> closed.reason() == View.Reason.DECIDED);
        return new WithheldItem(
                review.item(path),
                review.holding().title(),
                closed.category(),
                closed.reason(),
                decided.map(ReviewDecision::reason).orElse(null),
                decided.map(ReviewDecision::exemption).orElse(null));
    }

    private static Finding undecided(WithheldItem item) {
        boolean isForPerson = item.reason() == View.Reason.ABOUT_OTHERS || item.reason() == View.Reason.FEW_READERS;
        String next = isForPerson
                ? "; decide to release or to withhold it"
                : "; look at the record itself, give by hand what may be given, and decide to withhold it here";
        return Finding.error(
                "subject-access/undecided",
                new Location.Component(item.id()),
                item.reason().words() + next);
    }

    private Stream<String> unknown() {
        Stream<String> ofNothing = decisions.stream()
                .map(ReviewDecision::item)
                .filter(item -> reviews.stream().noneMatch(review -> review.speaksOf(item)));
        return Stream.concat(reviews.stream().flatMap(Review::unknown), ofNothing.distinct());
    }

    private static Finding unknown(String item) {
        return Finding.error(
                "subject-access/unknown-item",
                new Location.Component(item),
                "there is a decision on it, but no such item in what is given; take the decision out");
    }

    private static Finding stale(String item) {
        return Finding.error(
                "subject-access/stale",
                new Location.Component(item),
                "it was decided when the record was another, so the decision does not count; decide again, or take it out");
    }

    private static Finding unmatched(String item) {
        return Finding.error(
                "subject-access/unknown-path",
                new Location.Component(item),
                "the holding says whom it is about, and there is no such part, or more than one; correct the path, in which an"
                        + " item stands by its id, as in parties[child], or by its place, as in parties.0");
    }

    /** Whether it is a draft, and of how many records. */
    @Override
    public String toString() {
        return "SubjectAccess[status=%s, holdings=%d]".formatted(isFinal ? "final" : "draft", holdings.size());
    }
}
