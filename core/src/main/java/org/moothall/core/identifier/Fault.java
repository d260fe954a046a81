// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier;

/**
 * The reason why text is not an identifier, without the text or any part of the text.
 *
 * <p><b>Example</b> {@code NhsNumber.parse("999 000 0019")} gives {@link Code#BAD_CHECK_DIGIT}; {@link #text()} is <i>does not match its check
 * digit; something was mistyped</i>.
 * <p><b>Order</b> text is checked in the order of {@link Code}. The first fault is the answer, so the same text always has the same fault.
 *
 * @param code what kind of fault it is
 * @param index of an illegal character, where it is in the text as it was given, from 0; otherwise -1
 * @param component of an unknown component, its name, for example {@code area}; of an illegal character that nobody sees,
 *     {@code invisible character}; otherwise empty
 * @param expected what was wanted, in words, for example {@code 10 digits}; empty where the code says it all
 */
public record Fault(Code code, int index, String component, String expected) {
    private static final Fault BLANK = new Fault(Code.BLANK, -1, "", "");
    private static final Fault SPOILT_NUMBER = new Fault(Code.SPOILT_NUMBER, -1, "", "");
    private static final Fault BAD_CHECK_DIGIT = new Fault(Code.BAD_CHECK_DIGIT, -1, "", "");
    private static final String INVISIBLE = "invisible character";

    /** The kinds of fault, for programs. */
    public enum Code {
        /** Nothing is there, or nothing but spaces and punctuation that do not count. */
        BLANK,
        /** So long that it was not looked at. */
        TOO_LONG,
        /** A control character, a letter or digit that is not plain ASCII, or an invisible character where none may be. */
        ILLEGAL_CHARACTER,
        /** A number as a spreadsheet writes it, {@code 1234567.0} or {@code 1.23E+11}: digits may be lost. */
        SPOILT_NUMBER,
        /** The wrong number of characters. */
        WRONG_LENGTH,
        /** The right number of characters in the wrong arrangement. */
        WRONG_FORMAT,
        /** Well arranged, but a part of it names nothing. */
        UNKNOWN_COMPONENT,
        /** The check digit does not match the others. */
        BAD_CHECK_DIGIT
    }

    /** Nothing was there. */
    public static Fault blank() {
        return BLANK;
    }

    /** Longer than a limit, in UTF-16 units. */
    public static Fault tooLong(int limit) {
        return new Fault(Code.TOO_LONG, -1, "", "at most " + limit + " characters");
    }

    /** A character that may not be there, by its index in the text as it was given. */
    public static Fault illegalCharacter(int index) {
        return new Fault(Code.ILLEGAL_CHARACTER, index, "", "");
    }

    /** A character that nobody sees, where none may be, by its index in the text as it was given. */
    public static Fault invisibleCharacter(int index) {
        return new Fault(Code.ILLEGAL_CHARACTER, index, INVISIBLE, "");
    }

    /** A number as a spreadsheet writes it. */
    public static Fault spoiltNumber() {
        return SPOILT_NUMBER;
    }

    /** The wrong length; say the right one: {@code 10 digits}. */
    public static Fault wrongLength(String expected) {
        return new Fault(Code.WRONG_LENGTH, -1, "", expected);
    }

    /** The wrong arrangement; say the right one: {@code digits only}. */
    public static Fault wrongFormat(String expected) {
        return new Fault(Code.WRONG_FORMAT, -1, "", expected);
    }

    /** A part that names nothing. */
    public static Fault unknownComponent(String component) {
        return new Fault(Code.UNKNOWN_COMPONENT, -1, component, "");
    }

    /** A check digit that does not match. */
    public static Fault badCheckDigit() {
        return BAD_CHECK_DIGIT;
    }

    /** The fault in words, to follow a name: {@code must have 10 digits}. */
    public String text() {
        return switch (code) {
            case BLANK -> "is empty";
            case TOO_LONG, WRONG_LENGTH -> "must have " + expected;
            case ILLEGAL_CHARACTER ->
                isInvisible()
                        ? "has an invisible character at position " + (index + 1) + "; type it instead of copying it"
                        : "has a character that cannot be part of it, at position " + (index + 1);
            case SPOILT_NUMBER ->
                "is a number as a spreadsheet writes it, and digits may be lost; take it from where it was first"
                        + " kept, as text";
            case WRONG_FORMAT -> "must be " + expected;
            case UNKNOWN_COMPONENT -> "has an unknown " + component;
            case BAD_CHECK_DIGIT -> "does not match its check digit; something was mistyped";
        };
    }

    private boolean isInvisible() {
        return component.equals(INVISIBLE);
    }
}
