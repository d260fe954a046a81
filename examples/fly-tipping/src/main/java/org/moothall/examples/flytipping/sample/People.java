// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * The people of Mossbrook, all invented: their e-mail is at example.org or example.com and their phone in the numbers kept
 * for drama, 01632 960000 to 960999 and 07700 900000 to 900999.
 */
final class People {
    private static final int HOW_MANY = 1_200;
    private static final List<String> FIRST_NAMES = List.of(
            "Aisha",
            "Alun",
            "Amara",
            "Anjali",
            "Bethan",
            "Callum",
            "Carys",
            "Chidi",
            "Dorota",
            "Eilidh",
            "Farhan",
            "Gwen",
            "Hamza",
            "Imogen",
            "Ines",
            "Jasper",
            "Kasia",
            "Kofi",
            "Leila",
            "Malcolm",
            "Mei",
            "Nadia",
            "Olek",
            "Oona",
            "Priya",
            "Rhys",
            "Rosalind",
            "Sanjay",
            "Siobhan",
            "Tomasz",
            "Usha",
            "Wilfred",
            "Yusuf",
            "Zoë");
    private static final List<String> LAST_NAMES = List.of(
            "Ambleforth",
            "Ashgrove",
            "Bramwick",
            "Coldharrow",
            "Corriedale",
            "Dunmarsh",
            "Elmsteadham",
            "Fennimoor",
            "Garrowby",
            "Hathersmere",
            "Inglethwaite",
            "Jessamire",
            "Kettlebarrow",
            "Lowthorne",
            "Marchbrook",
            "Netherwynd",
            "O'Fennelly",
            "Pottersgill",
            "Quillfeather",
            "Ravensike",
            "Saltmarrow",
            "Thistlemoor",
            "Underhaugh",
            "Vexworth",
            "Wrenhollow",
            "Yarrowdale",
            "Zellaby-Hythe",
            "Oakenfyre",
            "Tansleigh",
            "Mirebeck",
            "Dunstarrow",
            "Hollinshaw-Peel",
            "Brackwater",
            "Cindermoor",
            "Larkfold",
            "Pellowfield");
    private static final List<String> HOSTS = List.of("example.org", "example.com");
    private static final int COUNCILLORS = 9;
    private static final int CREW = 14;

    private final List<Person> councillors;
    private final List<Person> crew;
    private final List<Person> residents;

    private People(List<Person> everybody) {
        councillors = everybody.subList(0, COUNCILLORS);
        crew = everybody.subList(COUNCILLORS, COUNCILLORS + CREW);
        residents = everybody.subList(COUNCILLORS + CREW, everybody.size());
    }

    static People invented(Dice dice) {
        var names = new ArrayList<String>();
        FIRST_NAMES.forEach(first -> LAST_NAMES.forEach(last -> names.add(first + " " + last)));
        return new People(IntStream.range(0, HOW_MANY)
                .mapToObj(number -> person(names.remove(dice.between(0, names.size() - 1)), dice))
                .toList());
    }

    /** Somebody who may report by this channel. */
    Person reporter(Channel channel, Dice dice) {
        return dice.pick(
                switch (channel) {
                    case WEB, EMAIL, TELEPHONE -> residents;
                    case CREW -> crew;
                    case COUNCILLOR -> councillors;
                });
    }

    Person resident(Dice dice) {
        return dice.pick(residents);
    }

    private static Person person(String name, Dice dice) {
        String[] parts = name.split(" ", 2);
        return Person.of(parts[0], parts[1], dice.pick(HOSTS), phone(dice));
    }

    private static String phone(Dice dice) {
        String range = dice.chance(0.6) ? "07700 900" : "01632 960";
        return range + String.format(Locale.ROOT, "%03d", dice.between(0, 999));
    }
}
