package io.github.petitionkit.signature.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.RegisterNumber;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SigningContextTest {
    private static final SigningContext FULL = SigningContext.builder()
            .invitation("invited")
            .channel(Channel.PAPER)
            .ip("192.0.2.7")
            .userAgent("Mozilla/5.0")
            .formServedAt(Instant.EPOCH)
            .signedAt(Instant.EPOCH.plusSeconds(60))
            .locale(Locale.FRENCH)
            .trap("filled in")
            .assurance(Assurance.REGISTER)
            .idempotencyKey("0123456789abcdef")
            .challengeAnswer("42")
            .source(Source.campaign("spring"))
            .registerNumber(new RegisterNumber("12345678Z"))
            .build();

    @Test
    void canBeCopied() {
        assertThat(FULL.toBuilder().build()).isEqualTo(FULL).hasNoNullFieldsOrProperties();
    }

    @Test
    void isStoredWithoutWhatBelongsToTheRequestAlone() {
        assertThat(FULL.asStored().idempotencyKey()).isNull();
        assertThat(FULL.asStored().challengeAnswer()).isNull();
        assertThat(FULL.asStored().registerNumber()).isNull();
        assertThat(FULL.asStored())
                .usingRecursiveComparison()
                .ignoringFields("idempotencyKey", "challengeAnswer", "registerNumber")
                .isEqualTo(FULL);
    }
}
