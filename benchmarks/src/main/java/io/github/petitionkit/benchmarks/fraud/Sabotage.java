package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Scene.By;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * What somebody does so that honest people do not count.
 *
 * @param title for tables
 * @param requests how many requests it takes
 * @param mailboxes how many mailboxes of the opponent's own it takes
 * @param strike adds the opponent's visits and those of the victims
 */
record Sabotage(String title, int requests, int mailboxes, Consumer<Scene> strike) {
    private static final String OFFICE = "192.0.2.7";

    static List<Sabotage> all() {
        return List.of(
                new Sabotage("one mailbox, 25 browsers, from the victims' office", 1_000, 1, scene -> {
                    Person own = scene.of("GB").from(OFFICE);
                    beside(
                            scene,
                            1_000,
                            () -> scene.add(By.OPPONENT, own.with("Browser " + scene.dice.between(1, 25))));
                    victims(scene, () -> scene.of("GB").from(OFFICE).with("Browser " + scene.dice.between(1, 25)));
                }),
                new Sabotage("made-up mailboxes at a village's provider", 530, 0, scene -> {
                    String laptop = scene.people.networks.v4();
                    beside(
                            scene,
                            530,
                            () -> scene.add(
                                    By.OPPONENT, villager(scene).from(laptop).confirming(Person.NEVER)));
                    victims(scene, () -> villager(scene));
                }),
                new Sabotage("robots on the victims' campus", 1_300, 0, scene -> {
                    beside(
                            scene,
                            1_300,
                            () -> scene.add(
                                    By.OPPONENT, student(scene).trapped().confirming(Person.NEVER)));
                    victims(scene, () -> student(scene));
                }),
                new Sabotage("neighbours of the victims' addresses", 2_000, 0, scene -> {
                    List<Person> victims = IntStream.range(0, 200)
                            .mapToObj(each -> scene.of("GB"))
                            .map(person -> person.mailbox(person.local() + "50@gmail.com"))
                            .toList();
                    for (Person victim : victims) {
                        for (int each = 0; each < 10; each++) {
                            scene.pause(1);
                            String local =
                                    victim.local().substring(0, victim.local().length() - 2);
                            scene.add(
                                    By.OPPONENT,
                                    scene.of("GB")
                                            .mailbox(local + (40 + each) + "@gmail.com")
                                            .confirming(Person.NEVER));
                        }
                    }
                    arrive(scene, victims);
                }),
                new Sabotage("the victims' names on another petition first", 200, 0, scene -> {
                    List<Person> victims = IntStream.range(0, 200)
                            .mapToObj(each -> scene.of("GB"))
                            .toList();
                    for (Person victim : victims) {
                        scene.pause(2);
                        scene.add(
                                By.OPPONENT_ELSEWHERE,
                                scene.of("GB").called(victim.name()).confirming(Person.NEVER));
                    }
                    arrive(scene, victims);
                }),
                new Sabotage("the campaign's text from a laptop", 1_000, 0, scene -> {
                    String text = "Please repair the footbridge before the winter, we all depend on it.";
                    String laptop = scene.people.networks.v4();
                    beside(
                            scene,
                            1_000,
                            () -> scene.add(
                                    By.OPPONENT,
                                    scene.of("GB").saying(text).from(laptop).confirming(Person.NEVER)));
                    victims(scene, () -> scene.of("GB").saying(text));
                }),
                new Sabotage("forty own mailboxes of one form on a campus", 40, 40, scene -> {
                    beside(scene, 40, () -> scene.add(By.OPPONENT, formed(scene).confirming(60)));
                    victims(scene, () -> student(scene));
                }),
                new Sabotage("an even beat at a village's provider", 800, 0, scene -> {
                    Instant start = scene.now();
                    for (int each = 0; each < 800; each++) {
                        scene.pause(27);
                        scene.add(By.OPPONENT, villager(scene).confirming(Person.NEVER));
                    }
                    scene.backTo(start);
                    victims(scene, () -> villager(scene));
                }),
                new Sabotage("own mailboxes in an even beat at a village's provider", 400, 400, scene -> {
                    Instant start = scene.now();
                    for (int each = 0; each < 400; each++) {
                        scene.pause(45);
                        scene.add(By.OPPONENT, villager(scene).confirming(30));
                    }
                    scene.backTo(start);
                    scene.byChance(By.PERSON, 100, Duration.ofHours(5), () -> villager(scene));
                }),
                new Sabotage("a botnet with the victims' country and domains", 3_000, 0, scene -> {
                    beside(
                            scene,
                            3_000,
                            () -> scene.add(By.OPPONENT, scene.of("CZ").confirming(Person.NEVER)));
                    victims(scene, () -> scene.of("CZ"));
                }),
                new Sabotage("own mailboxes confirmed at once from the office", 30, 30, scene -> {
                    beside(
                            scene,
                            30,
                            () -> scene.add(
                                    By.OPPONENT, scene.of("GB").from(OFFICE).confirming(0.5)));
                    victims(scene, () -> scene.of("GB").from(OFFICE));
                }),
                new Sabotage("a trapped request for each victim's address", 200, 0, scene -> {
                    List<Person> victims = IntStream.range(0, 200)
                            .mapToObj(each -> scene.of("GB"))
                            .toList();
                    for (Person victim : victims) {
                        scene.pause(2);
                        scene.add(By.OPPONENT, victim.trapped().confirming(Person.NEVER));
                    }
                    arrive(scene, victims);
                }),
                new Sabotage("a trapped request for each victim's address, who presses in that mail", 200, 0, scene -> {
                    String browser = scene.people.browsers.any();
                    pressing(scene, victim -> victim.with(browser).trapped());
                }),
                new Sabotage(
                        "a program's request for each victim's address, who presses in that mail", 200, 0, scene -> {
                            pressing(scene, victim -> victim.with("curl/8.5.0"));
                        }));
    }

    /** Victims who press the button in the mail that the opponent's request caused, each where they are. */
    private static void pressing(Scene scene, UnaryOperator<Person> request) {
        String laptop = scene.people.networks.v4();
        scene.byChance(By.PERSON, 200, Duration.ofHours(5), () -> {
            Person victim = scene.of("GB").confirming(600);
            return request.apply(victim.pressing(String.valueOf(victim.ip()), String.valueOf(victim.browser()))
                    .from(laptop));
        });
    }

    /** The opponent's requests, spread over the time in which the victims come. */
    private static void beside(Scene scene, int count, Runnable request) {
        Instant start = scene.now();
        for (int each = 0; each < count; each++) {
            scene.pause(scene.dice.waiting(Duration.ofHours(5).toSeconds() / (double) count));
            request.run();
        }
        scene.backTo(start);
    }

    private static void victims(Scene scene, Supplier<Person> victim) {
        scene.byChance(By.PERSON, 400, Duration.ofHours(5), victim);
    }

    private static void arrive(Scene scene, List<Person> victims) {
        for (Person victim : victims) {
            scene.pause(scene.dice.waiting(60));
            scene.add(By.PERSON, victim);
        }
    }

    private static Person villager(Scene scene) {
        Person person = scene.of("CH");
        return person.mailbox(person.local() + "@talnet.example.ch");
    }

    private static Person student(Scene scene) {
        return scene.of("GB").from("129.67.1." + scene.dice.between(1, 250));
    }

    private static Person formed(Scene scene) {
        Person person = student(scene);
        String[] words = person.name().toLowerCase(Locale.ROOT).split(" ", -1);
        return person.mailbox(words[0] + "." + words[words.length - 1] + scene.dice.digits(4) + "@gmail.com");
    }
}
