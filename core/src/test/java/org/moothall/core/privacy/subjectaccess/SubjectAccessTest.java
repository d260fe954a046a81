// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.moothall.core.privacy.PrivacyCategory.CRIMINAL;
import static org.moothall.core.privacy.PrivacyCategory.LINKED;
import static org.moothall.core.privacy.PrivacyCategory.PERSONAL;
import static org.moothall.core.privacy.PrivacyCategory.REFERENCE;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.StringReader;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.Case;
import org.moothall.core.casework.CaseReference;
import org.moothall.core.casework.Intake;
import org.moothall.core.casework.Note;
import org.moothall.core.casework.Party;
import org.moothall.core.casework.PartyRole;
import org.moothall.core.finding.Finding;
import org.moothall.core.person.Channel;
import org.moothall.core.person.Person;
import org.moothall.core.person.PersonName;
import org.moothall.core.privacy.FewReaders;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.xml.sax.InputSource;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("Subject access")
class SubjectAccessTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Person ALYS = person("Alys Sample");
    private static final Person BO = person("Bo Neighbour");
    private static final Intake INTAKE = Intake.by(Channel.TELEPHONE, OffsetDateTime.parse("2026-02-01T10:00:00Z"))
            .takenBy("Carys Officer")
            .build();

    private static final SubjectAccess DRAFT = SubjectAccess.draft(List.of(
            Holding.aboutThem("Person", "the person", ALYS),
            Holding.aboutThem("Report FT-4K7M2-R", "reporter", INTAKE),
            Holding.aboutOthers("Person", "neighbour of", BO)));

    record Caution(
            @Privacy(CRIMINAL) String text,
            @Privacy(REFERENCE) Set<String> readers) implements FewReaders {}

    record Matter(
            @Privacy(REFERENCE) String reference,
            @Privacy(LINKED) List<Person> parties,
            @Privacy(PERSONAL) List<Caution> cautions) {}

    record Untold(@Privacy(REFERENCE) String reference, String forgotten) {}

    private static final Matter MATTER =
            new Matter("FT-4K7M2-R", List.of(ALYS, BO), List.of(new Caution("a dog", Set.of("warden"))));

    private static Person person(String name) {
        return Person.builder().name(PersonName.of(name)).build();
    }

    private static ReviewDecision release(String item) {
        return release(DRAFT, item);
    }

    private static ReviewDecision release(SubjectAccess draft, String item) {
        return draft.release(item, "they agreed", "Dai Reviewer", TODAY);
    }

    private static ReviewDecision withhold(String item) {
        return withhold(DRAFT, item);
    }

    private static ReviewDecision withhold(SubjectAccess draft, String item) {
        return draft.withhold(item, "the officer's safety", "Dai Reviewer", TODAY);
    }

    private static SubjectAccess finished(SubjectAccess access) {
        return access.finished().fold(done -> done, findings -> {
            throw new AssertionError(findings);
        });
    }

    private static List<String> faults(SubjectAccess access) {
        return access.finished()
                .fold(
                        done -> List.of(),
                        findings -> findings.stream().map(Finding::text).toList());
    }

    private static List<String> withheld(SubjectAccess access) {
        return access.withheld().stream()
                .map(item -> item.id() + " " + item.reason())
                .toList();
    }

    @Nested
    @DisplayName("as a draft")
    class Draft {
        @Test
        @DisplayName(
                "holds what is about the person, marks what is about others, says what is withheld and why, and nothing of what there is not")
        void holdsWhatIsAboutPerson() throws Exception {
            String json = """
                    {"format":"moothall-subject-access","formatVersion":1,"status":"draft",
                    "aboutYou":[
                    {"item":"1","title":"Person","role":"the person","data":{"name":{"full":"Alys Sample"}}},
                    {"item":"2","title":"Report FT-4K7M2-R","role":"reporter","data":{"channel":"telephone",
                    "heardAt":"2026-02-01T10:00:00Z","takenBy":{"withheld":"PERSONAL","reason":"ABOUT_OTHERS"}}}],
                    "aboutOthers":[
                    {"item":"2/takenBy","title":"Report FT-4K7M2-R","role":"reporter","decision":"undecided"},
                    {"item":"3","title":"Person","role":"neighbour of","decision":"undecided"}],
                    "withheld":[
                    {"item":"2/takenBy","title":"Report FT-4K7M2-R","category":"PERSONAL","reason":"ABOUT_OTHERS",
                    "why":"it is about somebody else, and nobody has decided yet whether it may be given"},
                    {"item":"3","title":"Person","category":"REFERENCE","reason":"ABOUT_OTHERS",
                    "why":"it is about somebody else, and nobody has decided yet whether it may be given"}]}
                    """.replace("\n", "");

            assertThat(JsonMapper.shared().writeValueAsString(DRAFT)).isEqualTo(json);
            assertThat(new ObjectMapper().writeValueAsString(DRAFT)).isEqualTo(json);
            assertThat(DRAFT.isDraft()).isTrue();
        }

        @Test
        @DisplayName("is not finished before each item is decided")
        void isNotFinished() {
            assertThat(faults(DRAFT.decided(List.of(withhold("3"), release("4"), release("1/nome")))))
                    .containsExactly(
                            "2/takenBy: it is about somebody else, and nobody has decided yet whether it may be given;"
                                    + " decide to release or to withhold it [subject-access/undecided]",
                            "1/nome: there is a decision on it, but no such item in what is given; take the decision out"
                                    + " [subject-access/unknown-item]",
                            "4: there is a decision on it, but no such item in what is given; take the decision out"
                                    + " [subject-access/unknown-item]");
        }

        @Test
        @DisplayName("tells nobody's data as a line")
        void tellsNothingAsLine() {
            assertThat(DRAFT).hasToString("SubjectAccess[status=draft, holdings=3]");
        }

        @Test
        @DisplayName("takes it from the application who is who within a record")
        void takesWhoIsWho() {
            SubjectAccess draft = SubjectAccess.draft(List.of(
                    Holding.aboutThem("Case", "reporter", MATTER).others("parties.1"),
                    Holding.aboutOthers("Case", "witness", MATTER).theirs("parties.0")));

            assertThat(withheld(draft))
                    .containsExactly(
                            "1/parties.1 ABOUT_OTHERS",
                            "1/cautions.0 FEW_READERS",
                            "2/reference ABOUT_OTHERS",
                            "2/parties.1 ABOUT_OTHERS",
                            "2/cautions ABOUT_OTHERS");
            assertThat(draft.toHtml()).contains("Alys Sample").doesNotContain("Bo Neighbour", "a dog");
        }

        @Test
        @DisplayName("takes it from the application that what usually is about others is about the person")
        void takesThatItIsAboutThemAfterAll() {
            Intake forAlys = INTAKE.toBuilder().onBehalfOf("Alys Sample").build();
            SubjectAccess draft = SubjectAccess.draft(
                    List.of(Holding.aboutOthers("Report", "told for", forAlys).theirs("onBehalfOf")));

            assertThat(draft.toHtml()).contains("Alys Sample").doesNotContain("Carys Officer");
        }

        @Test
        @DisplayName("lets nothing through that nobody declared, and asks for a look at the record")
        void letsNothingThrough() {
            SubjectAccess draft = SubjectAccess.draft(
                    List.of(Holding.aboutThem("Note", "author", new Untold("N-1", "Alys likes pigeons"))));

            assertThat(faults(draft.decided(List.of(release(draft, "1/forgotten")))))
                    .containsExactly(
                            "1/forgotten: nobody has said how private it is; look at the record itself, give by hand"
                                    + " what may be given, and decide to withhold it here [subject-access/undecided]");
            assertThat(faults(draft.decided(List.of(withhold(draft, "1/forgotten")))))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("when it is reviewed")
    class Reviewed {
        @Test
        @DisplayName("gives what was released, and the reviewer's reason for what was not")
        void givesWhatWasReleased() throws Exception {
            SubjectAccess done = finished(DRAFT.decided(List.of(withhold("2/takenBy"), release("3"))));

            assertThat(JsonMapper.shared().writeValueAsString(done))
                    .contains("\"status\":\"final\"")
                    .contains(
                            "{\"item\":\"3\",\"title\":\"Person\",\"role\":\"neighbour of\",\"decision\":\"released\","
                                    + "\"data\":{\"name\":{\"full\":\"Bo Neighbour\"}}}")
                    .contains("\"withheld\":[{\"item\":\"2/takenBy\",\"title\":\"Report FT-4K7M2-R\","
                            + "\"category\":\"PERSONAL\",\"reason\":\"DECIDED\",\"why\":\"the officer's safety\"}]")
                    .doesNotContain("Carys Officer", "Dai Reviewer");
            assertThat(done.isDraft()).isFalse();
        }

        @Test
        @DisplayName("may withhold what is about the person too, or a part of what was released")
        void mayWithholdMore() {
            SubjectAccess reviewed = DRAFT.decided(List.of(release("3"), withhold("1/name"), withhold("3/name.full")));

            assertThat(withheld(reviewed))
                    .contains("1/name DECIDED", "3/name.full DECIDED")
                    .doesNotContain("3 ABOUT_OTHERS");
        }

        @Test
        @DisplayName("says in a line why something is withheld, but not in the reviewer's words, which may be personal")
        void saysWhyInLine() {
            WithheldItem undecided = DRAFT.withheld().get(0);
            WithheldItem decided =
                    DRAFT.decided(List.of(withhold("2/takenBy"))).withheld().get(0);

            assertThat(undecided)
                    .hasToString("WithheldItem[id=2/takenBy, title=***, category=PERSONAL, reason=ABOUT_OTHERS,"
                            + " reviewersWords=***, exemption=null]");
            assertThat(undecided.why())
                    .isEqualTo("it is about somebody else, and nobody has decided yet whether it may be given");
            assertThat(decided.why()).isEqualTo("the officer's safety");
            assertThat(decided).asString().contains("reason=DECIDED").doesNotContain("officer");
        }

        @Test
        @DisplayName("lets the last decision on an item count")
        void letsLastDecisionCount() {
            SubjectAccess released = DRAFT.decided(List.of(release("3")));

            assertThat(released.toHtml()).contains("Bo Neighbour");
            assertThat(released.decided(List.of(withhold("3"))).toHtml()).doesNotContain("Bo Neighbour");
        }

        @Test
        @DisplayName("needs a word of its own for a record that names its readers")
        void needsWordForFewReaders() {
            SubjectAccess draft = SubjectAccess.draft(List.of(Holding.aboutOthers("Case", "witness", MATTER)));
            SubjectAccess reviewed = draft.decided(List.of(release(draft, "1")));

            assertThat(withheld(reviewed)).containsExactly("1/cautions.0 FEW_READERS");
            assertThat(reviewed.decided(List.of(release(draft, "1/cautions.0"))).toHtml())
                    .contains("a dog");
        }

        @Test
        @DisplayName("has decisions that are data, without a name in their line")
        void hasDecisionsThatAreData() throws Exception {
            ReviewDecision decision = withhold("3");

            assertThat(JsonMapper.shared()
                            .readValue(JsonMapper.shared().writeValueAsString(decision), ReviewDecision.class))
                    .isEqualTo(decision);
            ObjectMapper two = new ObjectMapper().registerModule(new JavaTimeModule());
            assertThat(two.readValue(two.writeValueAsString(decision), ReviewDecision.class))
                    .isEqualTo(decision);
            assertThat(decision)
                    .hasToString(
                            "ReviewDecision[item=3, seen=***, verdict=WITHHOLD, reason=***, reviewer=***, decidedOn=2026-03-02,"
                                    + " exemption=null]");
            assertThatThrownBy(() -> DRAFT.release("3", " ", "Dai", TODAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a review decision needs 'reason', which is blank");
            assertThatThrownBy(() -> DRAFT.release("Alys Sample", "they agreed", "Dai", TODAY))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a review decision needs an item's id such as 2 or 1/contact.email; this is none");
            assertThatThrownBy(() -> release("3").under(Exemption.LEGAL_PRIVILEGE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("what is released needs no exemption; here is one");
        }
    }

    @Nested
    @DisplayName("when a record has changed since somebody decided")
    class Changed {
        private static final Holding ABOUT_BO = Holding.aboutOthers("Person", "neighbour of", BO);
        private static final Holding ABOUT_CARYS = Holding.aboutOthers("Person", "sister of", person("Carys Sister"));
        private static final String STALE =
                "1: it was decided when the record was another, so the decision does not count; decide again, or take"
                        + " it out [subject-access/stale]";

        private final List<ReviewDecision> kept = List.of(release(SubjectAccess.draft(List.of(ABOUT_BO)), "1"));

        @Test
        @DisplayName("does not take the decision on one record for one on another that has its number now")
        void doesNotTakeOneForAnother() {
            SubjectAccess later =
                    SubjectAccess.draft(List.of(ABOUT_CARYS, ABOUT_BO)).decided(kept);

            assertThat(later.toHtml()).doesNotContain("Carys Sister", "Bo Neighbour");
            assertThat(faults(later)).contains(STALE);
        }

        @Test
        @DisplayName("does not give what nobody has seen, and takes a new decision")
        void doesNotGiveWhatNobodyHasSeen() {
            Person more = BO.toBuilder().preferredLanguage("pl").build();
            SubjectAccess later = SubjectAccess.draft(List.of(Holding.aboutOthers("Person", "neighbour of", more)))
                    .decided(kept);

            assertThat(later.toHtml()).doesNotContain("Bo Neighbour");
            assertThat(faults(later)).contains(STALE);
            assertThat(finished(later.decided(List.of(release(later, "1")))).toHtml())
                    .contains("Bo Neighbour");
        }

        @Test
        @DisplayName("does not give what stands under another key")
        void doesNotGiveWhatStandsUnderAnotherKey() {
            record Calls(@Privacy(PERSONAL) Map<String, Integer> by) {}
            SubjectAccess toBo =
                    SubjectAccess.draft(List.of(Holding.aboutOthers("Calls", "caller", new Calls(Map.of("Bo", 3)))));
            SubjectAccess toCarys =
                    SubjectAccess.draft(List.of(Holding.aboutOthers("Calls", "caller", new Calls(Map.of("Carys", 3)))));

            assertThat(faults(toCarys.decided(List.of(release(toBo, "1"))))).contains(STALE);
        }

        @Test
        @DisplayName("keeps the decisions on a record that is as it was")
        void keepsOtherDecisions() {
            SubjectAccess again = SubjectAccess.draft(List.of(ABOUT_BO)).decided(kept);

            assertThat(finished(again).toHtml()).contains("Bo Neighbour");
        }
    }

    @Nested
    @DisplayName("of a case with others in it")
    class OfCase {
        private static final String NO_SUCH_PART =
                ": the holding says whom it is about, and there is no such part, or more than one; correct the path, in"
                        + " which an item stands by its id, as in parties[child], or by its place, as in parties.0"
                        + " [subject-access/unknown-path]";
        private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-02-01T10:00:00Z");
        private static final Case CASE = Case.of(CaseReference.numbered("FT", 7), "noise")
                .party(Party.in(PartyRole.of("reporter"))
                        .id("alys")
                        .person(ALYS)
                        .build())
                .party(Party.in(PartyRole.of("subject")).person(BO).build())
                .note(Note.of(NOW, "Carys Officer", "Bo was out").build())
                .build();

        @Test
        @DisplayName("shows none of them until somebody says who is who")
        void showsNoneOfThem() {
            SubjectAccess draft = SubjectAccess.draft(List.of(Holding.aboutThem("Case", "reporter", CASE)));

            assertThat(draft.toHtml()).contains("noise").doesNotContain("Alys", "Bo ", "Carys");
            assertThat(withheld(draft)).containsExactly("1/parties ABOUT_OTHERS", "1/notes ABOUT_OTHERS");
        }

        @Test
        @DisplayName("shows what is said to be theirs, and not what is about others within it")
        void showsWhatIsTheirs() {
            SubjectAccess draft = SubjectAccess.draft(
                    List.of(Holding.aboutThem("Case", "reporter", CASE).theirs("parties.0", "notes.0")));

            assertThat(draft.toHtml()).contains("Alys Sample", "Bo was out").doesNotContain("Bo Neighbour", "Carys");
            assertThat(withheld(draft)).containsExactly("1/parties.1 ABOUT_OTHERS", "1/notes.0.by ABOUT_OTHERS");
        }

        @Test
        @DisplayName("is not finished while a path leads nowhere, for then it says of nothing that it is about others")
        void isNotFinished() {
            SubjectAccess draft = SubjectAccess.draft(
                    List.of(Holding.aboutThem("Case", "reporter", CASE).others("partys.1", "place.description")));

            assertThat(faults(draft))
                    .contains("1/partys.1" + NO_SUCH_PART)
                    .noneMatch(fault -> fault.startsWith("1/place"));
        }

        @Test
        @DisplayName("shows what is theirs by the id of an item, wherever in its list that stands")
        void showsWhatIsTheirsById() {
            Case turned = CASE.toBuilder()
                    .parties(List.of(CASE.parties().get(1), CASE.parties().get(0)))
                    .build();

            for (Case either : List.of(CASE, turned)) {
                String page = SubjectAccess.draft(List.of(
                                Holding.aboutThem("Case", "reporter", either).theirs("parties[alys]")))
                        .toHtml();
                assertThat(page).contains("Alys Sample").doesNotContain("Bo Neighbour");
            }
        }

        @Test
        @DisplayName("knows an entry of a map by its key")
        void knowsEntryByKey() {
            record Calls(@Privacy(PERSONAL) Map<String, Integer> by) {}
            Holding calls = Holding.aboutThem("Calls", "caller", new Calls(Map.of("Bo", 3)))
                    .others("by[Bo]");

            assertThat(withheld(SubjectAccess.draft(List.of(calls)))).containsExactly("1/by.0 ABOUT_OTHERS");
        }

        @Test
        @DisplayName("is not finished while an id is nobody's, or that of several, and tells no id, which is data")
        void isNotFinishedWithoutOneOfAnId() {
            Case twins = CASE.toBuilder().party(CASE.parties().get(0)).build();

            assertThat(faults(aboutAlys(CASE, "parties[nia]"))).contains("1/parties[***]" + NO_SUCH_PART);
            assertThat(faults(aboutAlys(CASE, "parties.nia.person"))).contains("1/parties.***.***" + NO_SUCH_PART);
            assertThat(faults(aboutAlys(CASE, "parties[alys"))).contains("1/parties" + NO_SUCH_PART);
            assertThat(faults(aboutAlys(twins, "parties[alys]"))).contains("1/parties[***]" + NO_SUCH_PART);
            assertThat(faults(aboutAlys(CASE, "parties[alys]"))).noneMatch(fault -> fault.contains("unknown-path"));
        }

        @Test
        @DisplayName("is not finished while a path leads into what has no parts")
        void isNotFinishedWithinValue() {
            SubjectAccess draft = SubjectAccess.draft(
                    List.of(Holding.aboutThem("Case", "reporter", CASE).others("service.name")));

            assertThat(faults(draft)).contains("1/service.***" + NO_SUCH_PART);
        }

        private static SubjectAccess aboutAlys(Case subject, String theirs) {
            return SubjectAccess.draft(
                    List.of(Holding.aboutThem("Case", "reporter", subject).theirs(theirs)));
        }

        @Test
        @DisplayName("refuses a path of both sorts")
        void refusesPathOfBothSorts() {
            assertThatThrownBy(() -> Holding.aboutThem("Case", "reporter", CASE)
                            .theirs("notes.0")
                            .others("notes.0"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a part of a holding is about the person or about others; a path says that it is both");
        }
    }

    @Test
    @DisplayName("names the law by which somebody withheld")
    void namesLaw() {
        SubjectAccess reviewed = DRAFT.decided(List.of(withhold("3").under(Exemption.RIGHTS_OF_OTHERS)));

        assertThat(JsonMapper.shared().writeValueAsString(reviewed))
                .contains("\"why\":\"the officer's safety\",\"exemption\":\"rights-of-others\","
                        + "\"law\":\"Data Protection Act 2018, schedule 2, paragraph 16\"}");
        assertThat(reviewed.toHtml())
                .contains("the officer&#39;s safety</span> (Data Protection Act 2018, schedule 2, paragraph 16)</li>");
    }

    @Nested
    @DisplayName("as a page")
    class AsPage {
        @Test
        @DisplayName("says first that it is a draft, then what is about the person, about others, and withheld")
        void saysFirstThatItIsDraft() {
            assertThat(DRAFT.toHtml())
                    .containsSubsequence(
                            "<title>Draft: What we hold about you</title>",
                            "<h1>Draft: What we hold about you</h1>",
                            "<strong>This is a draft, and not to be sent.</strong>",
                            "<h2>About you</h2>",
                            "<h3>1. <span dir=\"auto\">Person</span></h3>",
                            "<p>Your part in it: <span dir=\"auto\">the person</span></p>",
                            "<dt dir=\"auto\">Full</dt>\n<dd><span dir=\"auto\">Alys Sample</span></dd>",
                            "<dt dir=\"auto\">Taken by (about somebody else)</dt>\n<dd><em>withheld: ",
                            "<h2>About others</h2>",
                            "<h3>3. <span dir=\"auto\">Person</span></h3>",
                            "<li><span dir=\"auto\">Report FT-4K7M2-R, taken by</span> (item 2/takenBy): undecided</li>",
                            "<h2>Withheld, and why</h2>",
                            "<li><span dir=\"auto\">Report FT-4K7M2-R</span>, item 2/takenBy: ")
                    .doesNotContain("Bo Neighbour", "Carys Officer");
        }

        @Test
        @DisplayName("is no draft once it is finished")
        void isNoDraft() {
            SubjectAccess done = finished(DRAFT.decided(List.of(withhold("2/takenBy"), withhold("3"))));

            assertThat(done.toHtml())
                    .doesNotContainIgnoringCase("draft:")
                    .doesNotContain("not to be sent")
                    .contains("the officer&#39;s safety");
        }

        @Test
        @DisplayName("is well formed and loads nothing, whatever the data says")
        void isWellFormed() throws Exception {
            String name = "<script src=\"//x.example\">alert('1')</script> & \u202Eelpmas\u0000\uD800\uFFFF";
            String html = SubjectAccess.draft(List.of(Holding.aboutThem(name, name, person(name))))
                    .toHtml();

            assertThat(html)
                    .contains("&lt;script src=&quot;//x.example&quot;&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp;"
                            + " \uFFFDelpmas\uFFFD\uFFFD\uFFFD")
                    .doesNotContain("<script", "src=\"", "href", "url(", "@import", "<img", "<link")
                    .contains("<html lang=\"en\">", "default-src 'none'");
            String body = html.substring(html.indexOf("<main>"), html.indexOf("</body>"));
            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(body)))
                            .getElementsByTagName("h1")
                            .getLength())
                    .isEqualTo(1);
        }

        @Test
        @DisplayName("writes lists and maps, and says where there is nothing")
        void writesListsAndMaps() {
            record Bag(
                    @Privacy(PERSONAL) List<String> none,
                    @Privacy(PERSONAL) Map<String, Boolean> answers) {}
            SubjectAccess draft = SubjectAccess.draft(
                    List.of(Holding.aboutThem("Bag", "owner", new Bag(List.of(), Map.of("Wales?", true)))));

            assertThat(draft.toHtml())
                    .doesNotContain("None</dt>")
                    .containsSubsequence("Wales?</dt>", "yes</dd>", "<li>nothing</li>", "<li>nothing</li>");
        }
    }

    @Test
    @DisplayName("needs a title and a role, and exceptions stand in no line")
    void needsTitle() {
        assertThatThrownBy(() -> Holding.aboutThem("", "reporter", ALYS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a holding needs a title and the person's role in it; one of them is blank");
        assertThat(Holding.aboutThem("Alys's case", "reporter", ALYS))
                .hasToString("Holding[title=***, role=***, record=***, about=THEM, theirs=***, others=***]");
    }

    @Test
    @DisplayName("is drafted of a record with thousands of others in it in seconds")
    void isDraftedInSeconds() {
        record Crowd(@Privacy(PrivacyCategory.REFERENCE) List<Member> members) {}
        Holding crowd = Holding.aboutThem(
                        "Crowd",
                        "member",
                        new Crowd(IntStream.range(0, 10_000)
                                .mapToObj(number -> new Member("Bo " + number, "Cy " + number))
                                .toList()))
                .theirs("members.0.friend");

        assertTimeout(
                Duration.ofSeconds(10),
                () -> assertThat(SubjectAccess.draft(List.of(crowd)).withheld()).hasSize(9_999));
    }

    record Member(
            @Privacy(PrivacyCategory.PERSONAL) String name,

            @Privacy(value = PrivacyCategory.PERSONAL, aboutOthers = true)
            String friend) {}
}
