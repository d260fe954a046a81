// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.List;

/** How people put the kind of land and of waste: by code, in the words of a resident's form, or several at once. */
final class Answers {
    private static final List<String> COMPANIONS =
            List.of("other-household", "black-bags-household", "construction-demolition-excavation", "green");

    private final Dice dice;

    Answers(Dice dice) {
        this.dice = dice;
    }

    String land(String code, Channel channel) {
        return spelt(code, Codes.residentLand(code), channel.isOnline() ? 0.26 : 0.08);
    }

    /** One kind or, now and then, two: then the one that matters most is not the first. */
    String waste(String code, Channel channel) {
        String answer = oneWaste(code, channel);
        if (code.equals("other") || !dice.chance(Codes.comesFirst(code) ? 0.25 : 0.035)) {
            return answer;
        }
        String companion = dice.pick(
                COMPANIONS.stream().filter(other -> !other.equals(code)).toList());
        return oneWaste(companion, channel) + ";" + answer;
    }

    private String oneWaste(String code, Channel channel) {
        return spelt(code, Codes.residentWaste(code), channel.isOnline() ? 0.17 : 0.05);
    }

    private String spelt(String code, List<String> words, double probability) {
        return !words.isEmpty() && dice.chance(probability) ? dice.pick(words) : code;
    }
}
