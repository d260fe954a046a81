// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/**
 * One service that can be asked for, as it was read.
 *
 * <p><b>Source</b> GeoReport v2, GET service list.
 *
 * @param serviceCode {@code service_code}: unique in its jurisdiction
 * @param serviceName {@code service_name}: for people
 * @param description {@code description}: what is done
 * @param metadata {@code metadata}: whether the service has questions of its own, in its definition
 * @param type {@code type}: realtime, batch or blackbox
 * @param keywords {@code keywords}: with commas between
 * @param group {@code group}: under which the service is listed
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where the standard demands one
public record Service(
        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String serviceCode,
        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String serviceName,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String description,

        @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
        Boolean metadata,

        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String type,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String keywords,
        @Privacy(PrivacyCategory.REFERENCE) @Nullable String group) {
    /** All of it: there is nothing of a person. */
    @Override
    public String toString() {
        return Masks.describe("Service", this);
    }
}
