package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Scene.By;
import java.time.Duration;
import java.util.List;

/** Honest crowds with something between them and the site: gateways, proxies, relays of mail, applications, interpreters. */
final class Intermediaries {
    private static final Duration DAY = Duration.ofHours(10);
    private static final String CHROME =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36";

    private Intermediaries() {}

    static List<HonestCrowd> crowds() {
        return List.of(
                HonestCrowd.of(
                        "employees whose gateway presses within two seconds, and who press later",
                        scene -> scene.byChance(By.PERSON, 400, DAY, () -> {
                            Person person = scene.of("GB");
                            return person.mailbox(HonestCrowd.slug(person, scene) + "@bank.example.com")
                                    .behindGateway("52.9.9.7", CHROME, 60 + 3_000 * scene.dice.share())
                                    .confirming(0.4 + 1.5 * scene.dice.share());
                        })),
                HonestCrowd.of(
                        "employees whose proxy strips the browser, and whose gateway presses",
                        scene -> scene.byChance(By.PERSON, 300, DAY, () -> {
                            Person person = scene.of("GB");
                            return person.mailbox(HonestCrowd.slug(person, scene) + "@corp.example.com")
                                    .with(null)
                                    .from("52.8.8.8")
                                    .pressing("52.9.9.1", CHROME)
                                    .confirming(20);
                        })),
                HonestCrowd.of(
                        "pupils with drawn mailboxes, pressed by their teacher",
                        scene -> scene.byChance(
                                By.PERSON,
                                150,
                                Duration.ofHours(1),
                                () -> scene.of("SE")
                                        .mailbox(scene.dice.letters(2) + scene.dice.digits(2) + scene.dice.letters(2)
                                                + scene.dice.digits(3) + scene.dice.letters(1)
                                                + "@elev.skola.example.se")
                                        .pressing("93.8.1.9", CHROME)
                                        .confirming(2_500))),
                HonestCrowd.of(
                        "a campaign's own application",
                        scene -> scene.byChance(
                                By.PERSON, 300, DAY, () -> scene.of("IN").with("RiverPath/2.1 okhttp/4.12.0"))),
                HonestCrowd.of(
                        "old telephones that name what they are made of",
                        scene -> scene.byChance(
                                By.PERSON,
                                200,
                                DAY,
                                () -> scene.of("IN")
                                        .with(
                                                "HuaweiU1300/B123 Browser/Obigo-Browser/Q05A Java/HWJa/1.0 Profile/MIDP-2.0"))),
                HonestCrowd.of("readers who sign two petitions behind hidden mailboxes", scene -> {
                    for (int each = 0; each < 400; each++) {
                        scene.pause(scene.dice.waiting(40));
                        Person reader = scene.of("US").confirming(60 + 40 * scene.dice.share());
                        scene.add(By.PERSON_ELSEWHERE, hidden(scene, reader));
                        scene.pause(15);
                        scene.add(By.PERSON, hidden(scene, reader));
                    }
                }),
                HonestCrowd.of(
                        "callers of a relay for the deaf, typed in by interpreters",
                        scene -> scene.byChance(
                                By.PERSON,
                                300,
                                DAY,
                                () -> scene.of("US")
                                        .from("64.7.7.7")
                                        .with("Relay desk " + scene.dice.between(1, 6))
                                        .taking(90 + 60 * scene.dice.share()))));
    }

    private static Person hidden(Scene scene, Person person) {
        return person.mailbox(scene.dice.lettersAndDigits(10) + "@privaterelay.appleid.com");
    }
}
