package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import java.time.Duration;
import java.time.Instant;

/** People who share a mailbox: two of one house both count, a third or someone from elsewhere does not. */
final class HouseholdScenes {
    private final Stage stage;

    HouseholdScenes(Stage stage) {
        this.stage = stage;
    }

    void couple() {
        signAsCouple(stage.people().anyoneWithPostalCode());
    }

    void coupleAndThird() {
        Person first = stage.people().anyoneWithPostalCode();
        SignUp second = signAsCouple(first);
        Person third = stage.people().partnerOf(first);
        while (third.name().equals(second.form().person().name())) {
            third = stage.people().partnerOf(first);
        }
        stage.signAgain(SignKind.THIRD_ON_MAILBOX, second, stage.laterWhileOpen(second.at()), third);
    }

    void lodger() {
        Person first = stage.people().anyoneInBritain();
        SignUp signUp = stage.counted(SignKind.HONEST_CONFIRMED, stage.arrival(), first);
        stage.signAgain(
                SignKind.OTHER_POSTAL_CODE_ON_MAILBOX,
                signUp,
                stage.laterWhileOpen(signUp.at()),
                stage.people().lodgerOf(first));
    }

    private SignUp signAsCouple(Person first) {
        SignUp one = stage.counted(
                SignKind.COUPLE_FIRST, stage.arrivalBefore(Timeline.CLOSES.minus(Duration.ofMinutes(30))), first);
        Instant soon = one.at().plus(stage.chance().duration(Duration.ofSeconds(45), Duration.ofMinutes(25)));
        SignUp other = stage.signAgain(
                SignKind.COUPLE_SECOND, one, soon, stage.people().partnerOf(first));
        stage.confirmInTime(other);
        return other;
    }
}
