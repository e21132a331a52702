package io.github.petitionkit.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.wire.ModelNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SearchTermsTest {
    @ParameterizedTest
    @EnumSource
    void callTheStatusOfAnOutcomeWhatStorageCallsIt(OutcomeStatus status) {
        assertThat(SearchTerms.outcome("response", status))
                .isEqualTo("outcome:" + ModelNames.TABLE.name(status) + ":response");
    }
}
