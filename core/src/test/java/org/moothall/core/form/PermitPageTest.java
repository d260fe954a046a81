// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.finding.Finding;
import org.moothall.core.finding.Location;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

@DisplayName("A form in Spring MVC")
class PermitPageTest {
    // region spring-page
    @Controller
    static class PermitPage {
        private final FormValidator forms;

        PermitPage(FormValidator forms) {
            this.forms = forms;
        }

        @PostMapping("/permit")
        String apply(@ModelAttribute("form") PermitForm form, BindingResult page, Locale language) {
            return form.toPermit(forms, language).fold(permit -> "redirect:/permit/done", findings -> {
                findings.forEach(finding -> show(finding, page));
                return "permit-page";
            });
        }

        private static void show(Finding finding, BindingResult page) {
            if (finding.location() instanceof Location.Component field) {
                page.rejectValue(field.path(), finding.rule(), finding.message());
            }
        }
    }

    static FormValidator forms() {
        var factory = new LocalValidatorFactoryBean();
        factory.setMessageInterpolator(new ParameterMessageInterpolator());
        factory.afterPropertiesSet();
        return FormValidator.of(factory);
    }
    // endregion

    private final MockMvcTester browser = MockMvcTester.of(new PermitPage(forms()));

    @Test
    @DisplayName("goes on when all is right")
    void goesOn() {
        assertThat(browser.post()
                        .uri("/permit")
                        .param("fullName", "Alys Sample")
                        .param("nino", "aa 00 00 00 a")
                        .param("postcode", "ex1 1aa")
                        .param("vehicle", "ab12 cde")
                        .param("uprn", ""))
                .hasViewName("redirect:/permit/done");
    }

    @Test
    @DisplayName("shows the page again, in Welsh, with its errors in page order and what was typed")
    void showsPageAgain() {
        MvcTestResult answer = browser.post()
                .uri("/permit")
                .locale(Locale.forLanguageTag("cy"))
                .param("fullName", "")
                .param("nino", "QQ 12 34 56 C")
                .param("postcode", " nowhere")
                .param("vehicle", "")
                .param("uprn", "")
                .exchange();

        assertThat(answer).hasViewName("permit-page");
        assertThat(errors(answer))
                .extracting(FieldError::getDefaultMessage)
                .containsExactly(
                        "Rhowch eich enw llawn",
                        "Rhowch rif Yswiriant Gwladol sy'n 2 lythyren, 6 rhif, yna A, B, C neu D, fel QQ 12 34 56 C",
                        "Rhowch god post llawn yn y Deyrnas Unedig",
                        "Rhowch rif cofrestru eich cerbyd");
        assertThat(errors(answer))
                .extracting(FieldError::getRejectedValue)
                .containsExactly("", "QQ 12 34 56 C", " nowhere", "");
    }

    private static List<FieldError> errors(MvcTestResult answer) {
        var page = Objects.requireNonNull(answer.getMvcResult().getModelAndView());
        return ((BindingResult) page.getModel().get(BindingResult.MODEL_KEY_PREFIX + "form")).getFieldErrors();
    }
}
