package io.github.petitionkit.benchmarks.fraud;

import org.jspecify.annotations.Nullable;

/** Who comes, with what: a person, or what somebody makes look like one. */
record Person(
        String name,
        String email,
        String country,
        @Nullable String postalCode,
        @Nullable String ip,
        @Nullable String browser,
        double seconds,
        @Nullable String reason,
        @Nullable String trap,
        double confirmsAfter,
        @Nullable Press press) {
    /** Where the mail's button is pressed, if not where the form was filled in, and when its owner presses after somebody else. */
    record Press(String ip, String browser, double ownerAfter) {}

    /** So long until the mail is confirmed, where it never is. */
    static final double NEVER = -1;

    Person mailbox(String address) {
        return new Person(name, address, country, postalCode, ip, browser, seconds, reason, trap, confirmsAfter, press);
    }

    Person called(String other) {
        return new Person(other, email, country, postalCode, ip, browser, seconds, reason, trap, confirmsAfter, press);
    }

    Person from(@Nullable String address) {
        return new Person(
                name, email, country, postalCode, address, browser, seconds, reason, trap, confirmsAfter, press);
    }

    Person with(@Nullable String agent) {
        return new Person(name, email, country, postalCode, ip, agent, seconds, reason, trap, confirmsAfter, press);
    }

    Person taking(double time) {
        return new Person(name, email, country, postalCode, ip, browser, time, reason, trap, confirmsAfter, press);
    }

    Person saying(String text) {
        return new Person(name, email, country, postalCode, ip, browser, seconds, text, trap, confirmsAfter, press);
    }

    Person living(@Nullable String code) {
        return new Person(name, email, country, code, ip, browser, seconds, reason, trap, confirmsAfter, press);
    }

    Person stating(String other) {
        return new Person(name, email, other, null, ip, browser, seconds, reason, trap, confirmsAfter, press);
    }

    Person trapped() {
        return new Person(
                name,
                email,
                country,
                postalCode,
                ip,
                browser,
                seconds,
                reason,
                "http://example.com/",
                confirmsAfter,
                press);
    }

    Person confirming(double after) {
        return new Person(name, email, country, postalCode, ip, browser, seconds, reason, trap, after, press);
    }

    Person pressing(String address, String agent) {
        return pressed(new Press(address, agent, NEVER));
    }

    /** A gateway of mails presses the button first, and the owner so many seconds after the form. */
    Person behindGateway(String address, String agent, double ownerAfter) {
        return pressed(new Press(address, agent, ownerAfter));
    }

    Person pressed(@Nullable Press by) {
        return new Person(name, email, country, postalCode, ip, browser, seconds, reason, trap, confirmsAfter, by);
    }

    String local() {
        return email.substring(0, email.indexOf('@'));
    }
}
