package io.github.petitionkit.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineResultTest {
    private static final SignatureId SIGNATURE = new SignatureId(new UUID(0, 1));
    private static final Acknowledgement SHOWN = Acknowledgement.CHECK_YOUR_MAIL;

    private static Assessment assessment(Verdict verdict) {
        return new Assessment(
                "v1", List.of(new Signal("blocked-ip", 100, "It is on a list", "Take it off")), 100, verdict);
    }

    static Stream<Arguments> resultsWithASignature() {
        return Stream.of(
                Arguments.of(new SigningResult.Confirmed(SIGNATURE, 7), ImportOutcome.COUNTED),
                Arguments.of(new SigningResult.ConfirmationNeeded(SIGNATURE), ImportOutcome.UNCONFIRMED),
                Arguments.of(new SigningResult.Held(SIGNATURE, assessment(Verdict.HOLD), SHOWN), ImportOutcome.HELD),
                Arguments.of(new SigningResult.AlreadySigned(SIGNATURE, SHOWN, false), ImportOutcome.ALREADY_SIGNED),
                Arguments.of(new SigningResult.AlreadySigned(SIGNATURE, SHOWN, true), ImportOutcome.MAILBOX_TAKEN),
                Arguments.of(
                        new SigningResult.StaysOut(SIGNATURE, SignatureState.WITHDRAWN, SHOWN),
                        ImportOutcome.STAYS_OUT));
    }

    @ParameterizedTest
    @MethodSource("resultsWithASignature")
    void namesTheSignatureThatALineHasMadeOrMet(SigningResult result, ImportOutcome outcome) {
        assertThat(LineResult.of(3, result)).isEqualTo(new LineResult(3, outcome, SIGNATURE, List.of()));
    }

    @Test
    void ofARefusedLineSaysWhichSignalsThereWere() {
        SigningResult refused = new SigningResult.Refused(assessment(Verdict.REFUSE), SHOWN);

        assertThat(LineResult.of(3, refused))
                .isEqualTo(new LineResult(
                        3, ImportOutcome.REFUSED, null, List.of(new Violation("", "blocked-ip", "It is on a list"))));
    }

    @Test
    void ofALineThatDoesNotEnterSaysWhy() {
        List<Violation> reasons = List.of(new Violation("country", "residence", "Only people who live here may sign"));

        assertThat(LineResult.of(3, new SigningResult.NotEligible(reasons)))
                .isEqualTo(new LineResult(3, ImportOutcome.NOT_ELIGIBLE, null, reasons));
        assertThat(LineResult.of(3, new SigningResult.Invalid(reasons)))
                .isEqualTo(new LineResult(3, ImportOutcome.INVALID, null, reasons));
    }

    @Test
    void ofAPreviewNamesNoSignature() {
        LineResult line = LineResult.of(3, new SigningResult.Confirmed(SIGNATURE, 7));

        assertThat(line.withoutSignature()).isEqualTo(new LineResult(3, ImportOutcome.COUNTED, null, List.of()));
    }
}
