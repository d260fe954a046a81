// SPDX-License-Identifier: Apache-2.0
package org.moothall.core.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.moothall.core.casework.consent.Consent;
import org.moothall.core.casework.correspondence.Correspondence;
import org.moothall.core.casework.decision.Decision;
import org.moothall.core.casework.evidence.CustodyStep;
import org.moothall.core.casework.evidence.PublishableCopy;
import org.moothall.core.privacy.Privacy;
import org.moothall.core.privacy.PrivacyCategory;

@DisplayName("Officers at work")
class OfficersAtWorkTest {
    private static final Map<Class<?>, String> AT_WORK = Map.of(
            Case.class, "officer",
            Intake.class, "takenBy",
            Note.class, "by",
            Consent.class, "recordedBy",
            Correspondence.class, "by",
            Decision.class, "decidedBy",
            CustodyStep.class, "by",
            PublishableCopy.class, "clearedBy");

    @Test
    @DisplayName("are personal, and others than those a case is about, wherever they are named")
    void areAlikeEverywhere() {
        AT_WORK.forEach((model, name) -> assertThat(privacy(model, name))
                .as("%s.%s", model.getSimpleName(), name)
                .returns(PrivacyCategory.PERSONAL, Privacy::value)
                .returns(true, Privacy::aboutOthers));
    }

    private static Privacy privacy(Class<?> model, String name) {
        Class<?> type = model.isRecord()
                ? model
                : List.of(model.getPermittedSubclasses()).get(0);
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .map((RecordComponent component) -> component.getAnnotation(Privacy.class))
                .orElseThrow();
    }
}
