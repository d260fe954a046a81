// SPDX-License-Identifier: Apache-2.0
package org.moothall.crash;

import java.util.ArrayList;
import java.util.List;

/**
 * A street party that somebody applied for. It remembers the mark of everything that it took, so that what was taken twice is seen.
 *
 * @param number the application's own number, which nobody else has
 * @param applicant who applied: personal, and gone when the case is erased
 * @param streets the streets that are to be closed
 * @param heard the marks of what it took
 * @param isDecided whether it was decided, and nobody has complained since
 */
record Party(String number, String applicant, List<Street> streets, List<String> heard, boolean isDecided) {
    Party {
        streets = List.copyOf(streets);
        heard = List.copyOf(heard);
    }

    /** The form that opens a case. */
    record Application(String number, String applicant, List<String> streets) {
        Application {
            streets = List.copyOf(streets);
        }
    }

    /** The form of every task, event and answer: a mark that no other has, and words that are personal. */
    record Note(String mark, String words) {}

    /** Something that somebody is told, or another system is asked: a mark that no other has, and words that are personal. */
    record Letter(String mark, String words) {}

    /** How many streets there are. */
    enum Size {
        ONE,
        SEVERAL
    }

    /** One street, inspected on its own. */
    record Street(String number, String name, List<String> heard) {
        Street {
            heard = List.copyOf(heard);
        }

        Street heard(Note note) {
            return new Street(number, name, plus(heard, note.mark()));
        }

        Letter letter(String about) {
            return new Letter(about + ":" + number + ":" + name, Secrets.of(name));
        }
    }

    static Party appliedFor(Application form) {
        List<Street> streets = form.streets().stream()
                .map(name -> new Street(form.number(), name, List.of()))
                .toList();
        return new Party(form.number(), form.applicant(), streets, List.of(markOfStart(form.number())), false);
    }

    /** The mark of an application, which is the key of its request too. */
    static String markOfStart(String number) {
        return "start:" + number;
    }

    Size size() {
        return streets.size() > 1 ? Size.SEVERAL : Size.ONE;
    }

    Party sized(Size size) {
        return remembering("size:" + number + ":" + size);
    }

    Party heard(Note note) {
        return remembering(note.mark());
    }

    private Party remembering(String mark) {
        return new Party(number, applicant, streets, plus(heard, mark), isDecided);
    }

    Party decided(Note note) {
        return new Party(number, applicant, streets, plus(heard, note.mark()), true);
    }

    Party complainedOf(Note note) {
        return new Party(number, applicant, streets, plus(heard, note.mark()), false);
    }

    Party with(Street changed) {
        List<Street> now = streets.stream()
                .map(street -> street.name().equals(changed.name()) ? changed : street)
                .toList();
        return new Party(number, applicant, now, heard, isDecided);
    }

    /** A letter about the last that was heard, so that no two letters are the same. */
    Letter letter(String about) {
        return new Letter(about + ":" + number + ":" + heard.size(), Secrets.of(applicant));
    }

    Party withoutPeople() {
        return new Party(number, "", streets, heard, isDecided);
    }

    /** The marks of everything that it and its streets took. */
    List<String> marks() {
        List<String> marks = new ArrayList<>(heard);
        streets.forEach(street -> marks.addAll(street.heard()));
        return marks;
    }

    private static List<String> plus(List<String> marks, String mark) {
        List<String> more = new ArrayList<>(marks);
        more.add(mark);
        return more;
    }
}
