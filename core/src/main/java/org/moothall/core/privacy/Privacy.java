// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.privacy;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The privacy category of a record component, a field or a method. Every component of every model of core has one.
 *
 * <pre>{@code record Visit(@Privacy(REFERENCE) CaseReference reference, @Privacy(PERSONAL) String name) {}}</pre>
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.METHOD})
public @interface Privacy {
    /** The category that decides who may see it. */
    PrivacyCategory value();

    /**
     * Whether it tells of somebody else than the record is about: who took it down, for whom it was told. In a subject-access
     * export it is then marked and withheld until a person has looked at it.
     */
    boolean aboutOthers() default false;

    /**
     * Whether it is a map by the names of the record's other parts, as of where they come from. Each entry is then as private as the
     * part it is about too, and left out for whoever may not see that: its key alone would tell that there is one.
     */
    boolean ofParts() default false;
}
