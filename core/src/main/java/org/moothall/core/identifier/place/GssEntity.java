// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.identifier.place;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The kinds of area that councils meet, among the many that GSS codes tell apart. */
public enum GssEntity {
    /** A unitary authority of England. */
    UNITARY_AUTHORITY("E06"),
    /** A non-metropolitan district of England. */
    DISTRICT("E07"),
    /** A metropolitan district of England. */
    METROPOLITAN_DISTRICT("E08"),
    /** A London borough. */
    LONDON_BOROUGH("E09"),
    /** A county of England with districts. */
    COUNTY("E10"),
    /** A metropolitan county of England. */
    METROPOLITAN_COUNTY("E11"),
    /** A region of England. */
    REGION("E12"),
    /** A unitary authority of Wales. */
    WELSH_UNITARY_AUTHORITY("W06"),
    /** A council area of Scotland. */
    COUNCIL_AREA("S12"),
    /** A district of Northern Ireland. */
    NORTHERN_IRELAND_DISTRICT("N09"),
    /** An electoral ward of England, Wales or Scotland. */
    WARD("E05 W05 S13"),
    /** A parish of England, or a community of Wales. */
    PARISH_OR_COMMUNITY("E04 W04"),
    /** A constituency of the United Kingdom's Parliament; that of Northern Ireland in an older series. */
    PARLIAMENTARY_CONSTITUENCY("E14 W07 S14 N06"),
    /** England, Wales, Scotland or Northern Ireland, whole. */
    COUNTRY("E92 W92 S92 N92"),
    /** The United Kingdom. */
    UNITED_KINGDOM("K02"),
    /** Great Britain. */
    GREAT_BRITAIN("K03"),
    /** England and Wales together. */
    ENGLAND_AND_WALES("K04");

    private static final Map<String, GssEntity> BY_CODE = Arrays.stream(values())
            .flatMap(entity -> Arrays.stream(entity.codes.split(" ", -1)).map(code -> Map.entry(code, entity)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private final String codes;

    GssEntity(String codes) {
        this.codes = codes;
    }

    static Optional<GssEntity> ofCode(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
