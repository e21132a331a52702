package io.github.petitionkit.examples.quickstart.sample;

/** What is typed into the form. */
record Form(Person person, String reason, String publicName, boolean updatesConsent) {
    Form with(Person other) {
        return new Form(other, reason, publicName, updatesConsent);
    }

    Form withReason(String other) {
        return new Form(person, other, publicName, updatesConsent);
    }
}
