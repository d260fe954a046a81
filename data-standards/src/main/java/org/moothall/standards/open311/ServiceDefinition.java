// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.moothall.core.privacy.Masks;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;
import org.moothall.core.text.Given;

/**
 * The questions of one service, as they were read.
 *
 * <p><b>Source</b> GeoReport v2, GET service definition.
 *
 * @param serviceCode {@code service_code}: the service
 * @param attributes {@code attributes}: its questions
 */
@SuppressWarnings("MultipleNullnessAnnotations") // a row may hold no value where the standard demands one
public record ServiceDefinition(
        @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable String serviceCode,
        @Privacy(PrivacyCategory.REFERENCE) @NotNull List<Question> attributes) {
    /** Copies the questions. */
    public ServiceDefinition {
        attributes = List.copyOf(attributes);
    }

    /**
     * One question.
     *
     * @param variable {@code variable}: whether an answer is wanted; otherwise it is only words
     * @param code {@code code}: by which the answer is sent
     * @param datatype {@code datatype}: what an answer is
     * @param required {@code required}: whether it must be answered
     * @param datatypeDescription {@code datatype_description}: the same, for people
     * @param order {@code order}: its place, from 1
     * @param description {@code description}: the question
     * @param values {@code values}: the answers to choose from
     */
    public record Question(
            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
            Boolean variable,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String code,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String datatype,

            @Privacy(PrivacyCategory.REFERENCE) @NotNull @Nullable
            Boolean required,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String datatypeDescription,

            @Privacy(PrivacyCategory.REFERENCE) @Positive @Nullable
            Integer order,

            @Privacy(PrivacyCategory.REFERENCE) @Nullable String description,
            @Privacy(PrivacyCategory.REFERENCE) List<Choice> values) {
        /** Copies the answers. */
        public Question {
            values = List.copyOf(values);
        }
    }

    /**
     * One answer to choose.
     *
     * @param key {@code key}: what is sent
     * @param name {@code name}: for people
     */
    public record Choice(
            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String key,

            @Privacy(PrivacyCategory.REFERENCE) @Given @Nullable
            String name) {}

    /** All of it: there is nothing of a person. */
    @Override
    public String toString() {
        return Masks.describe("ServiceDefinition", this);
    }
}
