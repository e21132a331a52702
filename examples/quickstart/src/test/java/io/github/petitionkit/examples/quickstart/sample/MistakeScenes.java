package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.Blank;
import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import io.github.petitionkit.examples.quickstart.sample.Line.Stray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Forms filled in wrongly, and lines that broke on their way into the file. */
final class MistakeScenes {
    private final Stage stage;
    private final Mistakes mistakes;

    MistakeScenes(Stage stage) {
        this.stage = stage;
        mistakes = new Mistakes(stage.chance());
    }

    /** One wrong field; half of these people see it and sign properly a minute later. */
    void invalid(SignKind kind) {
        Person person = kind == SignKind.INVALID_POSTAL_CODE
                ? stage.people().anyoneInBritain()
                : stage.people().anyone();
        Form form = mistakes.in(stage.form(person), kind);
        Instant at = stage.arrival();
        SignUp wrong = stage.sign(
                kind,
                at,
                kind == SignKind.INVALID_REASON_TOO_LONG
                        ? form.withReason(stage.reasons().endless())
                        : form,
                stage.visits().honest(at));
        if (stage.chance().percent(50)) {
            Instant soon = at.plusSeconds(stage.chance().between(12, 60));
            stage.confirmInTime(stage.signAgain(SignKind.HONEST_CONFIRMED, wrong, soon, person));
        }
    }

    /** The line ends too early, or a comma in the reason was not quoted. */
    void columnsLostOrGained() {
        boolean lost = stage.chance().percent(60);
        int kept = stage.chance().between(3, 13);
        broken(SignKind.BROKEN_COLUMN_COUNT, columns -> {
            List<String> damaged = new ArrayList<>(lost ? columns.subList(0, kept) : columns);
            if (!lost) {
                damaged.add(8, "they say");
            }
            return damaged;
        });
    }

    void receivedAt(String unreadable) {
        broken(SignKind.BROKEN_RECEIVED_AT, columns -> {
            List<String> damaged = new ArrayList<>(columns);
            damaged.set(0, unreadable);
            return damaged;
        });
    }

    void strayConfirmation(String ref) {
        stage.add(new Stray(stage.arrival(), ref));
    }

    void blankLine() {
        stage.add(new Blank(stage.arrival()));
    }

    private void broken(SignKind kind, UnaryOperator<List<String>> damage) {
        Instant at = stage.arrival();
        stage.sign(kind, at, stage.form(stage.people().anyone()), stage.visits().honest(at), damage);
    }
}
