package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import java.text.Normalizer;
import java.time.Instant;

/** People who sign twice, whether the first signature is confirmed by then, later, or never. */
final class DuplicateScenes {
    private final Stage stage;

    DuplicateScenes(Stage stage) {
        this.stage = stage;
    }

    void plusTag() {
        Person plain = stage.people().anyoneAt("example.org");
        Person tagged = aliasOf(plain, Alias.PLUS_TAG);
        boolean tagComesFirst = stage.chance().percent(30);
        twice(SignKind.ALIAS_PLUS_TAG, tagComesFirst ? tagged : plain, tagComesFirst ? plain : tagged);
    }

    void letterCase() {
        Person person = stage.people().anyone();
        twice(SignKind.ALIAS_LETTER_CASE, person, aliasOf(person, Alias.LETTER_CASE));
    }

    void gmailDots() {
        Person person = stage.people().anyoneAtGmail();
        twice(SignKind.ALIAS_GMAIL_DOTS, person, aliasOf(person, Alias.GMAIL_DOTS));
    }

    void googlemail() {
        Person person = stage.people().anyoneAtGmail();
        twice(SignKind.ALIAS_GOOGLEMAIL, person, aliasOf(person, Alias.GOOGLEMAIL));
    }

    void idn() {
        Person person = stage.people().anyoneAt("bücher.example");
        twice(SignKind.ALIAS_IDN, person, aliasOf(person, Alias.ASCII_FORM_OF_DOMAIN));
    }

    /** The same name with its accents taken apart, which must not pass for a second person of the house. */
    void nameInNfd() {
        Person person = stage.people().anyoneAccented();
        twice(SignKind.NAME_IN_NFD, person, person.withName(Normalizer.normalize(person.name(), Normalizer.Form.NFD)));
    }

    void doubleSubmit() {
        SignUp first = firstOf(stage.people().anyone());
        Instant at = first.at().plusSeconds(stage.chance().between(1, 3));
        stage.signTwice(SignKind.DOUBLE_SUBMIT, first, at);
    }

    private void twice(SignKind kind, Person first, Person second) {
        SignUp signUp = firstOf(first);
        stage.signAgain(kind, signUp, stage.laterWhileOpen(signUp.at()), second);
    }

    private SignUp firstOf(Person person) {
        return stage.chance().percent(80)
                ? stage.counted(SignKind.HONEST_CONFIRMED, stage.arrival(), person)
                : stage.sign(SignKind.HONEST_NEVER_CONFIRMED, stage.arrival(), person);
    }

    private Person aliasOf(Person person, Alias alias) {
        return person.withEmail(alias.of(person.email(), stage.chance()));
    }
}
