// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.finding;

/**
 * One thing that a check found.
 *
 * <p><b>Privacy</b> a message quotes what it got only when that is not personal; nothing here masks it afterwards.
 *
 * @param rule the id of the rule, stable for ever, for example {@code open311/status-known}
 * @param severity how much it matters
 * @param location where it is
 * @param message one sentence that says what was got, what was wanted and what to do next
 */
public record Finding(String rule, Severity severity, Location location, String message) {
    /** An error at a place. */
    public static Finding error(String rule, Location location, String message) {
        return new Finding(rule, Severity.ERROR, location, message);
    }

    /** A warning at a place. */
    public static Finding warning(String rule, Location location, String message) {
        return new Finding(rule, Severity.WARNING, location, message);
    }

    /** The same, of a part of something larger: {@code email} within {@code contact} is {@code contact.email}. Only a component is within another. */
    public Finding within(String part) {
        return location instanceof Location.Component inner
                ? new Finding(rule, severity, inner.within(part), message)
                : this;
    }

    /** Whether it makes what was checked unsound. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The finding as one line: where, what, and the rule's id last. */
    public String text() {
        return location.text() + ": " + message + " [" + rule + "]";
    }
}
