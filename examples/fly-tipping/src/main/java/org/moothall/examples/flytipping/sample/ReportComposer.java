// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills in a sound report of an incident, the way its channel does. */
final class ReportComposer {
    private static final String SERVICE_CODE = "FLYTIP";
    private static final String SERVICE_NAME = "Fly-tipping";
    private static final List<String> OTHER_NAMES = List.of("Flytipping", "Fly Tipping", "Dumped rubbish");
    private static final double ANONYMOUS_RESIDENTS = 0.28;
    private static final Map<Channel, Double> WITH_PHOTO = Map.of(
            Channel.WEB, 0.5, Channel.EMAIL, 0.35, Channel.CREW, 0.7, Channel.COUNCILLOR, 0.2, Channel.TELEPHONE, 0.0);

    private final Dice dice;
    private final People people;
    private final Descriptions descriptions;
    private final Answers answers;

    ReportComposer(Dice dice, People people, Descriptions descriptions) {
        this.dice = dice;
        this.people = people;
        this.descriptions = descriptions;
        this.answers = new Answers(dice);
    }

    SampleReport compose(String id, Arrival arrival, Incident incident, Relation relation, Optional<String> relatedTo) {
        var values = begun(id, arrival, incident);
        boolean evidence = dice.chance(0.06);
        values.put(Field.SERVICE_CODE, SERVICE_CODE);
        values.put(Field.SERVICE_NAME, dice.chance(0.9) ? SERVICE_NAME : dice.pick(OTHER_NAMES));
        values.put(Field.DESCRIPTION, description(incident, arrival.channel(), evidence));
        values.put(Field.LAND_TYPE, answers.land(incident.landType(), arrival.channel()));
        values.put(Field.WASTE_TYPE, answers.waste(incident.wasteType(), arrival.channel()));
        values.put(Field.EVIDENCE, evidence ? "yes" : "no");
        incident.size().ifPresent(size -> values.put(Field.SIZE, size));
        if (relation == Relation.STILL_THERE) {
            relatedTo.ifPresent(earlier -> stillThere(values, earlier));
        }
        var truth = new Truth(relation, relatedTo, Optional.of(incident.wasteType()), Optional.empty());
        return new SampleReport(values, arrival.channel(), truth);
    }

    SampleReport composeOther(String id, Arrival arrival, Incident somewhere) {
        var service = OtherService.any(dice);
        var values = begun(id, arrival, somewhere);
        values.put(Field.SERVICE_CODE, service.code());
        values.put(Field.SERVICE_NAME, service.name());
        values.put(Field.DESCRIPTION, service.description());
        var truth = new Truth(Relation.FIRST, Optional.empty(), Optional.empty(), Optional.empty());
        return new SampleReport(values, arrival.channel(), truth);
    }

    /** Another content under the same id. */
    SampleReport corrected(SampleReport report) {
        String waste = report.truth().wasteType().orElse("other");
        String other = descriptions.of(waste, Optional.empty(), report.channel(), false, dice);
        return report.without(Field.SIZE).with(Field.DESCRIPTION, "Correction: " + other);
    }

    private String description(Incident incident, Channel channel, boolean evidence) {
        return descriptions.of(incident.wasteType(), incident.size(), channel, evidence, dice);
    }

    private void stillThere(Map<Field, String> values, String earlier) {
        values.put(Field.STILL_THERE, earlier);
        values.merge(Field.DESCRIPTION, Descriptions.stillThere(earlier, dice), (text, again) -> again + " " + text);
    }

    private Map<Field, String> begun(String id, Arrival arrival, Incident incident) {
        var values = new EnumMap<Field, String>(Field.class);
        values.put(Field.SERVICE_REQUEST_ID, id);
        values.put(Field.STATUS, "open");
        values.put(Field.CHANNEL, arrival.channel().word());
        fillTimes(values, arrival.time());
        fillPlace(values, incident);
        fillPhoto(values, id, arrival.channel());
        fillPeople(values, arrival.channel(), incident.reporter());
        return values;
    }

    private void fillTimes(Map<Field, String> values, OffsetDateTime time) {
        values.put(Field.REQUESTED_DATETIME, Arrivals.write(time));
        if (dice.chance(0.45)) {
            values.put(Field.UPDATED_DATETIME, Arrivals.write(time.plusMinutes(dice.between(5, 2_880))));
        }
        if (dice.chance(0.15)) {
            var expected = time.plusDays(dice.between(2, 5)).with(LocalTime.of(17, 0));
            values.put(Field.EXPECTED_DATETIME, Arrivals.write(expected));
        }
    }

    private void fillPlace(Map<Field, String> values, Incident incident) {
        values.put(Field.ADDRESS, District.address(incident.street(), incident.landType(), dice));
        values.put(Field.ZIPCODE, incident.street().postcode());
        values.put(Field.LAT, Point.write(incident.point().latitude()));
        values.put(Field.LONG, Point.write(incident.point().longitude()));
    }

    private void fillPhoto(Map<Field, String> values, String id, Channel channel) {
        if (dice.chance(WITH_PHOTO.getOrDefault(channel, 0.0))) {
            values.put(Field.MEDIA_URL, "https://example.org/photo/" + id + ".jpg");
        }
    }

    private void fillPeople(Map<Field, String> values, Channel channel, Person reporter) {
        boolean resident = channel != Channel.CREW && channel != Channel.COUNCILLOR;
        boolean anonymous = resident && dice.chance(ANONYMOUS_RESIDENTS);
        if (!anonymous) {
            fillContact(values, channel, reporter);
        }
        if (channel == Channel.TELEPHONE) {
            values.put(Field.TAKEN_BY, "cc-0" + dice.between(1, 9));
        }
        if (channel == Channel.COUNCILLOR || (channel == Channel.TELEPHONE && !anonymous && dice.chance(0.12))) {
            values.put(Field.ON_BEHALF_OF, people.resident(dice).fullName());
        }
    }

    private void fillContact(Map<Field, String> values, Channel channel, Person reporter) {
        values.put(Field.FIRST_NAME, reporter.firstName());
        values.put(Field.LAST_NAME, reporter.lastName());
        if (channel != Channel.TELEPHONE || dice.chance(0.25)) {
            values.put(Field.EMAIL, reporter.email());
        }
        if (channel == Channel.TELEPHONE || (channel == Channel.WEB && dice.chance(0.45))) {
            values.put(Field.PHONE, reporter.phone());
        }
    }
}
