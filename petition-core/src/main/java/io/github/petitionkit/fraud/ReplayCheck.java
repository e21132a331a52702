package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.velocity.Mix;
import io.github.petitionkit.velocity.Shift;
import io.github.petitionkit.velocity.VelocityCounter;
import io.github.petitionkit.velocity.Window;
import java.util.List;
import java.util.Objects;

/**
 * The names that signed another petition come again, with other mailboxes. One such name is a coincidence; noticed is when
 * they make up much more of a petition's recent attempts than they usually do, or half of them where the petition is new.
 * Names that many have are not looked at. People who sign several petitions with their own mailbox are not replayed.
 *
 * @param weight how suspicious it is, 1 to 100
 * @param counter remembers names for seven days
 * @param mix compares
 */
public record ReplayCheck(int weight, VelocityCounter counter, Mix mix) implements FraudCheck {
    private static final Window WEEK = Window.of(2, 7 * 24 * 3_600L);
    private static final int MANY = 8;
    private static final double HALF = 0.5;

    /** Checks the components. */
    public ReplayCheck {
        Objects.requireNonNull(counter, "counter");
        Objects.requireNonNull(mix, "mix");
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException("Give a replay check a weight of 1 to 100, not " + weight);
        }
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        String name = Subject.NAME.of(attempt);
        if (name == null || !attempt.isOnTheWeb() || attempt.context().role() != SignerRole.SIGNER) {
            return List.of();
        }
        boolean seen = isSeenElsewhere(name, attempt);
        Shift shift = mix.arrive("replay|" + attempt.petitionKey(), seen ? "seen" : "new", attempt.at());
        boolean replayed = seen
                && shift.recent() >= MANY
                && (SurgeCheck.isSurge(shift) || shift.recent() >= HALF * shift.recentOfAll());
        return replayed ? List.of(signal(shift)) : List.of();
    }

    @Override
    public boolean comparesAttempts() {
        return true;
    }

    /** Counts go no further than three: what many share is at three everywhere, and so never seen elsewhere only. */
    private boolean isSeenElsewhere(String name, Attempt attempt) {
        String mailbox = attempt.identity().keys().get(0).hash();
        int anywhere = counter.hit("replay|name|" + name, attempt.at(), WEEK);
        int here = counter.hit("replay|here|" + attempt.petitionKey() + '|' + name, attempt.at(), WEEK);
        int byOwner = counter.hit("replay|mailbox|" + mailbox + '|' + name, attempt.at(), WEEK);
        return anywhere > here && anywhere > byOwner;
    }

    private Signal signal(Shift shift) {
        return new Signal(
                "replayed-names",
                weight,
                "About %d of the last %d names have signed another petition with other mailboxes"
                        .formatted(Math.round(shift.recent()), Math.round(shift.recentOfAll())),
                "Fewer names of another petition with other mailboxes");
    }
}
