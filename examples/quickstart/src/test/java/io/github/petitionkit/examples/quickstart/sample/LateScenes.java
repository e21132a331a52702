package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import java.time.Duration;
import java.time.Instant;

/** What happens around the deadline and around the end of the grace for confirming. */
final class LateScenes {
    private final Stage stage;

    LateScenes(Stage stage) {
        this.stage = stage;
    }

    void confirmInGrace() {
        inGrace(stage.arrivalOnLastDay(), stage.chance().instant(Timeline.CLOSES, Timeline.GRACE_ENDS));
    }

    void confirmTooLate() {
        tooLate(
                stage.arrivalOnLastDay(),
                stage.chance()
                        .instant(Timeline.GRACE_ENDS.plusSeconds(1), Timeline.GRACE_ENDS.plus(Duration.ofHours(11))));
    }

    void signAfterDeadline() {
        signAfterDeadline(stage.chance().instant(Timeline.CLOSES, Timeline.CLOSES.plus(Duration.ofHours(22))));
    }

    /** One of each on the last second that is in time and on the first that is not. */
    void toTheSecond() {
        inGrace(Timeline.CLOSES.minusSeconds(1), Timeline.GRACE_ENDS.minusSeconds(1));
        inGrace(Timeline.LAST_DAY, Timeline.CLOSES);
        tooLate(Timeline.CLOSES.minusSeconds(1), Timeline.GRACE_ENDS.plusSeconds(1));
        signAfterDeadline(Timeline.CLOSES);
        confirmAt(Timeline.LAST_DAY);
        confirmAt(Timeline.LAST_DAY.minusSeconds(1));
        confirmAt(Timeline.CLOSES.minusSeconds(1));
    }

    private void inGrace(Instant signed, Instant confirmed) {
        follow(SignKind.HONEST_CONFIRMED_IN_GRACE, signed, FollowUpKind.CONFIRMED, confirmed);
    }

    private void tooLate(Instant signed, Instant confirmed) {
        follow(SignKind.HONEST_CONFIRMED_TOO_LATE, signed, FollowUpKind.TOO_LATE, confirmed);
    }

    private void confirmAt(Instant confirmed) {
        follow(SignKind.HONEST_CONFIRMED, confirmed.minusSeconds(75), FollowUpKind.CONFIRMED, confirmed);
    }

    private void follow(SignKind kind, Instant signed, FollowUpKind followUp, Instant at) {
        SignUp signUp = stage.sign(kind, signed, stage.people().anyone());
        stage.follow(followUp, signUp, at);
    }

    private void signAfterDeadline(Instant at) {
        stage.sign(SignKind.AFTER_DEADLINE, at, stage.people().anyone());
    }
}
