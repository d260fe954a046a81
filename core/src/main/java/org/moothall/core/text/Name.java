// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.text;

/**
 * The rule for names and words that are kept, journalled and compared: of workflows, steps, roles, actors, cases, request keys. The
 * same on every host, so that what one keeps every other can.
 *
 * <p><b>Shape</b> one line of text that is not blank, without control, format and invisible characters (line breaks, NUL, marks that
 * turn the direction of writing, fillers) and without half a surrogate pair; the two joiners that some scripts need are allowed, and
 * variation selectors. A name has at most
 * {@value #LONGEST} characters as {@link String#length()} counts; words, which are in no index, may be longer.
 */
public final class Name {
    /** How many characters a name may have. */
    public static final int LONGEST = 255;

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;

    private Name() {}

    /**
     * A name that is one. <b>Errors</b> any other is refused with an {@link IllegalArgumentException} that does not quote it.
     *
     * @param of what is named, for example {@code a task}
     */
    public static String of(String of, String name) {
        if (Unseen.isBlank(name)) {
            throw new IllegalArgumentException(of + " needs a name");
        }
        return checked("the name of " + of, name);
    }

    /**
     * A text that stands for something as a name does: the key of a request, the id of a case. <b>Errors</b> any other is refused
     * with an {@link IllegalArgumentException} that does not quote it.
     *
     * @param what what it is, for example {@code the key of a request}
     */
    public static String id(String what, String text) {
        if (Unseen.isBlank(text)) {
            throw new IllegalArgumentException(what + " is blank");
        }
        return checked(what, text);
    }

    /**
     * Words that a journal or an outline shows. <b>Errors</b> those that are not one line of visible text are refused with an
     * {@link IllegalArgumentException} that does not quote them.
     *
     * @param of what they are the words of, for example {@code a branch}
     */
    public static String words(String of, String words) {
        if (Unseen.isBlank(words)) {
            throw new IllegalArgumentException(of + " needs a name");
        }
        return visible("the words of " + of, words);
    }

    /** Whether a text could be a name. */
    public static boolean isOne(String text) {
        return !Unseen.isBlank(text) && text.length() <= LONGEST && hidden(text) < 0;
    }

    private static String checked(String what, String text) {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException(
                    what + " has " + text.length() + " characters; " + LONGEST + " are the most");
        }
        return visible(what, text);
    }

    private static String visible(String what, String text) {
        int at = hidden(text);
        if (at >= 0) {
            throw new IllegalArgumentException(String.format(
                    "%s has U+%04X at character %d; it has to be one line of visible text",
                    what, text.codePointAt(at), at + 1));
        }
        return text;
    }

    /** Where the first character is that no name may have; -1 for none. */
    private static int hidden(String text) {
        int at = 0;
        while (at < text.length()) {
            int character = text.codePointAt(at);
            if (isHidden(character)) {
                return at;
            }
            at += Character.charCount(character);
        }
        return -1;
    }

    private static boolean isHidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default ->
                (Character.getType(character) == Character.FORMAT || Unseen.isInvisible(character))
                        && !isPartOfText(character);
        };
    }

    /** Invisible, and needed to write what is seen. */
    private static boolean isPartOfText(int character) {
        return character == ZERO_WIDTH_NON_JOINER
                || character == ZERO_WIDTH_JOINER
                || (character >= FIRST_VARIATION && character <= LAST_VARIATION);
    }
}
