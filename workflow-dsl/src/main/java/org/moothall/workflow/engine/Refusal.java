// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.moothall.core.finding.Finding;

/**
 * A request that was understood and not carried out, as a value: nothing has changed, and the caller decides what to do next. A refusal
 * holds a reason and its values; words are made when it is shown, in English or Welsh, for an officer or for a citizen.
 *
 * <pre>{@code
 * refusal.code()                           // MH-W021, for programs
 * refusal.message(Locale.ENGLISH)          // case case-1 cannot take 'settle': it waits for 'hear' [MH-W021]
 * refusal.citizenMessage(Locale.ENGLISH)   // We cannot take this now. It may have been done already.
 * }</pre>
 *
 * <p><b>Privacy</b> values are names of the workflow, ids of cases, roles, and the actor's name, which is an account or a team; none is
 * what somebody handed in. A citizen's words hold none of them. Nobody has reviewed the Welsh words yet.
 *
 * @param reason why not
 * @param values what the reason's words speak of, by name: texts, numbers, moments and lists of texts
 * @param findings what was wrong with what was sent, in the language of its request; empty when the request itself was the fault
 */
public record Refusal(Reason reason, Map<String, Object> values, List<Finding> findings) {
    /** Copies both; values that are not exactly those of the reason are a mistake in the program, an {@link IllegalArgumentException}. */
    public Refusal {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        findings = List.copyOf(findings);
        if (!values.keySet().equals(reason.valueNames())) {
            throw new IllegalArgumentException(reason + " has the values " + new TreeSet<>(reason.valueNames())
                    + ", not " + new TreeSet<>(values.keySet()));
        }
    }

    /** A refusal for a reason that no finding explains better. */
    public static Refusal because(Reason reason, Map<String, Object> values) {
        return new Refusal(reason, values, List.of());
    }

    /** A refusal of what was sent, because of what is wrong with it. */
    public static Refusal of(List<Finding> findings) {
        return new Refusal(Reason.FAULTY_FORM, Map.of(), findings);
    }

    /** The code of the reason, for programs: {@code MH-W021}. It never changes its meaning. */
    public String code() {
        return reason.code();
    }

    /**
     * One sentence for an officer or a log: what was asked, why not, what is possible instead, and the code.
     *
     * @param language Welsh for {@code cy}; English for any other
     */
    public String message(Locale language) {
        return reason.officer(language).with(values) + " [" + code() + "]";
    }

    /**
     * What to tell a citizen: why not and what to do, in plain words without names, ids and code.
     *
     * @param language Welsh for {@code cy}; English for any other
     */
    public String citizenMessage(Locale language) {
        return reason.citizen(language);
    }

    /** The message in English and those of the findings, each with its place: for logs. */
    @Override
    public String toString() {
        StringBuilder words = new StringBuilder(message(Locale.ENGLISH));
        findings.forEach(finding -> words.append("; ").append(finding.text()));
        return words.toString();
    }

    /**
     * Why a request was refused. Several reasons may share a code: programs tell the kind by the code, and the case of it by the reason.
     *
     * <p>The English of citizens' words follows GOV.UK's style. Nobody has reviewed the Welsh yet.
     */
    public enum Reason {
        /** One input would open or send too much. */
        OPENS_TOO_MUCH(
                "MH-W019",
                "one input may open and send {most} things at most (a task counts once for each of its roles), and this one would more;"
                        + " open the rest with a later input, or in cases of their own",
                "caiff un mewnbwn agor ac anfon hyd at {most} o bethau (cyfrifir tasg unwaith i bob un o'i rolau), a byddai hwn yn fwy;"
                        + " agorwch y gweddill gyda mewnbwn diweddarach, neu mewn achosion ar wahân",
                Citizens.PROBLEM,
                Citizens.PROBLEM_IN_WELSH),

        /** The case would wait for too much at once. */
        LEAVES_TOO_MUCH_OPEN(
                "MH-W019",
                "a case may wait for {most} things at most, and would for {open}; open the rest when some are done, or in cases of their own",
                "caiff achos aros am hyd at {most} o bethau, a byddai'n aros am {open}; agorwch y gweddill pan fydd rhai wedi'u gwneud,"
                        + " neu mewn achosion ar wahân",
                Citizens.PROBLEM,
                Citizens.PROBLEM_IN_WELSH),

        /** There is no case of this id. */
        NO_CASE(
                "MH-W020",
                "there is no case {case}",
                "nid oes achos {case}",
                Citizens.NOT_FOUND,
                Citizens.NOT_FOUND_IN_WELSH),

        /** What was given is the id of no case that could be; it is not told. */
        NO_ID_OF_A_CASE(
                "MH-W020",
                "there is no case of this id",
                "nid oes achos â'r dynodwr hwn",
                Citizens.NOT_FOUND,
                Citizens.NOT_FOUND_IN_WELSH),

        /** The case waits for something else. */
        NOT_AWAITED(
                "MH-W021",
                "case {case} cannot take '{step}': it waits for '{waitsFor|' and '}'",
                "ni all achos {case} gymryd '{step}': mae'n aros am '{waitsFor|', '}'",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** The case waits for nothing that could be handed in. */
        NOTHING_AWAITED(
                "MH-W021",
                "case {case} cannot take '{step}': it waits for nothing",
                "ni all achos {case} gymryd '{step}': nid yw'n aros am ddim",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** The case has ended. */
        ENDED(
                "MH-W022",
                "case {case} cannot take '{step}': the case has ended: {outcome}",
                "ni all achos {case} gymryd '{step}': mae'r achos wedi dod i ben: {outcome}",
                "This case is closed. Contact us if you need to tell us more.",
                "Mae'r achos hwn wedi'i gau. Cysylltwch â ni os oes angen i chi ddweud mwy wrthym."),

        /** The case has ended, and what was in it has been erased. */
        ERASED(
                "MH-W022",
                "case {case} cannot take '{step}': the case has ended and has been erased",
                "ni all achos {case} gymryd '{step}': mae'r achos wedi dod i ben ac wedi'i ddileu",
                "This case is closed, and we no longer hold its details.",
                "Mae'r achos hwn wedi'i gau, ac nid yw ei fanylion gennym mwyach."),

        /** The case has not ended, so that it cannot be opened again. */
        NOT_ENDED(
                "MH-W023",
                "case {case} cannot take '{step}': the case is open",
                "ni all achos {case} gymryd '{step}': mae'r achos ar agor",
                "This case is still open. You do not need to open it again.",
                "Mae'r achos hwn ar agor o hyd. Nid oes angen i chi ei ailagor."),

        /** A timer came before it was due. */
        EARLY(
                "MH-W024",
                "case {case} cannot take '{step}': it is due at {due}",
                "ni all achos {case} gymryd '{step}': nid yw'n bryd tan {due}",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** A timer came whose date lies beyond the calendar, so that nobody can say when it is due. */
        BEYOND_THE_CALENDAR(
                "MH-W024",
                "case {case} cannot take '{step}': its date lies beyond the calendar",
                "ni all achos {case} gymryd '{step}': mae ei ddyddiad y tu hwnt i'r calendr",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** What was sent breaks its rules, or cannot be kept; the findings say where and why. */
        FAULTY_FORM(
                "MH-W025",
                "the form is faulty; its findings say where and why",
                "mae'r ffurflen yn wallus; mae ei chanfyddiadau'n dweud ble a pham",
                "There is a problem",
                "Mae problem wedi codi"),

        /** The task is for other roles. */
        NOT_THEIR_ROLE(
                "MH-W026",
                "'{step}' of case {case} is for {roles| or }; {actor} is not",
                "mae '{step}' o achos {case} ar gyfer {roles| neu }; nid yw {actor} yn un ohonynt",
                "You do not have permission to do this.",
                "Nid oes gennych ganiatâd i wneud hyn."),

        /** Cases of the workflow are started by other roles. */
        NOT_THEIRS_TO_START(
                "MH-W026",
                "a case of workflow '{workflow}' is started by {roles| or }; {actor} is not",
                "dechreuir achos o lif gwaith '{workflow}' gan {roles| neu }; nid yw {actor} yn un ohonynt",
                "You do not have permission to do this.",
                "Nid oes gennych ganiatâd i wneud hyn."),

        /** The key was used before, for another request. */
        KEY_OF_ANOTHER_REQUEST(
                "MH-W027",
                "the key of this request was used before, for something else",
                "defnyddiwyd allwedd y cais hwn o'r blaen, ar gyfer rhywbeth arall",
                "This page was sent before, for something else. Go back to the start and try again.",
                "Anfonwyd y dudalen hon o'r blaen, ar gyfer rhywbeth arall. Ewch yn ôl i'r dechrau a rhowch gynnig arall arni."),

        /** The key was used before, with other content. */
        KEY_OF_OTHER_CONTENT(
                "MH-W027",
                "the key of this request was used before, with other content",
                "defnyddiwyd allwedd y cais hwn o'r blaen, gyda chynnwys arall",
                "This form was sent before, with other answers. Go back to the start if you want to send it again.",
                "Anfonwyd y ffurflen hon o'r blaen, gydag atebion eraill. Ewch yn ôl i'r dechrau os ydych am ei hanfon eto."),

        /** The case waits for this in several places, and nobody said in which it happened. */
        AMBIGUOUS(
                "MH-W028",
                "case {case} cannot take '{step}': it waits for it in {places} places; say which one",
                "ni all achos {case} gymryd '{step}': mae'n aros amdano mewn {places} lle; dywedwch ym mha un",
                Citizens.PROBLEM,
                Citizens.PROBLEM_IN_WELSH),

        /** The case is of a workflow version that this host does not run. */
        NOT_RUN_HERE(
                "MH-W029",
                "case {case} is of workflow '{workflow}' version {version}, which this host does not run; hand it to the host when you build it",
                "mae achos {case} o lif gwaith '{workflow}' fersiwn {version}, nad yw'r gwesteiwr hwn yn ei redeg; rhowch ef i'r gwesteiwr"
                        + " wrth ei adeiladu",
                Citizens.PROBLEM,
                Citizens.PROBLEM_IN_WELSH),

        /** What is to be redriven is not parked any more. */
        NOT_PARKED(
                "MH-W030",
                "'{step}' of case {case} is not parked any more",
                "nid yw '{step}' o achos {case} wedi'i barcio mwyach",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** The event is taken only while one of some steps is open. */
        NOT_WHILE(
                "MH-W033",
                "case {case} cannot take '{step}' now: it takes it only while '{onlyWhile|' or '}' is open",
                "ni all achos {case} gymryd '{step}' nawr: dim ond tra bydd '{onlyWhile|' neu '}' ar agor y mae'n ei gymryd",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** The event is taken only when something holds for the case. */
        NOT_WHEN(
                "MH-W033",
                "case {case} cannot take '{step}' now: it takes it only when {onlyWhen}",
                "ni all achos {case} gymryd '{step}' nawr: dim ond pan fo hyn yn wir y mae'n ei gymryd: {onlyWhen}",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** What the event begins has begun and is not over. */
        UNDER_WAY(
                "MH-W034",
                "case {case} cannot take '{step}' again: what that begins is under way",
                "ni all achos {case} gymryd '{step}' eto: mae'r hyn y mae'n ei ddechrau ar y gweill",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** The task is held by somebody else. */
        HELD_BY_ANOTHER(
                "MH-W035",
                "'{step}' of case {case} is held by somebody else",
                "mae '{step}' o achos {case} yn nwylo rhywun arall",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** The task is held by nobody, and for what was asked it has to be. */
        NOT_HELD(
                "MH-W035",
                "'{step}' of case {case} is held by nobody",
                "nid yw '{step}' o achos {case} yn nwylo neb",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** The task has not been delegated. */
        NOT_DELEGATED(
                "MH-W035",
                "'{step}' of case {case} was not delegated",
                "ni ddirprwywyd '{step}' o achos {case}",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** The task is delegated, and has to be handed back first. */
        DELEGATED(
                "MH-W035",
                "'{step}' of case {case} is delegated; it has to be handed back first",
                "mae '{step}' o achos {case} wedi'i ddirprwyo; rhaid ei roi yn ôl yn gyntaf",
                Citizens.NOT_NOW,
                Citizens.NOT_NOW_IN_WELSH),

        /** Whoever did another task may not do this one. */
        DID_THE_OTHER(
                "MH-W036",
                "'{step}' of case {case} is for nobody who did '{other}'; {actor} did, in person, through another or for another",
                "nid yw '{step}' o achos {case} ar gyfer neb a wnaeth '{other}'; gwnaeth {actor} hynny, yn bersonol, drwy rywun arall neu"
                        + " dros rywun arall",
                "You do not have permission to do this.",
                "Nid oes gennych ganiatâd i wneud hyn."),

        /** Only who did another task may do this one. */
        DID_NOT_THE_OTHER(
                "MH-W036",
                "'{step}' of case {case} is only for who did '{other}'; {actor} did not",
                "dim ond i'r sawl a wnaeth '{other}' y mae '{step}' o achos {case}; ni wnaeth {actor} hynny",
                "You do not have permission to do this.",
                "Nid oes gennych ganiatâd i wneud hyn."),

        /** The task is assigned by other roles, or by none. */
        NOT_THEIRS_TO_ASSIGN(
                "MH-W026",
                "'{step}' of case {case} is assigned by {roles| or }; {actor} is not",
                "neilltuir '{step}' o achos {case} gan {roles| neu }; nid yw {actor} yn un ohonynt",
                "You do not have permission to do this.",
                "Nid oes gennych ganiatâd i wneud hyn."),

        /** This build cannot read the case. */
        UNREADABLE(
                "MH-W032",
                "case {case} of workflow '{workflow}' version {version} is kept and cannot be read here: {why};"
                        + " give the type back what was taken from it, or run the build that wrote the case",
                "mae achos {case} o lif gwaith '{workflow}' fersiwn {version} wedi'i gadw ac ni ellir ei ddarllen yma: {why};"
                        + " rhowch yn ôl i'r math yr hyn a dynnwyd ohono, neu rhedwch yr adeiladwaith a ysgrifennodd yr achos",
                Citizens.PROBLEM,
                Citizens.PROBLEM_IN_WELSH);

        private final String code;
        private final String english;
        private final String welsh;
        private final String citizenEnglish;
        private final String citizenWelsh;

        Reason(String code, String english, String welsh, String citizenEnglish, String citizenWelsh) {
            this.code = code;
            this.english = english;
            this.welsh = welsh;
            this.citizenEnglish = citizenEnglish;
            this.citizenWelsh = citizenWelsh;
        }

        /** The code, for programs: {@code MH-W021}. */
        public String code() {
            return code;
        }

        /** The names of the values that a refusal for this reason has. */
        public Set<String> valueNames() {
            return new Words(english).values();
        }

        Words officer(Locale language) {
            return new Words(isWelsh(language) ? welsh : english);
        }

        String citizen(Locale language) {
            return isWelsh(language) ? citizenWelsh : citizenEnglish;
        }

        private static boolean isWelsh(Locale language) {
            return language.getLanguage().equals("cy");
        }

        /** What several reasons say to a citizen. */
        private static final class Citizens {
            static final String PROBLEM = "Sorry, there is a problem with the service. Try again later.";
            static final String PROBLEM_IN_WELSH =
                    "Mae'n ddrwg gennym, mae problem gyda'r gwasanaeth. Rhowch gynnig arall arni yn nes ymlaen.";
            static final String NOT_FOUND = "We cannot find this case. Check the reference and try again.";
            static final String NOT_FOUND_IN_WELSH =
                    "Ni allwn ddod o hyd i'r achos hwn. Gwiriwch y cyfeirnod a rhowch gynnig arall arni.";
            static final String NOT_NOW = "We cannot take this now. It may have been done already.";
            static final String NOT_NOW_IN_WELSH = "Ni allwn gymryd hyn nawr. Efallai ei fod wedi'i wneud yn barod.";
        }
    }
}
