package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Place.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes people of a country, each with a mailbox and a browser of their own. */
final class People {
    private static final List<String> WORDS = List.of(
            "red blue moon star fox cat dog sun river rock jazz tiger happy silver wolf rose bike surf punk bean tree cloud sky"
                    .split(" ", -1));

    final Dice dice;
    final Networks networks;
    final Browsers browsers;
    private final Dice presses;
    private final Networks telephones;
    private final Browsers mobiles;
    private final Dice homes;
    private final Set<String> taken = new HashSet<>();

    People(Dice dice) {
        this.dice = dice;
        networks = new Networks(dice.apart());
        browsers = new Browsers(dice.apart());
        presses = dice.apart();
        telephones = new Networks(presses.apart());
        mobiles = new Browsers(presses.apart());
        homes = presses.apart();
    }

    Person of(Place place) {
        Word given = dice.favourite(place.given());
        Word family = dice.favourite(place.family());
        String middle = dice.chance(0.15) ? " " + dice.favourite(place.given()).written() : "";
        String name = place.familyFirst()
                ? family.written() + given.written()
                : given.written() + middle + " " + family.written();
        String email;
        do {
            email = address(given.latin(), family.latin(), dice.oneOf(place.ways())) + "@"
                    + dice.oneOf(place.domains());
        } while (!taken.add(email));
        return new Person(
                name,
                email,
                place.country(),
                homes.chance(0.8) ? place.towns().anybodys(homes) : null,
                dice.chance(place.shared()) ? networks.mobile() : networks.home(),
                browsers.any(),
                dice.chance(0.06)
                        ? 0.4 + 1.5 * dice.share()
                        : dice.about(38, 0.7).toMillis() / 1_000.0,
                dice.chance(0.15) ? "Because of number " + dice.between(1, 1_000_000) : null,
                null,
                dice.chance(0.08) ? Person.NEVER : 5 + dice.about(70, 1.1).toMillis() / 1_000.0,
                presses.chance(0.45) ? new Person.Press(telephones.mobile(), mobiles.mobile(), Person.NEVER) : null);
    }

    private String address(String given, String family, String way) {
        return switch (way) {
            case "given.family" -> numberedIfTaken(given + "." + family);
            case "givenfamily" -> numberedIfTaken(given + family);
            case "familygiven" -> numberedIfTaken(family + given);
            case "gfamily" -> numberedIfTaken(given.charAt(0) + family);
            case "g.family" -> numberedIfTaken(given.charAt(0) + "." + family);
            case "family.given" -> numberedIfTaken(family + "." + given);
            case "given_family" -> numberedIfTaken(given + "_" + family);
            case "given-family" -> numberedIfTaken(given + "-" + family);
            case "given.family99" -> given + "." + family + number();
            case "givenfamily1999" -> given + family + number();
            case "familygiven99" -> family + given + number();
            case "gfamily99" -> given.charAt(0) + family + number();
            case "given99" -> given + number() + (dice.chance(0.5) ? dice.digits(2) : "");
            case "words9" ->
                dice.oneOf(WORDS) + (dice.chance(0.5) ? dice.oneOf(WORDS) : given) + (dice.chance(0.8) ? number() : "");
            case "initials9999" ->
                dice.letters(1) + given.charAt(0) + family.charAt(0) + dice.digits(dice.between(3, 6));
            case "digits" -> dice.between(1, 9) + dice.digits(dice.between(7, 9));
            case "nick9" -> dice.letters(dice.between(4, 8)) + (dice.chance(0.6) ? number() : "");
            default -> throw new IllegalArgumentException("No way to make an address: " + way);
        };
    }

    /** Plain names are taken in most cases, and whoever comes later adds something. */
    private String numberedIfTaken(String plain) {
        double which = dice.share();
        return which < 0.35
                ? plain
                : which < 0.7 ? plain + number() : plain + dice.letters(dice.between(1, 2)) + number();
    }

    private String number() {
        return switch (dice.between(0, 5)) {
            case 0, 1 -> String.valueOf(dice.between(1950, 2007));
            case 2, 3 -> dice.digits(2);
            case 4 -> String.valueOf(dice.between(1, 9));
            default -> dice.digits(3);
        };
    }
}
