package io.github.petitionkit.examples.quickstart.sample;

/** Somebody invented, as they fill in the form. */
record Person(String name, String email, String country, String postalCode, String region) {
    Person withName(String other) {
        return new Person(other, email, country, postalCode, region);
    }

    Person withEmail(String other) {
        return new Person(name, other, country, postalCode, region);
    }

    Person withPostalCode(String other) {
        return new Person(name, email, country, other, region);
    }

    Person withPlace(String otherCountry, String otherPostalCode, String otherRegion) {
        return new Person(name, email, otherCountry, otherPostalCode, otherRegion);
    }
}
