package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import java.util.List;
import java.util.Objects;

/**
 * Notices that many who confirm give reasons written from one template with other words put in. A text that people keep
 * word for word, because a campaign offers it, counts once. People who change a few words of it look like a template,
 * so the signal is weak. The check compares texts by their shingles and keeps no text. Thread-safe.
 *
 * @param counter counts texts
 * @param limit the number of different texts of one template that is not suspicious
 */
public record TemplatedReasonCheck(VelocityCounter counter, Window limit) implements ConfirmedCheck {
    private static final int ALIKE = 2;
    private static final List<Signal> TEMPLATED = List.of(new Signal(
            "templated-reason",
            15,
            "The reason and those of many others are one text with other words put in",
            "Write in one's own words"));

    /** Rejects {@code null}. */
    public TemplatedReasonCheck {
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(limit, "limit");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        String said = Trait.REASON.of(attempt);
        String reason = attempt.statement().reason();
        if (said == null || reason == null || !attempt.isOnTheWeb()) {
            return List.of();
        }
        String petition = "reason|" + attempt.petitionKey() + '|';
        Window once = new Window(1, limit.length());
        if (counter.hit(petition + said, confirmed.at(), once) > 1) {
            return List.of();
        }
        int alike = 0;
        for (String band : MinHash.bands(reason)) {
            alike += counter.hit(petition + band, confirmed.at(), limit) > limit.limit() ? 1 : 0;
        }
        return alike >= ALIKE ? TEMPLATED : List.of();
    }
}
