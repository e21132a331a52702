package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import java.time.Duration;
import java.time.Instant;

/**
 * People who confirm twice, withdraw, or come back. Nobody withdraws who confirmed within the last 24 hours, so that
 * the count of that day has one meaning.
 */
final class SecondThoughtScenes {
    private final Stage stage;

    SecondThoughtScenes(Stage stage) {
        this.stage = stage;
    }

    void confirmTwice() {
        SignUp signUp = stage.sign(
                SignKind.HONEST_CONFIRMED, stage.arrival(), stage.people().anyone());
        Instant confirmed = stage.confirmInTime(signUp);
        stage.follow(
                FollowUpKind.CONFIRMED_AGAIN,
                signUp,
                stage.mailAnswered(confirmed, confirmed.plus(Duration.ofHours(12))));
    }

    void withdraw() {
        Instant at = stage.arrivalBefore(Timeline.LAST_DAY.minus(Duration.ofHours(6)));
        signAndWithdraw(SignKind.WITHDRAWN, at, stage.people().anyone(), Duration.ofDays(4));
    }

    void withdrawAndReturn() {
        Person person = stage.people().anyone();
        Instant at = stage.arrivalBefore(Timeline.LAST_DAY.minus(Duration.ofDays(1)));
        Instant withdrawn = signAndWithdraw(SignKind.WITHDRAWN_BEFORE_RETURN, at, person, Duration.ofHours(30));
        Instant back = withdrawn.plus(stage.chance().duration(Duration.ofMinutes(5), Duration.ofHours(12)));
        stage.counted(SignKind.RETURNED, back, person);
    }

    private Instant signAndWithdraw(SignKind kind, Instant at, Person person, Duration atMost) {
        SignUp signUp = stage.sign(kind, at, person);
        Instant confirmed = stage.follow(
                FollowUpKind.CONFIRMED,
                signUp,
                at.plus(stage.chance().duration(Duration.ofSeconds(20), Duration.ofHours(1))));
        Instant withdrawn = confirmed.plus(stage.chance().duration(Duration.ofMinutes(2), atMost));
        Instant latest = Timeline.CLOSES.minus(Duration.ofHours(1));
        return stage.follow(
                FollowUpKind.WITHDRAWN,
                signUp,
                withdrawn.isBefore(latest) ? withdrawn : stage.chance().instant(confirmed.plusSeconds(60), latest));
    }
}
