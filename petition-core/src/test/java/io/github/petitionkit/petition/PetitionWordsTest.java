package io.github.petitionkit.petition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PetitionWordsTest {
    private static String text(int length) {
        return "x".repeat(length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "dissolution", "not-our-responsibility", "rule-7"})
    void aReasonHasACodeInWords(String code) {
        assertThat(Reason.of(code)).isEqualTo(new Reason(code, "  "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "two words", "-a", "a-", "a--b", "ä"})
    void aReasonCodeIsLowerCaseWordsJoinedByHyphens(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reason.of(code))
                .withMessageContaining("lower-case words joined by hyphens");
    }

    @Test
    void aReasonIsShort() {
        assertThatCode(() -> new Reason(text(64), text(Reason.MAX_TEXT))).doesNotThrowAnyException();
        assertThatIllegalArgumentException().isThrownBy(() -> Reason.of(text(65)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Reason("a", text(Reason.MAX_TEXT + 1)))
                .withMessageContaining("at most 4000 characters, this has 4001");
    }

    @Test
    void anActorHasAShortIdOrNone() {
        assertThat(Actor.staff(text(100)).id()).hasSize(100);
        assertThat(Actor.SYSTEM.id()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> Actor.staff(text(101)));
        assertThatIllegalArgumentException().isThrownBy(() -> Actor.staff(" "));
    }

    @Test
    void anOutcomeNamesItsTrackAndIsShort() {
        assertThat(new Outcome(text(64), OutcomeStatus.GIVEN, Instant.EPOCH, text(6_000)).text())
                .hasSize(6_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome(text(65), OutcomeStatus.GIVEN, Instant.EPOCH, ""))
                .withMessageContaining("this has 65");
        assertThatIllegalArgumentException().isThrownBy(() -> new Outcome(" ", OutcomeStatus.GIVEN, Instant.EPOCH, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Outcome("debate", OutcomeStatus.GIVEN, Instant.EPOCH, text(6_001)))
                .withMessageContaining("this has 6001");
    }

    @Test
    void anUpdateHasATitleAndIsShort() {
        assertThat(new PetitionUpdate(Instant.EPOCH, " " + text(255) + " ", text(6_000)).title())
                .hasSize(255);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PetitionUpdate(Instant.EPOCH, " ", "text"))
                .withMessageContaining("got 0 and 4");
        assertThatIllegalArgumentException().isThrownBy(() -> new PetitionUpdate(Instant.EPOCH, text(256), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new PetitionUpdate(Instant.EPOCH, "a", text(6_001)));
    }

    @Test
    void anIdReadsBackFromItsText() {
        PetitionId id = new PetitionId(new UUID(1, 2));

        assertThat(PetitionId.of(id.toString())).isEqualTo(id);
        assertThat(id).isLessThan(new PetitionId(new UUID(1, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> PetitionId.of("not an id"));
    }
}
