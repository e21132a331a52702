package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Scene.By;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Honest people who look unlike the petition's other people, or like a machine. */
record HonestCrowd(String title, Consumer<Scene> come) {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String TEXT =
            "Please keep the footbridge open, so that everybody can walk to work and to school.";

    static List<HonestCrowd> all() {
        List<HonestCrowd> crowds = new ArrayList<>();
        for (String country :
                List.of("GB DE FR ES IT NL PL CZ US KR CN ID IN CH SE GR TW JP BR UA NG".split(" ", -1))) {
            crowds.add(new HonestCrowd(
                    "a petition in " + country,
                    scene -> scene.byChance(By.PERSON, 1_200, Duration.ofHours(10), () -> scene.of(country))));
        }
        crowds.addAll(List.of(
                of(
                        "readers abroad",
                        scene -> scene.byChance(By.PERSON, 800, Duration.ofHours(6), () -> scene.of("KR"))),
                of(
                        "a union of one employer, from home",
                        scene -> scene.byChance(By.PERSON, 1_500, Duration.ofHours(20), () -> {
                            Person member = scene.of("GB");
                            return member.mailbox(slug(member, scene) + "@railway-works.example.com");
                        })),
                of(
                        "a small university",
                        scene -> scene.byChance(
                                By.PERSON,
                                400,
                                Duration.ofHours(5),
                                () -> scene.of("NL")
                                        .mailbox("s" + scene.dice.between(2_100_000, 2_400_000)
                                                + "@student.hogeschool.example.nl")
                                        .from("145.44.7." + scene.dice.between(1, 40)))),
                of("a school that numbers its mailboxes", scene -> {
                    int[] number = {23_000};
                    scene.byChance(
                            By.PERSON,
                            200,
                            HOUR,
                            () -> scene.of("GB")
                                    .mailbox("student" + number[0]++ + "@school.example.org")
                                    .from("51.6.7.8"));
                }),
                of(
                        "a lecture hall",
                        scene -> scene.byChance(
                                By.PERSON,
                                250,
                                Duration.ofMinutes(20),
                                () -> scene.of("GB").from("128.40.9." + scene.dice.between(1, 3)))),
                of(
                        "a lecture hall on its first day",
                        true,
                        scene -> scene.byChance(
                                By.PERSON,
                                250,
                                Duration.ofMinutes(20),
                                () -> scene.of("FR").from("129.20.9.9"))),
                of(
                        "equal telephones behind one carrier",
                        scene -> scene.byChance(
                                By.PERSON,
                                300,
                                HOUR,
                                () -> scene.of("ID")
                                        .from("114.4.7.7")
                                        .with(
                                                "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36"))),
                of(
                        "a library",
                        scene -> scene.byChance(
                                By.PERSON,
                                120,
                                Duration.ofHours(8),
                                () -> scene.of("GB").from("81.2.3.4").with("Library PC " + scene.dice.between(1, 6)))),
                of("a tablet at a stall", scene -> {
                    for (int each = 0; each < 150; each++) {
                        scene.pause(scene.dice.about(70, 0.4));
                        scene.add(
                                By.PERSON,
                                scene.of("GB").from("82.9.9.9").with("Tablet").taking(12 + 20 * scene.dice.share()));
                    }
                }),
                of(
                        "laptops at home, the mail on equal telephones behind one carrier",
                        scene -> scene.byChance(
                                By.PERSON,
                                300,
                                HOUR,
                                () -> scene.of("ID")
                                        .pressing(
                                                "114.4.7.7",
                                                "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36"))),
                of("a viral hour of 30,000", scene -> scene.byChance(By.PERSON, 30_000, HOUR, () -> scene.of("US"))),
                of(
                        "password managers on one carrier",
                        scene -> scene.byChance(
                                By.PERSON,
                                1_000,
                                Duration.ofHours(8),
                                () -> scene.of("DE")
                                        .from("109.40.7." + scene.dice.between(1, 250))
                                        .taking(0.3 + 1.4 * scene.dice.share())
                                        .with("iPhone Safari 18.6"))),
                of(
                        "a text that everybody keeps",
                        scene -> scene.byChance(
                                By.PERSON,
                                1_000,
                                Duration.ofHours(8),
                                () -> scene.of("GB").saying(TEXT))),
                of("families at one mailbox provider each", scene -> {
                    for (int family = 0; family < 150; family++) {
                        String ip = scene.people.networks.home();
                        String browser = scene.people.browsers.any();
                        for (int member = scene.dice.between(1, 5); member >= 0; member--) {
                            scene.pause(scene.dice.waiting(90));
                            scene.add(By.PERSON, scene.of("IT").from(ip).with(browser));
                        }
                    }
                }),
                of(
                        "people behind mail relays",
                        scene -> scene.byChance(By.PERSON, 300, Duration.ofHours(6), () -> {
                            Person person = scene.of("US");
                            return person.mailbox(scene.dice.lettersAndDigits(10)
                                    + (scene.dice.chance(0.5)
                                            ? "@privaterelay.appleid.com"
                                            : "@new-relay.example.net"));
                        })),
                of(
                        "a village provider",
                        scene -> scene.byChance(By.PERSON, 150, Duration.ofHours(3), () -> {
                            Person villager = scene.of("CH");
                            return villager.mailbox(villager.local() + "@talnet.example.ch");
                        })),
                of(
                        "one proxy that the host has not configured",
                        scene -> scene.byChance(
                                By.PERSON,
                                1_500,
                                Duration.ofHours(10),
                                () -> scene.of("ES").from("10.0.0.1"))),
                of(
                        "people who name no browser",
                        scene -> scene.byChance(
                                By.PERSON,
                                300,
                                Duration.ofHours(5),
                                () -> scene.of("DE").with(null))),
                of(
                        "a newsletter that people read at once",
                        scene -> scene.byChance(
                                By.PERSON,
                                2_000,
                                Duration.ofMinutes(30),
                                () -> scene.of("PL")
                                        .confirming(3 + scene.dice.waiting(25).toMillis() / 1000.0))),
                of(
                        "a train in the tunnel of a carrier, from many countries",
                        scene -> scene.byChance(
                                By.PERSON,
                                200,
                                HOUR,
                                () -> scene.of(scene.dice.oneOf(List.of("GB", "FR", "NL", "DE")))
                                        .from("37.1.1.1"))),
                of("a newsletter that goes out in the order of postal codes", scene -> {
                    List<Person> readers = byPostalCode(scene, 2_000);
                    Instant start = scene.now();
                    for (Person reader : readers) {
                        start = start.plusSeconds(18);
                        scene.backTo(start.plus(scene.dice.waiting(180)));
                        scene.add(By.PERSON, reader);
                    }
                }),
                of("a list on paper that one helper types in, by postal code", scene -> {
                    for (Person each : byPostalCode(scene, 200)) {
                        scene.pause(scene.dice.about(30, 0.3));
                        scene.add(
                                By.PERSON, each.from("85.3.4.5").with("Helper").taking(20));
                    }
                }),
                of(
                        "students abroad, by one messenger, whose mailboxes are numbers",
                        scene -> scene.byChance(By.PERSON, 300, Duration.ofHours(2), () -> {
                            Person student = scene.of("CN").stating("GB").with("Messenger 8.0.60 for telephones");
                            return scene.dice.chance(0.85)
                                    ? student.mailbox(scene.dice.between(1, 9)
                                            + scene.dice.digits(scene.dice.between(8, 9)) + "@qq.com")
                                    : student;
                        })),
                of("residents of a home, typed in by a carer from a list by name", scene -> {
                    List<Person> residents = new ArrayList<>(IntStream.range(0, 80)
                            .mapToObj(each -> scene.of("DE"))
                            .toList());
                    residents.sort(Comparator.comparing(
                            person -> person.name().substring(person.name().lastIndexOf(' '))));
                    for (Person resident : residents) {
                        scene.pause(scene.dice.within(55, 70));
                        scene.add(
                                By.PERSON,
                                resident.mailbox(resident.local() + "@seniorenheim.example.de")
                                        .from("93.3.4.5")
                                        .with("Helper")
                                        .taking(40));
                    }
                }),
                of("a clinic that books a time for everybody", scene -> {
                    for (int each = 0; each < 150; each++) {
                        scene.pause(scene.dice.within(115, 125));
                        scene.add(
                                By.PERSON,
                                scene.of("FR").from("90.1.2.3").with("Kiosk").taking(60));
                    }
                }),
                of(
                        "people of one common name",
                        scene -> scene.byChance(By.PERSON, 30, Duration.ofHours(4), () -> {
                            Person maria = scene.of("ES").called("Maria Garcia");
                            return scene.dice.chance(0.5)
                                    ? maria.mailbox("mariagarcia" + scene.dice.between(50, 99) + "@gmail.com")
                                    : maria;
                        })),
                of(
                        "a congregation after prayers, many with one given name",
                        scene -> scene.byChance(By.PERSON, 180, Duration.ofMinutes(25), () -> {
                            String family =
                                    scene.dice.oneOf(List.of("Khan", "Ali", "Ahmed", "Hussain", "Shah", "Malik"));
                            return scene.of("GB")
                                    .called("Mohammed " + family)
                                    .mailbox(scene.dice.oneOf(List.of(
                                                    "mohammed" + family.toLowerCase(Locale.ROOT) + scene.dice.digits(3),
                                                    "m" + family.toLowerCase(Locale.ROOT) + scene.dice.digits(4),
                                                    "moh" + scene.dice.digits(5),
                                                    scene.dice.letters(6)
                                                            + family.toLowerCase(Locale.ROOT)
                                                            + scene.dice.digits(2)))
                                            + "@" + scene.dice.oneOf(List.of("gmail.com", "hotmail.com", "icloud.com")))
                                    .from("81.100.3.9");
                        })),
                of(
                        "a chain of messages among one carrier's equal telephones",
                        scene -> scene.byChance(
                                By.PERSON,
                                1_500,
                                Duration.ofHours(3),
                                () -> scene.of("BR")
                                        .from("177.25.4." + scene.dice.between(1, 12))
                                        .with(
                                                "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36"))),
                of(
                        "telephones that show a mail at once",
                        scene -> scene.byChance(
                                By.PERSON,
                                500,
                                Duration.ofHours(4),
                                () -> scene.of("JP")
                                        .from("1.72.3." + scene.dice.between(1, 250))
                                        .confirming(3 + 10 * scene.dice.share()))),
                of(
                        "employees behind one gateway, with private mailboxes",
                        scene -> scene.byChance(
                                By.PERSON,
                                400,
                                Duration.ofHours(6),
                                () -> scene.of("GB").from("52.30.1.2").with("Company browser"))),
                of(
                        "a diaspora in one messenger",
                        scene -> scene.byChance(
                                By.PERSON,
                                400,
                                Duration.ofHours(3),
                                () -> scene.of("KR").stating("GB").with("Messenger 25.9.1 for telephones"))),
                of(
                        "a night shift behind the one address of a hospital",
                        scene -> scene.byChance(By.PERSON, 90, Duration.ofHours(8), () -> {
                            Person nurse = scene.of("GB").from("194.80.1.2").with("Hospital browser");
                            return scene.dice.chance(0.5)
                                    ? nurse.mailbox(slug(nurse, scene) + "@hospital.example.uk")
                                    : nurse;
                        })),
                of("a class at one computer, in the order of the alphabet", scene -> {
                    for (Person pupil : byName(scene, "DE", 32)) {
                        scene.pause(scene.dice.about(50, 0.3));
                        scene.add(
                                By.PERSON,
                                pupil.from("93.7.8.9").with("School computer").taking(25));
                    }
                }),
                of("a list on paper that one helper types in, by name", scene -> {
                    for (Person each : byName(scene, "PL", 250)) {
                        scene.pause(scene.dice.about(30, 0.3));
                        scene.add(
                                By.PERSON, each.from("83.4.5.6").with("Helper").taking(20));
                    }
                }),
                of("two lists by name, for two petitions", scene -> {
                    for (Person each : byName(scene, "GB", 400)) {
                        scene.pause(scene.dice.about(30, 0.3));
                        scene.add(By.PERSON_ELSEWHERE, each.from("83.4.5.7").with("Helper"));
                    }
                    for (Person each : byName(scene, "GB", 400)) {
                        scene.pause(scene.dice.about(30, 0.3));
                        scene.add(
                                By.PERSON, each.from("83.4.5.7").with("Helper").taking(20));
                    }
                }),
                of("parishes whose offices have mailboxes", scene -> {
                    for (int parish = 0; parish < 20; parish++) {
                        String saint = "saint" + scene.dice.letters(5);
                        String ip = scene.people.networks.home();
                        for (String office :
                                List.of("office", "choir", "youth", "verger", "seniors", "bells", "music", "garden")) {
                            scene.pause(scene.dice.waiting(150));
                            scene.add(
                                    By.PERSON,
                                    scene.of("GB")
                                            .mailbox(saint + "." + office + "@gmail.com")
                                            .from(ip));
                        }
                    }
                }),
                of("large families whose addresses one of them has made", scene -> {
                    for (int family = 0; family < 25; family++) {
                        String ip = scene.people.networks.home();
                        String browser = scene.people.browsers.any();
                        String house = scene.dice.letters(4);
                        String form = scene.dice.oneOf(List.of(
                                "%1$s%3$d.%2$s.%4$s",
                                "%4$s.%1$s%3$d", "%2$s_%1$s_%4$s%3$d", "%1$s.%4$s%3$d", "%4$s%3$d.%2$s"));
                        Person eldest = scene.of("GB");
                        String name = eldest.name().substring(eldest.name().lastIndexOf(' ') + 1);
                        for (int member = 0; member < 8; member++) {
                            scene.pause(scene.dice.waiting(90));
                            Person person = scene.of("GB");
                            String given =
                                    person.name().substring(0, person.name().indexOf(' '));
                            scene.add(
                                    By.PERSON,
                                    person.called(given + " " + name)
                                            .mailbox(form.formatted(
                                                            given.toLowerCase(Locale.ROOT),
                                                            name.toLowerCase(Locale.ROOT),
                                                            member,
                                                            house)
                                                    + "@gmail.com")
                                            .from(ip)
                                            .with(browser));
                        }
                    }
                }),
                of(
                        "people with hyphens in their names, and twins",
                        scene -> scene.byChance(By.PERSON, 400, Duration.ofHours(6), () -> {
                            Person one = scene.of("DE");
                            Person other = scene.of("DE");
                            String name = one.name().replace(' ', '-')
                                    + other.name().substring(other.name().lastIndexOf(' ')) + "-"
                                    + one.name().substring(one.name().lastIndexOf(' ') + 1);
                            return one.called(name);
                        })),
                of(
                        "people who hide their mailboxes behind two words",
                        scene -> scene.byChance(
                                By.PERSON,
                                400,
                                Duration.ofHours(6),
                                () -> scene.of("US")
                                        .mailbox(scene.dice.letters(6)
                                                + scene.dice.oneOf(List.of("_", "-", ".")) + scene.dice.letters(5)
                                                + scene.dice.oneOf(List.of("0", "_0", "-0", ".0"))
                                                + scene.dice.letters(1) + "@icloud.com")
                                        .from(scene.people.networks.relay()))),
                of(
                        "telephones of one carrier in Nigeria",
                        scene -> scene.byChance(
                                By.PERSON,
                                1_500,
                                Duration.ofHours(4),
                                () -> scene.of("NG")
                                        .from("197.210.5." + scene.dice.between(1, 4))
                                        .with(
                                                "Mozilla/5.0 (Linux; Android 10; K) Chrome/140.0.0.0 Mobile Safari/537.36"))),
                of(
                        "a television programme, 20,000 in ten minutes",
                        scene -> scene.byChance(By.PERSON, 20_000, Duration.ofMinutes(10), () -> scene.of("GB"))),
                of(
                        "password managers, and mail programs that press for their owners",
                        scene -> scene.byChance(
                                By.PERSON,
                                300,
                                Duration.ofHours(5),
                                () -> scene.of("US")
                                        .taking(0.4 + 1.5 * scene.dice.share())
                                        .pressing(scene.people.networks.home(), "okhttp/4.12.0"))),
                of("employees whose gateway sends them their mails at an even rate", scene -> {
                    Instant sent = scene.now();
                    for (int each = 0; each < 200; each++) {
                        scene.pause(scene.dice.waiting(120));
                        sent = sent.plusSeconds(120);
                        double wait =
                                Math.max(0, Duration.between(scene.now(), sent).toSeconds());
                        Person employee = scene.of("FR");
                        scene.add(
                                By.PERSON,
                                employee.mailbox(slug(employee, scene) + "@mairie.example.fr")
                                        .confirming(wait + 5 + 20 * scene.dice.share()));
                    }
                }),
                of(
                        "one town",
                        scene -> scene.byChance(
                                By.PERSON,
                                600,
                                Duration.ofHours(8),
                                () -> scene.of("GB").living("YO" + scene.dice.between(1, 2) + " 7QX"))),
                of(
                        "people whose own domains have one mail server",
                        scene -> scene.byChance(By.PERSON, 300, Duration.ofHours(6), () -> {
                            Person owner = scene.of("SE");
                            return owner.mailbox("hej@" + scene.dice.letters(9) + ".example.se");
                        }))));
        crowds.addAll(OddNames.crowds());
        crowds.addAll(Intermediaries.crowds());
        return crowds;
    }

    static HonestCrowd of(String title, Consumer<Scene> come) {
        return of(title, false, come);
    }

    /** Most crowds come to a petition that has been open for two days. */
    private static HonestCrowd of(String title, boolean first, Consumer<Scene> come) {
        return new HonestCrowd(title, first ? come : ((Consumer<Scene>) scene -> scene.after(500, "GB")).andThen(come));
    }

    private static List<Person> byPostalCode(Scene scene, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> {
                    Person person = scene.of("GB");
                    return person.living(scene.towns("GB").anybodys(scene.dice));
                })
                .sorted(Comparator.comparing(person -> String.valueOf(person.postalCode())))
                .toList();
    }

    private static List<Person> byName(Scene scene, String country, int count) {
        return IntStream.range(0, count)
                .mapToObj(each -> scene.of(country))
                .sorted(Comparator.comparing(
                        person -> person.name().substring(person.name().lastIndexOf(' ')) + person.name()))
                .toList();
    }

    static String slug(Person person, Scene scene) {
        String[] words = person.local().split("[^a-z]+", -1);
        return String.join(
                                ".",
                                IntStream.range(0, Math.min(2, words.length))
                                        .mapToObj(each -> words[each])
                                        .toList())
                        .toLowerCase(Locale.ROOT)
                + scene.dice.letters(4);
    }
}
