// SPDX-License-Identifier: Apache-2.0
package org.moothall.standards.open311;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.moothall.core.codelist.Code;
import org.moothall.core.codelist.CodeList;
import org.moothall.standards.Member;
import org.moothall.standards.RecordType;
import org.moothall.standards.Rule;
import org.moothall.standards.Verdict;

/** The record types of what a council offers: services, and their questions. */
final class ServiceTypes {
    private static final String LIST = "GeoReport v2, GET service list";
    private static final String DEFINITION_SOURCE = "GeoReport v2, GET service definition";
    private static final List<String> YES = List.of("true");
    private static final List<String> NO = List.of("false");
    private static final Set<String> OF_CHOICES = Set.of("singlevaluelist", "multivaluelist");

    private ServiceTypes() {}

    static final CodeList TYPE = list("service-type", "What a request is answered with", LIST)
            .code(Code.of("realtime", "An id at once"))
            .code(Code.of("batch", "A token at once, and an id later"))
            .code(Code.of("blackbox", "Nothing that can be followed"))
            .build();

    static final CodeList DATATYPE = list("datatype", "What an answer is", DEFINITION_SOURCE)
            .code(Code.of("string", "A line of text"))
            .code(Code.of("number", "A number"))
            .code(Code.of("datetime", "A day and time"))
            .code(Code.of("text", "Several lines of text"))
            .code(Code.of("singlevaluelist", "One of a list"))
            .code(Code.of("multivaluelist", "Any of a list"))
            .build();

    private static CodeList.Builder list(String id, String title, String source) {
        return CodeList.of(id, "2.0")
                .title(title)
                .steward("Open311")
                .licence("CC-BY-3.0")
                .source(source);
    }

    private static final Rule<Service> ONCE = Rule.error(Service.class, "open311/service-code-once")
            .says("a service_code is there once")
            .source(LIST)
            .needs("service_code")
            .unique();

    static final RecordType<Service> SERVICE = RecordType.of(
                    "service",
                    Service.class,
                    Member.text("service_code"),
                    Member.text("service_name"),
                    Member.text("description"),
                    Member.yesOrNo("metadata", YES, NO),
                    Member.coded("type", TYPE),
                    Member.text("keywords"),
                    Member.text("group"))
            .withRules(List.of(ONCE))
            .withWrappers("services");

    private static final RecordType<ServiceDefinition.Choice> CHOICE =
            RecordType.of("choice", ServiceDefinition.Choice.class, Member.text("key"), Member.text("name"));

    private static final Rule<ServiceDefinition.Question> CHOOSES = Rule.error(
                    ServiceDefinition.Question.class, "open311/question-has-choices")
            .says("a question whose answer is of a list has its values, each key once")
            .source(DEFINITION_SOURCE)
            .needs("datatype")
            .reads("values")
            .checks(ServiceTypes::chooses);

    private static Verdict chooses(ServiceDefinition.Question question) {
        if (question.datatype() == null || !OF_CHOICES.contains(question.datatype())) {
            return Verdict.passed();
        }
        if (question.values().isEmpty()) {
            return Verdict.broken(
                    "values", "is missing, and the answer is to be chosen of them; give each key and name");
        }
        Set<String> keys = new HashSet<>();
        boolean areOnce = question.values().stream().allMatch(choice -> choice.key() == null || keys.add(choice.key()));
        return Verdict.passedIf(areOnce, "values", "has a key twice; give each answer its own");
    }

    private static final RecordType<ServiceDefinition.Question> QUESTION = RecordType.of(
                    "question",
                    ServiceDefinition.Question.class,
                    Member.yesOrNo("variable", YES, NO),
                    Member.text("code"),
                    Member.coded("datatype", DATATYPE),
                    Member.yesOrNo("required", YES, NO),
                    Member.text("datatype_description"),
                    Member.wholeNumber("order"),
                    Member.text("description"),
                    Member.nestedList("values", CHOICE))
            .withRules(List.of(CHOOSES));

    private static final Rule<ServiceDefinition> CODES_ONCE = Rule.error(
                    ServiceDefinition.class, "open311/question-code-once")
            .says("the questions of a service have a code each of their own")
            .source(DEFINITION_SOURCE)
            .needs("attributes")
            .checks(definition -> {
                Set<String> codes = new HashSet<>();
                return Verdict.passedIf(
                        definition.attributes().stream()
                                .allMatch(question -> question.code() == null || codes.add(question.code())),
                        "attributes",
                        "has a code twice; give each question its own");
            });

    static final RecordType<ServiceDefinition> DEFINITION = RecordType.of(
                    "service_definition",
                    ServiceDefinition.class,
                    Member.text("service_code"),
                    Member.nestedList("attributes", QUESTION))
            .withRules(List.of(CODES_ONCE));
}
