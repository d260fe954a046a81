// SPDX-License-Identifier: Apache-2.0
package org.moothall.workflow.model;

/** The JSON library on the class path: whether its parts fit each other. Jackson 3 is no use with the annotations of an earlier Jackson 2. */
public final class JsonLibrary {
    /** Came with the annotations 2.21, and Jackson 3 asks for it before anything else. */
    private static final String NEWEST = "com.fasterxml.jackson.annotation.JsonSerializeAs";

    private JsonLibrary() {}

    /**
     * Goes on when JSON can be written and read. <b>Errors</b> annotations below 2.21, which the build of another framework may have
     * chosen, are an {@link IllegalStateException} that says what to do.
     */
    public static void check() {
        try {
            Class.forName(NEWEST, false, JsonLibrary.class.getClassLoader());
        } catch (ClassNotFoundException tooOld) {
            throw new IllegalStateException(
                    "com.fasterxml.jackson.core:jackson-annotations on the class path is older than 2.21, which Jackson 3 needs; name"
                            + " version 2.21 in your build (Spring Boot up to 3.5.12 manages an older one: set its property"
                            + " jackson-bom.version to 2.21.0 or later)",
                    tooOld);
        }
    }
}
