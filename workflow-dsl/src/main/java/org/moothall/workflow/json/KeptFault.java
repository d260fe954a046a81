// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.json;

import java.util.Locale;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;

/**
 * A fault that prevents a value from being kept as it is. Its words are made when they are told, in English or in Welsh, which
 * nobody has reviewed yet.
 *
 * @param kind which limit is broken
 * @param place where, as {@link Paths} writes it
 * @param detail what the words speak of besides, never a value; empty for nothing
 */
record KeptFault(Kind kind, String place, String detail) {
    /** The limits, and what to do. */
    enum Kind {
        TEXT(
                "kept/text",
                "has half of a character (%s without its other half); hand in whole characters",
                "mae hanner nod ynddo (%s heb ei hanner arall); rhowch nodau cyfan"),
        KEY(
                "kept/text",
                "has a key with half of a character (%s without its other half); hand in whole characters",
                "mae ganddo allwedd â hanner nod (%s heb ei hanner arall); rhowch nodau cyfan"),
        LENGTH(
                "kept/length",
                "makes more than 20 million characters of JSON; hand in less, or keep it elsewhere and name the place%s",
                "mae'n gwneud mwy nag 20 miliwn o nodau JSON; rhowch lai, neu cadwch ef yn rhywle arall ac enwch y lle%s"),
        NUMBER(
                "kept/number",
                "is " + JsonLimits.NUMBER + ", written out; hand in a shorter one%s",
                "mae'n rhif o fwy na 1,000 o ddigidau, wedi'i ysgrifennu'n llawn; rhowch un byrrach%s"),
        DEPTH(
                "kept/depth",
                "is nested more than " + JsonLimits.DEPTH + " deep; hand in what is flatter%s",
                "mae wedi'i nythu'n ddyfnach na " + JsonLimits.DEPTH + "; rhowch rywbeth mwy gwastad%s"),
        UNWRITABLE("kept/json", "cannot be written as JSON%s", "ni ellir ei ysgrifennu fel JSON%s"),
        UNREADABLE(
                "kept/json",
                "could not be read again; see that it is a record of types that can%s",
                "ni ellid ei ddarllen eto; gwnewch yn siŵr ei fod yn record o fathau y gellir eu darllen%s");

        private final String rule;
        private final String english;
        private final String welsh;

        Kind(String rule, String english, String welsh) {
            this.rule = rule;
            this.english = english;
            this.welsh = welsh;
        }
    }

    /** The finding, at a place that a page can bind: it ends at a map, whose keys are not told, and where it is too long. */
    Finding finding(Locale language) {
        int end = place.indexOf(Paths.KEY);
        return at((end < 0 ? place : place.substring(0, end)).replace(Paths.MORE, ""), language);
    }

    /** The whole place and the words, for a developer. */
    String text() {
        return at(place, Locale.ENGLISH).text();
    }

    private Finding at(String path, Locale language) {
        String words = language.getLanguage().equals("cy") ? kind.welsh : kind.english;
        return Finding.error(kind.rule, new Location.Component(path), words.formatted(detail));
    }
}
