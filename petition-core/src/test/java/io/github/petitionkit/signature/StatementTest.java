package io.github.petitionkit.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatementTest {
    private static final Instant AT = Instant.parse("2026-03-03T09:00:00Z");

    private static Statement concealing(Set<Concealment.Part> parts) {
        return new Statement(
                "I cross it.",
                PublicName.INITIALS,
                List.of(),
                Map.of(),
                new Concealment(parts, Reason.of("insult"), Actor.staff("7"), AT));
    }

    @ParameterizedTest
    @EnumSource
    void showsEverythingButWhatIsConcealed(Concealment.Part part) {
        Statement statement = concealing(EnumSet.of(part));
        boolean nameIsHidden = part == Concealment.Part.NAME;

        assertThat(statement.shownName()).isEqualTo(nameIsHidden ? PublicName.ANONYMOUS : PublicName.INITIALS);
        assertThat(statement.shownReason().isPresent()).isEqualTo(nameIsHidden);
        assertThat(statement.reason()).isEqualTo("I cross it.");
    }

    @Test
    void showsAReasonAndANameAsItsSignerChose() {
        Statement statement = new Statement("I cross it.", PublicName.FULL, List.of(), Map.of());

        assertThat(statement.shownReason()).contains("I cross it.");
        assertThat(statement.shownName()).isEqualTo(PublicName.FULL);
        assertThat(Statement.EMPTY.shownReason()).isEmpty();
    }

    @Test
    void knowsWhichConsentsStand() {
        GivenConsent given = new GivenConsent(new Consent("updates", "friends", "v1"), AT);
        GivenConsent withdrawn = new GivenConsent(new Consent("updates", "alliance", "v1"), AT, AT);

        assertThat(new Statement(null, PublicName.FULL, List.of(withdrawn, given), Map.of()).standingConsents())
                .containsExactly(given);
    }

    @Test
    void ordersAnswersByTheirQuestionAndTellsNobody() {
        Statement statement = new Statement("secret", PublicName.FULL, List.of(), Map.of("z", "1", "a", "2", "m", "3"));

        assertThat(statement.answers().keySet()).containsExactly("a", "m", "z");
        assertThat(statement).hasToString("Statement[hidden]");
    }

    @ParameterizedTest
    @CsvSource({"FULL, Ada B. Example", "INITIALS, A. B. E.", "ANONYMOUS,"})
    void showsANameInOneOfThreeForms(PublicName form, String shown) {
        assertThat(form.shown("Ada B. Example").orElse(null)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "ʻAulani Kaʻahumanu, A. K.",
        "ʿAlī ibn al-Ḥusayn, A. I. A.",
        "d’Artagnan 'tHoen, D. T.",
        "佐々木, 佐.",
        "N!xau |Xam, N. X."
    })
    void takesNoApostropheForAnInitial(String name, String shown) {
        assertThat(PublicName.INITIALS.shown(name)).contains(shown);
    }

    @ParameterizedTest
    @EnumSource
    void aStateIsActiveIfItCountsOrMayStillCount(SignatureState state) {
        assertThat(state.isActive()).isEqualTo(SignatureState.first().contains(state));
    }
}
