package io.github.petitionkit.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.identity.Assurance;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How a signature moves from state to state. */
class SignatureLifeTest {
    private static final Instant RECEIVED = SampleSignature.START;
    private static final Instant NOW = RECEIVED.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(60);

    private static Signature in(SignatureState state) {
        SampleSignature sample = new SampleSignature();
        sample.state = state;
        return sample.make();
    }

    private static Assessment judged(Verdict verdict) {
        return new Assessment("2", List.of(), 50, verdict);
    }

    /** A new one of this verdict; its own assessment changes no state. */
    private static Signature pending(Verdict verdict) {
        Signature pending = in(SignatureState.PENDING);
        return new Signature(
                pending.id(),
                pending.petition(),
                pending.state(),
                pending.former(),
                pending.signer(),
                pending.statement(),
                pending.context(),
                pending.identity(),
                judged(verdict),
                pending.assurance(),
                pending.verification(),
                pending.timestamps(),
                pending.messages());
    }

    static Stream<Arguments> pairs() {
        return Stream.of(SignatureState.values())
                .flatMap(from -> Stream.of(SignatureState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void movesAsTheTableSaysAndLeavesAnInvalidationOnlyByUndoingIt(SignatureState from, SignatureState to) {
        Signature signature = in(from);

        if (from != SignatureState.INVALIDATED && from.next().contains(to)) {
            Signature moved = signature.to(to, NOW);
            assertThat(moved.state()).isEqualTo(to);
            assertThat(moved.former()).isEqualTo(from);
            assertThat(moved.countedAt().isPresent())
                    .isEqualTo(to == SignatureState.CONFIRMED || from == SignatureState.CONFIRMED);
        } else {
            assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                    .isThrownBy(() -> signature.to(to, NOW))
                    .satisfies(refused -> {
                        assertThat(refused.from()).isEqualTo(from);
                        assertThat(refused.to()).isEqualTo(to);
                    });
        }
    }

    @Test
    void countsFromItsFirstCountingHoweverOftenItLeaves() {
        Signature counted = in(SignatureState.PENDING).to(SignatureState.CONFIRMED, NOW);

        assertThat(counted.countedAt()).contains(NOW);
        assertThat(counted.held(NOW).released(true, LATER).state()).isEqualTo(SignatureState.PENDING);
        assertThat(counted.held(NOW).released(false, LATER).countedAt()).contains(NOW);
    }

    @ParameterizedTest
    @CsvSource({"ACCEPT, CONFIRMED", "HOLD, HELD"})
    void countsWithItsConfirmationUnlessItIsSuspected(Verdict verdict, SignatureState state) {
        Signature confirmed = pending(verdict).confirmed(NOW);

        assertThat(confirmed.state()).isEqualTo(state);
        assertThat(confirmed.timestamps().confirmedAt()).isEqualTo(NOW);
        assertThat(confirmed.assurance()).isEqualTo(Assurance.EMAIL);
    }

    @Test
    void countsWithItsConfirmationOnceAReviewFoundNoFault() {
        Signature released = pending(Verdict.HOLD).held(NOW).released(true, NOW);

        assertThat(released.confirmed(LATER).state()).isEqualTo(SignatureState.CONFIRMED);
        assertThat(released.confirmed(judged(Verdict.HOLD), LATER).state()).isEqualTo(SignatureState.CONFIRMED);
    }

    @Test
    void staysHeldWhenItsSignerConfirmsAndRemembersThat() {
        Signature held = in(SignatureState.HELD);

        Signature confirmed = held.confirmed(NOW);

        assertThat(confirmed.state()).isEqualTo(SignatureState.HELD);
        assertThat(confirmed.timestamps().confirmedAt()).isEqualTo(NOW);
        assertThat(confirmed.confirmed(LATER).timestamps().confirmedAt()).isEqualTo(NOW);
        assertThat(confirmed.released(true, LATER).state()).isEqualTo(SignatureState.CONFIRMED);
        assertThat(held.confirmedUnderSuspicion(NOW)).isEqualTo(confirmed);
        assertThat(in(SignatureState.PENDING).confirmedUnderSuspicion(NOW).state())
                .isEqualTo(SignatureState.HELD);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, ACCEPT, CONFIRMED",
        "PENDING, HOLD, HELD",
        "PENDING, REFUSE, HELD",
        "HELD, ACCEPT, HELD",
        "HELD, HOLD, HELD"
    })
    void isJudgedAgainAtItsConfirmation(SignatureState before, Verdict verdict, SignatureState after) {
        Signature confirmed = in(before).confirmed(judged(verdict), NOW);

        assertThat(confirmed.state()).isEqualTo(after);
        assertThat(confirmed.assessment()).isEqualTo(judged(verdict));
        assertThat(confirmed.timestamps().confirmedAt()).isEqualTo(NOW);
    }

    @Test
    void isNotJudgedOnceItCounts() {
        Signature counted = in(SignatureState.CONFIRMED);

        assertThat(counted.confirmed(judged(Verdict.HOLD), NOW)).isEqualTo(counted.confirmed(NOW));
        assertThat(counted.confirmed(NOW).assessment()).isEqualTo(counted.assessment());
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALIDATED", "WITHDRAWN", "LAPSED"})
    void isNotConfirmedOnceItHasEnded(SignatureState ended) {
        Signature signature = in(ended);

        assertThatExceptionOfType(IllegalSignatureTransitionException.class).isThrownBy(() -> signature.confirmed(NOW));
        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> signature.confirmed(judged(Verdict.ACCEPT), NOW));
        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> signature.confirmedUnderSuspicion(NOW));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PENDING")
    void isVouchedForOnlyWhileItWaits(SignatureState state) {
        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> in(state).vouched(NOW));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "HELD")
    void isReleasedOnlyWhileItIsHeld(SignatureState state) {
        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> in(state).released(false, NOW));
    }

    @Test
    void waitsForItsConfirmationAfterItsReleaseOnlyIfThatIsNeeded() {
        Signature held = in(SignatureState.HELD);
        Signature vouched = in(SignatureState.PENDING).vouched(NOW).held(NOW);

        assertThat(held.released(true, NOW).state()).isEqualTo(SignatureState.PENDING);
        assertThat(held.released(false, NOW).state()).isEqualTo(SignatureState.CONFIRMED);
        assertThat(held.released(false, NOW).countedAt()).contains(NOW);
        assertThat(vouched.released(true, NOW).state()).isEqualTo(SignatureState.CONFIRMED);
    }

    @ParameterizedTest
    @EnumSource(names = {"PENDING", "CONFIRMED", "HELD"})
    void returnsToItsFormerStateWhenItsInvalidationIsUndone(SignatureState former) {
        Signature restored = in(former).to(SignatureState.INVALIDATED, NOW).restored(LATER);

        assertThat(restored.state()).isEqualTo(former);
        assertThat(restored.former()).isEqualTo(SignatureState.INVALIDATED);
    }
}
