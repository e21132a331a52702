package io.github.petitionkit.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionReasonsTest {
    private static final RejectionReason DUPLICATE =
            new RejectionReason("duplicate", "Duplicate petition", "There is a petition about this already.", false);
    private static final RejectionReason LIBELLOUS =
            new RejectionReason("libellous", "Confidential or libellous", "We cannot publish it.", true);
    private static final RejectionReasons BOTH = RejectionReasons.of(DUPLICATE, LIBELLOUS);

    @Test
    void decideWhetherThePetitionIsHidden() {
        assertThat(DUPLICATE.action()).isEqualTo(PetitionAction.REJECT);
        assertThat(LIBELLOUS.action()).isEqualTo(PetitionAction.HIDE);
        assertThat(LIBELLOUS.reason(" See the judgment. ")).isEqualTo(new Reason("libellous", "See the judgment."));
    }

    @Test
    void haveATitleAndADescriptionOfLimitedLength() {
        assertThat(new RejectionReason("a", " " + "t".repeat(100), "d".repeat(1_000), false).title())
                .hasSize(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RejectionReason("a", "t".repeat(101), "d", false))
                .withMessageContaining("title of a rejection reason has 1 to 100 characters, this has 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RejectionReason("a", "t", "d".repeat(1_001), false))
                .withMessageContaining("description of a rejection reason has 1 to 1000 characters, this has 1001");
        assertThatIllegalArgumentException().isThrownBy(() -> new RejectionReason("a", " ", "d", false));
        assertThatIllegalArgumentException().isThrownBy(() -> new RejectionReason("a", "t", "\n", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CODE", "rejection_code", "", " "})
    void haveACodeOfAReason(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new RejectionReason(code, "Title", "Text", false));
    }

    @Test
    void areFoundByTheirCodes() {
        assertThat(BOTH.find("libellous")).contains(LIBELLOUS);
        assertThat(BOTH.find("Libellous")).isEmpty();
        assertThat(BOTH.find("")).isEmpty();
        assertThat(RejectionReasons.NONE.find("duplicate")).isEmpty();
    }

    @Test
    void areEditedInTheirPlaceAndAddedAtTheEnd() {
        RejectionReason renamed = new RejectionReason("duplicate", "Already asked", "Sign the other one.", false);
        RejectionReason joke = new RejectionReason("joke", "A joke", "It does not ask for anything.", false);

        assertThat(BOTH.with(renamed).all()).containsExactly(renamed, LIBELLOUS);
        assertThat(BOTH.with(joke).all()).containsExactly(DUPLICATE, LIBELLOUS, joke);
        assertThat(BOTH.with(DUPLICATE)).isEqualTo(BOTH);
        assertThat(BOTH.without("duplicate").all()).containsExactly(LIBELLOUS);
        assertThat(BOTH.without("unknown")).isEqualTo(BOTH);
        assertThat(BOTH.all()).containsExactly(DUPLICATE, LIBELLOUS);
    }

    @Test
    void shareNoCodeAndNoTitle() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RejectionReasons.of(DUPLICATE, DUPLICATE))
                .withMessageContaining("duplicate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BOTH.with(new RejectionReason("joke", "DUPLICATE petition", "Text", false)))
                .withMessageContaining("joke");
    }
}
