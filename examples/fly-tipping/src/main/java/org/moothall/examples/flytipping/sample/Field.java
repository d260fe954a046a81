// SPDX-License-Identifier: Apache-2.0
package org.moothall.examples.flytipping.sample;

import java.util.Arrays;
import java.util.List;

/** A field of a report, in the order in which both files have them; the last eight are answers, called attributes. */
public enum Field {
    SERVICE_REQUEST_ID("service_request_id"),
    STATUS("status"),
    SERVICE_CODE("service_code"),
    SERVICE_NAME("service_name"),
    DESCRIPTION("description"),
    REQUESTED_DATETIME("requested_datetime"),
    UPDATED_DATETIME("updated_datetime"),
    EXPECTED_DATETIME("expected_datetime"),
    ADDRESS("address"),
    ZIPCODE("zipcode"),
    LAT("lat"),
    LONG("long"),
    MEDIA_URL("media_url"),
    FIRST_NAME("first_name"),
    LAST_NAME("last_name"),
    EMAIL("email"),
    PHONE("phone"),
    LAND_TYPE("land_type"),
    WASTE_TYPE("waste_type"),
    SIZE("size"),
    EVIDENCE("evidence"),
    CHANNEL("channel"),
    TAKEN_BY("taken_by"),
    ON_BEHALF_OF("on_behalf_of"),
    STILL_THERE("still_there");

    private final String word;

    Field(String word) {
        this.word = word;
    }

    /** The name of the field in Open311, or the code of the attribute: {@code requested_datetime}, {@code land_type}. */
    public String word() {
        return word;
    }

    /** Whether it is an answer to a question of the service rather than a field of Open311's own. */
    public boolean isAttribute() {
        return compareTo(LAND_TYPE) >= 0;
    }

    /** The name of its column in the CSV file: {@code lat}, {@code attribute[land_type]}. */
    public String column() {
        return isAttribute() ? "attribute[" + word + "]" : word;
    }

    static List<Field> attributes() {
        return Arrays.stream(values()).filter(Field::isAttribute).toList();
    }

    static List<Field> own() {
        return Arrays.stream(values()).filter(field -> !field.isAttribute()).toList();
    }
}
