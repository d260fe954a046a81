// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.host;

import java.util.Locale;
import org.moothall.core.text.Name;

/**
 * A request's sender, key and language, for example {@code Request.by(actor).withKey("web:1").in(Locale.forLanguageTag("cy"))}.
 *
 * <p><b>Errors</b> a key that is not one line of visible text of at most 255 characters is an {@link IllegalArgumentException}.
 *
 * @param by who asks
 * @param key the same key means the same request: it is answered from store and carried out once. Empty when nobody will repeat it.
 * @param language in which findings say what is wrong with what was handed in; a repetition in another language is the same request
 */
public record Request(Actor by, String key, Locale language) {
    /** Refuses a key that is not one line of visible text of at most {@value Name#LONGEST} characters. */
    public Request {
        if (!key.isEmpty()) {
            Name.id("the key of a request", key);
        }
    }

    /** A request that nobody will repeat, to be answered in English. */
    public static Request by(Actor actor) {
        return new Request(actor, "", Locale.ENGLISH);
    }

    /** The same request, with the key under which it may be repeated. */
    public Request withKey(String newKey) {
        return new Request(by, newKey, language);
    }

    /** The same request, to be answered in a language: {@code Locale.forLanguageTag("cy")} for Welsh. */
    public Request in(Locale newLanguage) {
        return new Request(by, key, newLanguage);
    }
}
