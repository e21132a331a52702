package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Scene.By;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A way in which somebody counts many times, done for its cost and not as a check would like it.
 *
 * @param title two or three words, for tables
 * @param trace what it leaves to be detected by, or {@code null} where nothing tells it from people
 * @param strike adds its visits
 */
record Attack(String title, @Nullable String trace, Consumer<Scene> strike) {
    private static final List<String> LARGE = List.of("gmail.com", "gmail.com", "outlook.com", "yahoo.com");
    private static final int SIZE = 300;

    static List<Attack> all() {
        return List.of(
                new Attack("one machine", "one network, addresses of one form", scene -> {
                    String ip = scene.people.networks.v4();
                    script(scene, each -> ip, scene.dice.within(10, 12));
                }),
                new Attack("a block of addresses", "one network, addresses of one form", scene -> {
                    String block = scene.people.networks.block();
                    script(scene, each -> block + scene.dice.between(1, 254), scene.dice.within(20, 30));
                }),
                new Attack("a block of v6", "one network, addresses of one form", scene -> {
                    String block = "2a0c:" + scene.dice.between(1_000, 9_999) + ":7";
                    script(
                            scene,
                            each -> block + ":%x::%x".formatted(each + 1, scene.dice.between(1, 9_999)),
                            scene.dice.within(20, 30));
                }),
                new Attack("a data centre", "a few networks, addresses of one form", scene -> {
                    List<String> servers = scene.people.networks.servers(40, 4);
                    script(scene, each -> scene.dice.oneOf(servers), scene.dice.within(20, 30));
                }),
                new Attack(
                        "listed throw-away mail",
                        "domains on the public list",
                        scene -> bots(
                                scene,
                                each -> scene.of("GB")
                                        .mailbox(scene.dice.lettersAndDigits(10) + "@"
                                                + scene.dice.oneOf(List.of(
                                                        "mailinator.com",
                                                        "guerrillamail.com",
                                                        "yopmail.com",
                                                        "10minutemail.com"))))),
                new Attack(
                        "hosts below listed throw-away domains",
                        "domains on the public list",
                        scene -> bots(
                                scene,
                                each -> scene.of("GB")
                                        .mailbox(scene.dice.lettersAndDigits(9) + "@" + scene.dice.letters(4)
                                                + ".mailinator.com"))),
                new Attack(
                        "browsers without a window",
                        "a browser's own name for it",
                        scene -> bots(
                                scene,
                                each -> scene.of("GB")
                                        .with(
                                                "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0.0.0"
                                                        + " Safari/537.36")
                                        .pressed(null))),
                new Attack(
                        "one rare browser, from homes",
                        "one browser, addresses of one form",
                        scene -> bots(scene, each -> {
                            Person person = scene.of("GB");
                            return person.mailbox(formed(person, scene))
                                    .with("Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Firefox/102.0");
                        })),
                new Attack("unlisted throw-away mail", null, scene -> {
                    List<String> domains = IntStream.range(0, 8)
                            .mapToObj(each -> scene.dice.letters(8) + ".example.net")
                            .toList();
                    bots(
                            scene,
                            each -> scene.of("GB")
                                    .mailbox(scene.dice.lettersAndDigits(10) + "@" + scene.dice.oneOf(domains)));
                }),
                new Attack("own domain", null, scene -> {
                    String domain = scene.dice.letters(8) + ".example.net";
                    bots(scene, each -> {
                        Person person = scene.of("GB");
                        return person.mailbox(HonestCrowd.slug(person, scene) + "@" + domain);
                    });
                }),
                new Attack("own domain, confirmed by a script", "confirmed within two seconds", scene -> {
                    String domain = scene.dice.letters(8) + ".example.net";
                    bots(scene, each -> {
                        Person person = scene.of("GB");
                        return person.mailbox(HonestCrowd.slug(person, scene) + "@" + domain)
                                .confirming(0.2 + 1.5 * scene.dice.share());
                    });
                }),
                new Attack(
                        "300 domains of one owner",
                        null,
                        scene -> bots(scene, each -> {
                            Person person = scene.of("GB");
                            return person.mailbox(person.local() + "@" + scene.dice.letters(9) + ".example.org");
                        })),
                new Attack("six mailboxes with dots and tags", "one mailbox", scene -> {
                    List<String> boxes = IntStream.range(0, 6)
                            .mapToObj(each -> scene.dice.letters(9))
                            .toList();
                    bots(scene, each -> {
                        String box = scene.dice.oneOf(boxes);
                        int dot = scene.dice.between(1, box.length() - 1);
                        return scene.of("GB")
                                .mailbox(
                                        scene.dice.chance(0.5)
                                                ? box.substring(0, dot) + "." + box.substring(dot) + "@gmail.com"
                                                : box + "+" + scene.dice.letters(4) + "@googlemail.com");
                    });
                }),
                new Attack("sub-domain addresses", "one mailbox", scene -> {
                    List<String> boxes = IntStream.range(0, 3)
                            .mapToObj(each -> scene.dice.letters(9))
                            .toList();
                    bots(
                            scene,
                            each -> scene.of("GB")
                                    .mailbox(scene.dice.letters(6) + "@" + scene.dice.oneOf(boxes) + ".fastmail.com"));
                }),
                new Attack("a numbered row", "close numbers behind rare letters", scene -> {
                    String stem = scene.dice.letters(7);
                    int[] number = {scene.dice.between(100, 5_000)};
                    bots(
                            scene,
                            each -> scene.of("GB")
                                    .mailbox(stem + (number[0] += scene.dice.between(1, 3)) + "@outlook.com"));
                }),
                new Attack("a telephone book", "a few networks, addresses of one form", scene -> {
                    List<Person> book = new ArrayList<>(IntStream.range(0, SIZE)
                            .mapToObj(each -> scene.of("GB"))
                            .toList());
                    book.sort(Comparator.comparing(
                            person -> person.name().substring(person.name().lastIndexOf(' '))));
                    List<String> servers = scene.people.networks.servers(20, 5);
                    bots(scene, each -> {
                        Person person = book.get(each);
                        return person.mailbox(formed(person, scene)).from(scene.dice.oneOf(servers));
                    });
                }),
                new Attack("a drip through the night", "an even pace at one small provider", scene -> {
                    for (int each = 0; each < SIZE; each++) {
                        scene.pause(120 + 40 * scene.dice.share());
                        Person person = scene.of("GB");
                        scene.add(
                                By.ATTACKER,
                                person.mailbox(person.local() + "@inbox.example.lv")
                                        .confirming(30));
                    }
                }),
                new Attack(
                        "a drip over networks, browsers and providers",
                        "an even pace of what hangs together",
                        scene -> {
                            List<String> blocks = IntStream.range(0, 10)
                                    .mapToObj(each -> scene.people.networks.block())
                                    .toList();
                            List<String> browsers = IntStream.range(0, 8)
                                    .mapToObj(each -> scene.people.browsers.any())
                                    .toList();
                            List<String> providers = IntStream.range(0, 6)
                                    .mapToObj(each -> scene.dice.letters(7) + "-mail.lv")
                                    .toList();
                            for (int each = 0; each < SIZE; each++) {
                                scene.pause(120 + 40 * scene.dice.share());
                                Person person = scene.of("GB");
                                scene.add(
                                        By.ATTACKER,
                                        person.mailbox(person.local() + "@" + scene.dice.oneOf(providers))
                                                .from(scene.dice.oneOf(blocks) + scene.dice.between(1, 254))
                                                .with(scene.dice.oneOf(browsers))
                                                .confirming(30));
                            }
                        }),
                new Attack("another petition's names", "names in the order of another petition", scene -> {
                    List<Person> others = IntStream.range(0, SIZE)
                            .mapToObj(
                                    each -> scene.of("GB").called(scene.dice.letters(5) + " " + scene.dice.letters(8)))
                            .toList();
                    for (Person other : others) {
                        scene.pause(scene.dice.waiting(20));
                        scene.add(By.PERSON_ELSEWHERE, other.confirming(60));
                    }
                    bots(scene, each -> scene.of("GB").called(others.get(each).name()));
                }),
                new Attack("a sign-up farm", null, scene -> {
                    List<String> lines = List.of(scene.people.networks.v4(), scene.people.networks.v4());
                    List<String> telephones = IntStream.range(0, 12)
                            .mapToObj(each -> scene.people.browsers.mobile())
                            .toList();
                    bots(
                            scene,
                            each -> scene.of("GB").from(scene.dice.oneOf(lines)).with(scene.dice.oneOf(telephones)));
                }),
                new Attack(
                        "form fillers",
                        "a program, or the hidden field",
                        scene -> bots(scene, each -> {
                            Person person = scene.of("GB")
                                    .taking(0.3)
                                    .with(
                                            scene.dice.chance(0.3)
                                                    ? null
                                                    : scene.dice.oneOf(List.of(
                                                            "python-requests/2.32.3",
                                                            "Go-http-client/2.0",
                                                            "okhttp/4.12.0")));
                            return (scene.dice.chance(0.5) ? person.trapped() : person).pressed(null);
                        })),
                new Attack(
                        "a program's forms, real browsers elsewhere at the button",
                        null,
                        scene -> bots(
                                scene,
                                each -> scene.of("GB")
                                        .with("python-requests/2.32.3")
                                        .pressing(scene.people.networks.home(), scene.people.browsers.any()))),
                new Attack(
                        "mashed keys",
                        "names of neighbouring keys",
                        scene -> bots(
                                scene,
                                each -> scene.of("GB")
                                        .called(scene.dice.oneOf(List.of("Asdfg", "Qwerty", "Lkjhg", "Poiuyt", "Zxcvb"))
                                                + scene.dice.text("asdfgh", 3) + " "
                                                + scene.dice.oneOf(List.of("Hjkl", "Fdsa", "Uiop", "Asdf"))))),
                new Attack(
                        "look-alike letters",
                        "two scripts in one word",
                        scene -> bots(scene, each -> {
                            Person person = scene.of("GB");
                            String name = person.name();
                            char latin = name.indexOf('a') > 0 ? 'a' : name.indexOf('o') > 0 ? 'o' : 'e';
                            char alike = latin == 'a' ? 'а' : latin == 'o' ? 'о' : 'е';
                            return person.called(name.replace(latin, alike) + (name.indexOf(latin) < 0 ? "sоn" : ""));
                        })),
                new Attack(
                        "bots that confirm at once",
                        "confirmed within two seconds",
                        scene -> bots(scene, each -> scene.of("GB").confirming(0.1 + 1.8 * scene.dice.share()))),
                new Attack(
                        "real browsers, a program at the button",
                        null,
                        scene -> bots(scene, each -> scene.of("GB").pressing("93.184.7.7", "python-requests/2.32.3"))),
                new Attack("postal codes in order", "places in the order of a list, each once", scene -> {
                    List<String> codes = scene.towns("GB").constituencies(650, scene.dice);
                    int first = scene.dice.between(0, 650 - SIZE);
                    bots(scene, each -> scene.of("GB").living(codes.get(first + each)));
                }),
                new Attack("postal codes of all constituencies, shuffled", null, scene -> {
                    List<String> codes = new ArrayList<>(scene.towns("GB").constituencies(650, scene.dice));
                    codes.sort(Comparator.comparingInt(String::hashCode));
                    bots(scene, each -> scene.of("GB").living(codes.get(each)));
                }),
                new Attack("bought accounts at home", null, scene -> bots(scene, each -> scene.of("GB"))));
    }

    /** From rented lines at people's homes, one after the other by chance. */
    private static void bots(Scene scene, IntFunction<Person> person) {
        for (int each = 0; each < SIZE; each++) {
            scene.pause(scene.dice.waiting(40));
            scene.add(By.ATTACKER, confirming(person.apply(each)));
        }
    }

    /** A script that makes all addresses in one way. */
    private static void script(Scene scene, IntFunction<String> ip, Duration pause) {
        List<String> browsers = IntStream.range(0, 5)
                .mapToObj(each -> scene.people.browsers.any())
                .toList();
        for (int each = 0; each < SIZE; each++) {
            scene.pause(pause.plus(scene.dice.within(0, 10)));
            Person person = scene.of("GB");
            scene.add(
                    By.ATTACKER,
                    confirming(person.mailbox(formed(person, scene))
                            .from(ip.apply(each))
                            .with(scene.dice.oneOf(browsers))));
        }
    }

    /** Whoever wants to count confirms. */
    private static Person confirming(Person person) {
        return person.confirmsAfter() < 0 ? person.confirming(90) : person;
    }

    private static String formed(Person person, Scene scene) {
        String[] words = person.name().toLowerCase(Locale.ROOT).split(" ", -1);
        return words[0] + words[words.length - 1] + scene.dice.digits(3) + "@" + scene.dice.oneOf(LARGE);
    }
}
