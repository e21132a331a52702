package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Names.Name;
import io.github.petitionkit.signature.PublicName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Ways in which signatures are made up, each as it is done for its cost, not as a check would like it. */
enum Attack {
    /** A script on one rented machine. */
    ONE_ADDRESS {
        @Override
        void strike(Attacker attacker) {
            String ip = attacker.networks.v4();
            String browser = attacker.browsers.desk();
            for (int each = 0; each < 400; each++) {
                Name name = attacker.names.any();
                String email = attacker.byRecipe(name, attacker.dice.oneOf(LARGE));
                attacker.sign(name.full(), email, ip, browser, attacker.dice.within(1, 6));
                attacker.pause(attacker.dice.within(5, 20));
            }
        }
    },
    /** The same with 254 addresses of one block, another one each time. */
    SUBNET_ROTATION {
        @Override
        void strike(Attacker attacker) {
            String block = attacker.networks.block();
            rotate(attacker, () -> block + attacker.dice.between(1, 254));
        }
    },
    /** The same within the 65,536 subscriber networks of one v6 block of 48 bits. */
    V6_ROTATION {
        @Override
        void strike(Attacker attacker) {
            String block = "2a0c:" + attacker.dice.between(1_000, 9_999) + ":" + attacker.dice.between(1, 9_999);
            rotate(
                    attacker,
                    () -> block
                            + ":%x::%x".formatted(attacker.dice.between(1, 65_535), attacker.dice.between(1, 65_535)));
        }
    },
    /** Taken-over machines, mailboxes for ten minutes; half of their providers are too new for any list. */
    DISPOSABLE_BOTNET {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<String> domains =
                    new ArrayList<>(List.of("mailinator.com", "guerrillamail.com", "yopmail.com", "10minutemail.com"));
            for (int each = 0; each < 4; each++) {
                domains.add(dice.letters(dice.between(5, 9)) + dice.oneOf(List.of(".xyz", ".top", ".site", ".online")));
            }
            List<String> proxies = attacker.networks.proxies(150);
            List<String> browsers = attacker.pretences(20);
            for (int each = 0; each < 400; each++) {
                String email = dice.lettersAndDigits(10) + "@" + dice.oneOf(domains);
                attacker.sign(
                        attacker.names.any().full(),
                        email,
                        dice.oneOf(proxies),
                        dice.oneOf(browsers),
                        dice.within(3, 15));
                attacker.pause(dice.waiting(45));
            }
        }
    },
    /** Two domains of one's own, of which every address is delivered; names that fit, rented addresses, all day long. */
    OWN_DOMAIN {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<String> domains = List.of(dice.letters(8) + ".net", dice.letters(7) + ".org");
            List<String> proxies = attacker.networks.proxies(120);
            List<String> browsers = attacker.pretences(15);
            for (int each = 0; each < 400; each++) {
                Name name = attacker.names.any();
                String email = name.lowGiven() + "." + name.lowFamily() + "@" + dice.oneOf(domains);
                attacker.sign(name.full(), email, dice.oneOf(proxies), dice.oneOf(browsers), dice.within(4, 25));
                attacker.pause(dice.waiting(110));
            }
        }
    },
    /** Six mailboxes, spelt in hundreds of ways that all reach them. */
    DOTS_AND_TAGS {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<String> mailboxes = IntStream.range(0, 6)
                    .mapToObj(each -> attacker.names.any().lowGiven() + dice.letters(6))
                    .toList();
            List<String> proxies = attacker.networks.proxies(50);
            List<String> browsers = attacker.pretences(10);
            for (int each = 0; each < 300; each++) {
                String local = dice.oneOf(mailboxes);
                int dot = dice.between(1, local.length() - 1);
                String spelt = dice.chance(0.5)
                        ? local.substring(0, dot) + "." + local.substring(dot)
                        : local + "+" + dice.letters(4);
                String email = spelt + (dice.chance(0.8) ? "@gmail.com" : "@googlemail.com");
                attacker.sign(
                        attacker.names.any().full(),
                        email,
                        dice.oneOf(proxies),
                        dice.oneOf(browsers),
                        dice.within(4, 20));
                attacker.pause(dice.waiting(60));
            }
        }
    },
    /** Accounts bought by the hundred, numbered through. */
    SEQUENTIAL {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            String stem = attacker.names.any().lowGiven() + dice.letters(3);
            int number = dice.between(100, 5_000);
            List<String> proxies = attacker.networks.proxies(80);
            List<String> browsers = attacker.pretences(10);
            for (int each = 0; each < 400; each++) {
                number += dice.between(1, 3);
                String email = stem + number + "@outlook.com";
                attacker.sign(
                        attacker.names.any().full(),
                        email,
                        dice.oneOf(proxies),
                        dice.oneOf(browsers),
                        dice.within(4, 20));
                attacker.pause(dice.within(20, 60));
            }
        }
    },
    /** Page after page of a telephone book, every half a minute, from twenty servers. */
    PHONE_BOOK {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<Name> book = people(attacker, 400);
            book.sort(Comparator.comparing(Name::family).thenComparing(Name::given));
            List<String> servers = attacker.networks.servers(20, 5);
            List<String> browsers = attacker.pretences(6);
            for (Name name : book) {
                String email = name.lowGiven() + "." + name.lowFamily() + dice.digits(2) + "@" + dice.oneOf(LARGE);
                attacker.sign(name.full(), email, dice.oneOf(servers), dice.oneOf(browsers), dice.within(5, 15));
                attacker.pause(dice.within(28, 32));
            }
        }
    },
    /** One small provider, three nights, one signature every two and a half minutes, another address each time. */
    OVERNIGHT_DRIP {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<String> proxies = attacker.networks.proxies(200);
            List<String> browsers = attacker.pretences(12);
            for (int night = 0; night < 3; night++) {
                attacker.waitUntilNight();
                for (int each = 0; each < 140; each++) {
                    Name name = attacker.names.any();
                    String email = attacker.mailboxes.chosen(name) + "@inbox.lv";
                    attacker.sign(name.full(), email, dice.oneOf(proxies), dice.oneOf(browsers), dice.within(8, 40));
                    attacker.pause(dice.within(120, 180));
                }
            }
        }
    },
    /** The public names of another petition, in their order, with made-up addresses. */
    REPLAY {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<String> proxies = attacker.networks.proxies(100);
            List<String> browsers = attacker.pretences(8);
            List<Name> others = people(attacker, 400);
            others.forEach(attacker::hasSignedElsewhere);
            for (Name name : others) {
                String email = attacker.madeUp(name, dice.oneOf(LARGE));
                attacker.sign(name.full(), email, dice.oneOf(proxies), dice.oneOf(browsers), dice.within(5, 30));
                attacker.pause(dice.waiting(60));
            }
        }
    },
    /** Twelve people paid by the piece, on twelve telephones behind two addresses, with a sheet of reasons to paste. */
    SIGN_UP_FARM {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<String> lines = List.of(attacker.networks.v4(), attacker.networks.v4());
            List<String> telephones = IntStream.range(0, 12)
                    .mapToObj(each -> attacker.browsers.mobile())
                    .toList();
            List<String> sheet = List.of(
                    "This is very important for our community and our future",
                    "I support this petition and hope that it succeeds soon",
                    "Everybody should sign this, it concerns all of us here",
                    "We need a change and this is the right moment for it",
                    "Please listen to the people who live in this area");
            for (int each = 0; each < 420; each++) {
                Name name = attacker.names.any();
                int worker = dice.between(0, 11);
                String email = attacker.mailboxes.chosen(name) + dice.digits(2) + "@" + dice.oneOf(LARGE);
                attacker.sign(
                        dice.chance(0.3) ? name.full().toLowerCase(Locale.ROOT) : name.full(),
                        email,
                        lines.get(worker % 2),
                        telephones.get(worker),
                        dice.about(22, 0.4),
                        dice.chance(0.9) ? PublicName.FULL : PublicName.ANONYMOUS,
                        dice.chance(0.6) ? dice.oneOf(sheet) : null,
                        null);
                attacker.pause(dice.waiting(25));
            }
        }
    },
    /** A program without a browser that fills in whatever has a name and waits for nothing, from many machines. */
    FORM_FILLER {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<String> proxies = attacker.networks.proxies(100);
            for (int each = 0; each < 300; each++) {
                Name name = attacker.names.any();
                boolean fillsAll = dice.chance(0.5);
                attacker.sign(
                        name.full(),
                        attacker.byRecipe(name, dice.oneOf(LARGE)),
                        dice.oneOf(proxies),
                        dice.chance(0.3)
                                ? null
                                : dice.oneOf(List.of("python-requests/2.32.3", "Go-http-client/2.0", "okhttp/4.12.0")),
                        dice.within(0.2, 1.5),
                        PublicName.FULL,
                        null,
                        fillsAll ? "http://example.com/" : null);
                attacker.pause(dice.waiting(20));
            }
        }
    },
    /** A forum's members who type whatever their fingers hit, from where they live, for as long as it amuses them. */
    MASHED_KEYS {
        @Override
        void strike(Attacker attacker) {
            Dice dice = attacker.dice;
            List<String> homes = IntStream.range(0, 30)
                    .mapToObj(each -> attacker.networks.home())
                    .toList();
            List<String> browsers = attacker.pretences(30);
            for (int each = 0; each < 300; each++) {
                int who = dice.between(0, 29);
                String name =
                        dice.text("asdfghjkl", dice.between(4, 8)) + " " + dice.text("qwertyuiop", dice.between(4, 8));
                String email = dice.text("asdfghjklqwertzuiop", dice.between(6, 11)) + "@" + dice.oneOf(LARGE);
                attacker.sign(name, email, homes.get(who), browsers.get(who), dice.about(9, 0.5));
                attacker.pause(dice.waiting(25));
            }
        }
    };

    private static final List<String> LARGE = List.of("gmail.com", "gmail.com", "outlook.com", "yahoo.com");

    /** Adds the attack's visits. */
    abstract void strike(Attacker attacker);

    /** Two words at most, for tables. */
    String title() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void rotate(Attacker attacker, Supplier<String> address) {
        List<String> browsers = attacker.pretences(5);
        for (int each = 0; each < 400; each++) {
            Name name = attacker.names.any();
            String email = attacker.byRecipe(name, attacker.dice.oneOf(LARGE));
            attacker.sign(
                    name.full(), email, address.get(), attacker.dice.oneOf(browsers), attacker.dice.within(3, 12));
            attacker.pause(attacker.dice.within(10, 40));
        }
    }

    private static List<Name> people(Attacker attacker, int count) {
        List<Name> people = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            people.add(attacker.names.any());
        }
        return people;
    }
}
