package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Names.Name;
import java.util.List;

/** What addresses people choose, and what addresses are made up by the hundred. */
record Mailboxes(Dice dice) {
    private static final List<String> PROVIDERS = List.of(
            "gmail.com gmail.com gmail.com gmail.com gmail.com gmail.com gmail.com hotmail.com hotmail.co.uk yahoo.co.uk outlook.com"
                    .concat(
                            " icloud.com gmail.com gmail.com hotmail.com yahoo.com btinternet.com live.co.uk googlemail.com sky.com")
                    .concat(
                            " me.com aol.com gmail.com gmail.com talktalk.net virginmedia.com msn.com protonmail.com gmx.de web.de")
                    .concat(
                            " mail.com inbox.lv zoho.eu fastmail.com tutanota.com posteo.de orange.fr libero.it wp.pl eircom.net")
                    .split(" ", -1));
    private static final List<String> WORDS = List.of(
            "red blue moon star fox cat dog sun river rock jazz tiger happy silver wolf rose bike surf punk bean tree cloud"
                    .split(" ", -1));

    /** A person's mailbox at one of the large providers. */
    String personal(Name name) {
        String provider = dice.oneOf(PROVIDERS);
        if (provider.equals("icloud.com") && dice.chance(0.3)) {
            return dice.oneOf(WORDS) + "-" + dice.oneOf(WORDS) + dice.between(0, 9) + dice.letters(1) + "@icloud.com";
        }
        return chosen(name) + "@" + provider;
    }

    /** The part before the @, as people choose it. */
    String chosen(Name name) {
        String given = name.lowGiven();
        String family = name.lowFamily();
        double which = dice.share();
        if (which < 0.19) {
            return given + "." + family;
        } else if (which < 0.31) {
            return given + family;
        } else if (which < 0.39) {
            return given + "." + family + number();
        } else if (which < 0.55) {
            return given + family + number();
        } else if (which < 0.62) {
            return given.charAt(0) + family;
        } else if (which < 0.71) {
            return given.charAt(0) + family + number();
        } else if (which < 0.75) {
            return given + "_" + family;
        } else if (which < 0.87) {
            return dice.oneOf(WORDS)
                    + (dice.chance(0.5) ? dice.oneOf(WORDS) : given)
                    + (dice.chance(0.6) ? number() : "");
        } else if (which < 0.90) {
            return given.substring(0, 1) + family.charAt(0) + dice.digits(dice.between(2, 5));
        } else if (which < 0.93) {
            return family + "." + given;
        } else if (which < 0.97) {
            return given + dice.digits(dice.between(2, 4));
        }
        return dice.letters(dice.between(3, 7)) + (dice.chance(0.5) ? number() : "");
    }

    /** The year of birth, a lucky number, the first one that was free. */
    private String number() {
        return switch (dice.between(0, 5)) {
            case 0, 1 -> String.valueOf(dice.between(1950, 2007));
            case 2, 3 -> dice.digits(2);
            case 4 -> String.valueOf(dice.between(1, 9));
            default -> dice.digits(3);
        };
    }

    /** An address that hides the mailbox behind it. */
    String relayed() {
        return switch (dice.between(0, 2)) {
            case 0 -> dice.lettersAndDigits(10) + "@privaterelay.appleid.com";
            case 1 -> dice.lettersAndDigits(9) + "@mozmail.com";
            default -> dice.oneOf(WORDS) + "." + dice.oneOf(WORDS) + "." + dice.between(10, 99) + "@duck.com";
        };
    }

    /** A company's address of the usual form. */
    String office(Name name, int number) {
        return name.lowGiven() + "." + name.lowFamily() + "@company" + number + ".example.com";
    }

    /** A student's address: by name at one university, by number at the other. */
    String campus(Name name, int number) {
        return number % 2 == 0
                ? name.lowGiven() + "." + name.lowFamily() + (dice.chance(0.3) ? dice.between(2, 9) : "")
                        + "@student.example.ac.uk"
                : "s" + dice.between(1_900_000, 2_500_000) + "@uni.example.org";
    }

    /** A household's own domain, or a club's. */
    String own(Name name) {
        return name.lowGiven() + "@" + name.lowFamily()
                + dice.oneOf(List.of(".me.uk", "-family.org", ".co.uk", ".net"));
    }
}
