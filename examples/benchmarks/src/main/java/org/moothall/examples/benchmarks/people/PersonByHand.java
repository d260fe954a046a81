// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.benchmarks.people;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;

/** The check of a person, written by hand for a person alone: letter by letter, and with an object for a finding only. */
final class PersonByHand {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final List<Finding> findings = new ArrayList<>();

    private PersonByHand() {}

    static List<Finding> check(Person person) {
        return isSound(person) ? List.of() : new PersonByHand().all(person);
    }

    private static boolean isSound(Person person) {
        return isTitle(person.title())
                && isName(person.firstName())
                && isName(person.lastName())
                && isPast(person)
                && isEmail(person.email())
                && isTelephone(person.telephone())
                && isPostcode(person.postcode())
                && isNino(person.nationalInsuranceNumber())
                && isUprn(person.uprn())
                && isSize(person.householdSize())
                && isIncome(person.income())
                && Boolean.TRUE.equals(person.agreed());
    }

    private List<Finding> all(Person person) {
        say(isTitle(person.title()), "title", "is longer than 35 characters; shorten it");
        say(isName(person.firstName()), "firstName", "is missing or longer than 100 characters; correct it");
        say(isName(person.lastName()), "lastName", "is missing or longer than 100 characters; correct it");
        say(isPast(person), "dateOfBirth", "is missing or in the future; correct it");
        say(isEmail(person.email()), "email", "is no e-mail address; correct it");
        say(isTelephone(person.telephone()), "telephone", "is no telephone number; correct it");
        say(isPostcode(person.postcode()), "postcode", "is no postcode; correct it");
        say(isNino(person.nationalInsuranceNumber()), "nationalInsuranceNumber", "is not one; correct it");
        say(isUprn(person.uprn()), "uprn", "is no UPRN; correct it");
        say(isSize(person.householdSize()), "householdSize", "is outside 1 to 20; correct it");
        say(isIncome(person.income()), "income", "is not an amount of pounds and pence; correct it");
        say(Boolean.TRUE.equals(person.agreed()), "agreed", "is not yes");
        return findings;
    }

    private void say(boolean isSound, String component, String message) {
        if (!isSound) {
            findings.add(Finding.error("people/" + component, new Location.Component(component), message));
        }
    }

    private static boolean isTitle(@Nullable String title) {
        return title == null || title.length() <= 35;
    }

    private static boolean isName(@Nullable String name) {
        return name != null && name.length() <= 100 && !name.isBlank();
    }

    private static boolean isPast(Person person) {
        return person.dateOfBirth() != null && !person.dateOfBirth().isAfter(Person.TODAY);
    }

    private static boolean isSize(@Nullable Integer size) {
        return size != null && size >= 1 && size <= 20;
    }

    private static boolean isIncome(@Nullable BigDecimal income) {
        return income == null
                || (income.compareTo(ZERO) >= 0 && income.precision() - income.scale() <= 8 && income.scale() <= 2);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static boolean isEmail(@Nullable String email) {
        if (email == null) {
            return true;
        }
        int at = email.indexOf('@');
        if (at < 1 || email.length() > 254) {
            return false;
        }
        for (int index = 0; index < at; index++) {
            char letter = email.charAt(index);
            if (!isLabel(letter) && letter != '.' && letter != '_' && letter != '+') {
                return false;
            }
        }
        int dots = 0;
        char before = '.';
        for (int index = at + 1; index < email.length(); index++) {
            char letter = email.charAt(index);
            if (letter == '.' ? before == '.' : !isLabel(letter)) {
                return false;
            }
            dots += letter == '.' ? 1 : 0;
            before = letter;
        }
        return dots > 0 && before != '.';
    }

    private static boolean isLabel(char letter) {
        return isDigit(letter) || isCapital(letter) || (letter >= 'a' && letter <= 'z') || letter == '-';
    }

    private static boolean isTelephone(@Nullable String telephone) {
        if (telephone == null) {
            return true;
        }
        int from = telephone.startsWith("+") ? 1 : 0;
        for (int index = from; index < telephone.length(); index++) {
            if (!isDigit(telephone.charAt(index)) && telephone.charAt(index) != ' ') {
                return false;
            }
        }
        return telephone.length() - from >= 7 && telephone.length() - from <= 20;
    }

    private static boolean isPostcode(@Nullable String given) {
        if (given == null) {
            return false;
        }
        String postcode = Objects.requireNonNull(given);
        int length = postcode.length();
        if (length < 6
                || length > 8
                || postcode.charAt(length - 4) != ' '
                || !isDigit(postcode.charAt(length - 3))
                || !isCapital(postcode.charAt(length - 2))
                || !isCapital(postcode.charAt(length - 1))
                || !isCapital(postcode.charAt(0))) {
            return false;
        }
        int at = isCapital(postcode.charAt(1)) ? 2 : 1;
        if (!isDigit(postcode.charAt(at))) {
            return false;
        }
        at++;
        return at == length - 4
                || (at + 1 == length - 4 && (isDigit(postcode.charAt(at)) || isCapital(postcode.charAt(at))));
    }

    private static boolean isNino(@Nullable String nino) {
        if (nino == null) {
            return true;
        }
        if (nino.length() != 9
                || !isPrefix(nino.charAt(0))
                || !isPrefix(nino.charAt(1))
                || nino.charAt(1) == 'O'
                || nino.charAt(8) < 'A'
                || nino.charAt(8) > 'D') {
            return false;
        }
        for (int index = 2; index < 8; index++) {
            if (!isDigit(nino.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrefix(char letter) {
        return isCapital(letter)
                && switch (letter) {
                    case 'D', 'F', 'I', 'Q', 'U', 'V' -> false;
                    default -> true;
                };
    }

    private static boolean isUprn(@Nullable String uprn) {
        if (uprn == null) {
            return true;
        }
        if (uprn.isEmpty() || uprn.length() > 12 || uprn.charAt(0) == '0') {
            return false;
        }
        for (int index = 0; index < uprn.length(); index++) {
            if (!isDigit(uprn.charAt(index))) {
                return false;
            }
        }
        return true;
    }
}
