package io.github.petitionkit.examples.quickstart.sample;

import java.time.Instant;
import java.util.List;

/** Twelve days of one petition: how often each scene is played. */
final class Story {
    static final int SIGN_UPS = 67_000;
    private static final int NEVER_CONFIRMED = 3_000;

    private final Stage stage;

    Story(Chance chance) {
        stage = new Stage(chance);
    }

    List<Line> told() {
        households();
        duplicates();
        secondThoughts();
        deadline();
        mistakes();
        bots();
        everybodyElse();
        return stage.lines();
    }

    private void households() {
        HouseholdScenes scenes = new HouseholdScenes(stage);
        times(820, scenes::couple);
        times(80, scenes::coupleAndThird);
        times(120, scenes::lodger);
    }

    private void duplicates() {
        DuplicateScenes scenes = new DuplicateScenes(stage);
        times(900, scenes::plusTag);
        times(500, scenes::letterCase);
        times(200, scenes::gmailDots);
        times(200, scenes::googlemail);
        times(30, scenes::idn);
        times(300, scenes::nameInNfd);
        times(900, scenes::doubleSubmit);
    }

    private void secondThoughts() {
        SecondThoughtScenes scenes = new SecondThoughtScenes(stage);
        times(700, scenes::confirmTwice);
        times(230, scenes::withdraw);
        times(120, scenes::withdrawAndReturn);
    }

    private void deadline() {
        LateScenes scenes = new LateScenes(stage);
        times(450, scenes::confirmInGrace);
        times(90, scenes::confirmTooLate);
        times(260, scenes::signAfterDeadline);
        scenes.toTheSecond();
    }

    private void mistakes() {
        MistakeScenes scenes = new MistakeScenes(stage);
        times(250, () -> scenes.invalid(SignKind.INVALID_EMAIL));
        times(120, () -> scenes.invalid(SignKind.INVALID_NAME_EMPTY));
        times(90, () -> scenes.invalid(SignKind.INVALID_NAME_URL));
        times(60, () -> scenes.invalid(SignKind.INVALID_NAME_FORMULA));
        times(80, () -> scenes.invalid(SignKind.INVALID_COUNTRY));
        times(200, () -> scenes.invalid(SignKind.INVALID_POSTAL_CODE));
        times(50, () -> scenes.invalid(SignKind.INVALID_REASON_TOO_LONG));
        times(8, scenes::columnsLostOrGained);
        List.of("16/10/2017 21:41", "2017-10-32T10:00:00Z", "yesterday", "", "1508745600")
                .forEach(scenes::receivedAt);
        List.of("s99001", "s99002", "s99003", "x00017", "s0", "S-12", "undefined", "null", "s100000")
                .forEach(scenes::strayConfirmation);
        times(9, scenes::blankLine);
    }

    private void bots() {
        BotScenes scenes = new BotScenes(stage);
        times(900, scenes::fallIntoTrap);
        scenes.burst(0, Instant.parse("2017-10-18T03:12:00Z"), 300);
        scenes.burst(1, Instant.parse("2017-10-21T14:40:20Z"), 300);
        scenes.burst(2, Instant.parse("2017-10-24T22:05:07Z"), 300);
        scenes.burst(3, Instant.parse("2017-10-27T16:30:41Z"), 300);
        scenes.burst(4, Instant.parse("2017-10-27T22:51:00Z"), 300);
    }

    private void everybodyElse() {
        while (stage.signUps(SignKind.HONEST_NEVER_CONFIRMED) < NEVER_CONFIRMED) {
            stage.sign(
                    SignKind.HONEST_NEVER_CONFIRMED,
                    stage.arrival(),
                    stage.people().anyone());
        }
        while (stage.signUps() < SIGN_UPS) {
            stage.counted(
                    SignKind.HONEST_CONFIRMED, stage.arrival(), stage.people().anyone());
        }
    }

    private static void times(int count, Runnable scene) {
        for (int i = 0; i < count; i++) {
            scene.run();
        }
    }
}
