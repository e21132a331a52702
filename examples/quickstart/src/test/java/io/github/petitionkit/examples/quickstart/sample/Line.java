package io.github.petitionkit.examples.quickstart.sample;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One thing that arrived, compared by identity: two equal submissions are two lines. */
sealed interface Line {
    Instant at();

    /**
     * Somebody signs; {@code damage} is what happens to the columns on the way, {@code earlier} is who signed before from the
     * same mailbox.
     */
    final class SignUp implements Line {
        private final SignKind kind;
        private final @Nullable SignUp earlier;
        private final Instant at;
        private final Form form;
        private final Visit visit;
        private final UnaryOperator<List<String>> damage;

        SignUp(
                SignKind kind,
                @Nullable SignUp earlier,
                Instant at,
                Form form,
                Visit visit,
                UnaryOperator<List<String>> damage) {
            this.kind = kind;
            this.earlier = earlier;
            this.at = at;
            this.form = form;
            this.visit = visit;
            this.damage = damage;
        }

        @Override
        public Instant at() {
            return at;
        }

        SignKind kind() {
            return kind;
        }

        /** {@return the first who signed from this mailbox} */
        SignUp first() {
            return earlier == null ? this : earlier.first();
        }

        Form form() {
            return form;
        }

        Visit visit() {
            return visit;
        }

        UnaryOperator<List<String>> damage() {
            return damage;
        }
    }

    /** Somebody confirms or withdraws what they signed. */
    record FollowUp(FollowUpKind kind, Instant at, SignUp of) implements Line {}

    /** A confirmation of something that nobody signed. */
    record Stray(Instant at, String ref) implements Line {}

    /** An empty line. */
    record Blank(Instant at) implements Line {}
}
