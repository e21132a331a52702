package io.github.petitionkit.examples.quickstart.sample;

import java.util.Locale;

/** Invents people in the countries and constituencies of a real petition. */
final class People {
    private final Chance chance;
    private final Names names;
    private final Mailboxes mailboxes;
    private final PostalCodes postalCodes;
    private final Weighted<String> countries = WeightsFile.read("country-weights.csv");
    private final Weighted<String> constituencies = WeightsFile.read("constituency-weights.csv");

    People(Chance chance) {
        this.chance = chance;
        names = new Names(chance);
        mailboxes = new Mailboxes(chance);
        postalCodes = new PostalCodes(chance);
    }

    Person anyone() {
        String country = countries.pick(chance);
        String region = country.equals("GB") ? constituencies.pick(chance) : "";
        String name = names.inCountry(country);
        return new Person(name, mailboxes.of(name), country, postalCodes.in(country, region), region);
    }

    Person anyoneWithPostalCode() {
        Person person = anyone();
        while (person.postalCode().isEmpty()) {
            person = anyone();
        }
        return person;
    }

    Person anyoneInBritain() {
        Person person = anyone();
        while (!person.country().equals("GB")) {
            person = anyone();
        }
        return person;
    }

    Person anyoneAt(String domain) {
        Person person = anyone();
        return person.withEmail(mailboxes.at(person.name(), domain));
    }

    Person anyoneAtGmail() {
        return anyone().withEmail(mailboxes.atGmail());
    }

    Person anyoneAccented() {
        Person person = anyoneWithPostalCode();
        String name = names.accented();
        return person.withName(name).withEmail(mailboxes.of(name));
    }

    /** Another person on the same mailbox in the same house. */
    Person partnerOf(Person person) {
        return person.withName(names.partnerOf(person.name(), person.country()));
    }

    /** Another person on the same mailbox who lives elsewhere. */
    Person lodgerOf(Person person) {
        String postalCode = person.postalCode();
        while (letters(postalCode).equals(letters(person.postalCode()))) {
            postalCode = postalCodes.in(person.country(), person.region());
        }
        return partnerOf(person).withPostalCode(postalCode);
    }

    Person bot() {
        return anyone().withEmail(mailboxes.ofBot());
    }

    private static String letters(String postalCode) {
        return postalCode.replace(" ", "").toUpperCase(Locale.ROOT);
    }
}
