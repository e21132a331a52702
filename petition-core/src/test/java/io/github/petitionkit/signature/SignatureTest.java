package io.github.petitionkit.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.SampleSignature;
import org.junit.jupiter.api.Test;

class SignatureTest {
    private final SampleSignature sample = new SampleSignature();

    private static Signature with(Signature from, SignatureState state, int messages) {
        return new Signature(
                from.id(),
                from.petition(),
                state,
                from.former(),
                from.signer(),
                from.statement(),
                from.context(),
                from.identity(),
                from.assessment(),
                from.assurance(),
                from.verification(),
                from.timestamps(),
                messages);
    }

    @Test
    void isNotConfirmedWithoutHavingBeenCounted() {
        sample.state = SignatureState.PENDING;
        Signature pending = sample.make();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(pending, SignatureState.CONFIRMED, 0))
                .withMessageContaining("never been counted");
    }

    @Test
    void hasNoFewerMessagesThanNone() {
        Signature signature = sample.make();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(signature, signature.state(), -1))
                .withMessageContaining("-1 messages");
    }

    @Test
    void staysAsItIsWhenConfirmedASecondTime() {
        Signature signature = sample.make().confirmed(SampleSignature.START.plusSeconds(3));

        assertThat(signature.confirmed(SampleSignature.START.plusSeconds(9))).isEqualTo(signature);
    }

    @Test
    void isRestoredOnlyFromInvalidation() {
        Signature signature = sample.make();
        Signature invalidated = signature.to(SignatureState.INVALIDATED, SampleSignature.START);

        assertThat(invalidated.restored(SampleSignature.START).state()).isEqualTo(SignatureState.CONFIRMED);
        assertThatExceptionOfType(IllegalSignatureTransitionException.class)
                .isThrownBy(() -> signature.restored(SampleSignature.START));
    }
}
