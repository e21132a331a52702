package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import java.time.Instant;

/** Scripts, which fill in forms within a second, and some of which even answer the mail. */
final class BotScenes {
    private final Stage stage;

    BotScenes(Stage stage) {
        this.stage = stage;
    }

    /** Fills in every field it finds, also the one that people do not see. */
    void fallIntoTrap() {
        Instant at = stage.arrival();
        Form form = stage.form(stage.people().bot());
        perhapsConfirm(
                stage.sign(SignKind.BOT_FILLING_TRAP, at, form, stage.visits().trappedBot(at)));
    }

    /** One sign-up a second from one address, for {@code seconds}. */
    void burst(int number, Instant start, int seconds) {
        for (int second = 0; second < seconds; second++) {
            Instant at = start.plusSeconds(second);
            Form form = stage.form(stage.people().bot());
            perhapsConfirm(stage.sign(
                    SignKind.BOT_BURST_FROM_ONE_ADDRESS,
                    at,
                    form,
                    stage.visits().burst(number, at)));
        }
    }

    private void perhapsConfirm(SignUp signUp) {
        if (stage.chance().percent(20)) {
            stage.follow(
                    FollowUpKind.HELD,
                    signUp,
                    signUp.at().plusSeconds(stage.chance().between(2, 40)));
        }
    }
}
