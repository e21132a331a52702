package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.Blank;
import io.github.petitionkit.examples.quickstart.sample.Line.FollowUp;
import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import io.github.petitionkit.examples.quickstart.sample.Line.Stray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What each line says in each column. */
final class Columns {
    static final List<String> HEADER = List.of(
            "received_at",
            "action",
            "ref",
            "name",
            "email",
            "country",
            "postal_code",
            "region",
            "reason",
            "public_name",
            "updates_consent",
            "ip",
            "user_agent",
            "form_served_at",
            "trap");

    private final Refs refs;

    Columns(Refs refs) {
        this.refs = refs;
    }

    List<String> of(Line line) {
        if (line instanceof SignUp signUp) {
            return signUp.damage().apply(columns(signUp));
        }
        if (line instanceof FollowUp followUp) {
            return shortLine(followUp.at(), followUp.kind().action(), refs.of(followUp.of()));
        }
        if (line instanceof Stray stray) {
            return shortLine(stray.at(), "confirm", stray.ref());
        }
        if (line instanceof Blank) {
            return List.of();
        }
        throw new IllegalArgumentException("Unknown line: " + line);
    }

    private List<String> columns(SignUp signUp) {
        Form form = signUp.form();
        Person person = form.person();
        Visit visit = signUp.visit();
        return List.of(
                signUp.at().toString(),
                "sign",
                refs.of(signUp),
                person.name(),
                person.email(),
                person.country(),
                person.postalCode(),
                person.region(),
                form.reason(),
                form.publicName(),
                String.valueOf(form.updatesConsent()),
                visit.ip(),
                visit.userAgent(),
                visit.formServedAt().toString(),
                visit.trap());
    }

    private static List<String> shortLine(Instant at, String action, String ref) {
        List<String> columns = new ArrayList<>(List.of(at.toString(), action, ref));
        columns.addAll(Collections.nCopies(HEADER.size() - columns.size(), ""));
        return columns;
    }
}
