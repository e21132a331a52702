package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.rate.ShareChange;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.identity.NumberedLocalPart;
import io.github.petitionkit.identity.PersonName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Notices that numbered mailboxes of one provider, such as {@code blossom101@} and {@code blossom103@}, confirm a
 * petition on which these letters were rare so far. It counts confirmed mailboxes whose numbers are close to each
 * other. It ignores a number behind nothing but the signer's own names, because many people of these names choose that. It
 * ignores domains that are not known as public providers, because schools and employers number theirs. It also ignores
 * petitions without a history. Thread-safe.
 */
public final class NumberedAddressCheck implements ConfirmedCheck {
    private static final int CLOSE = 100;
    private final VelocityCounter counter;
    private final ShareMonitor mix;
    private final Window limit;

    /**
     * Makes the check.
     *
     * @param counter counts confirmed mailboxes
     * @param mix knows how rare the letters before a number usually are
     * @param limit the number of close numbers behind the same letters that is not suspicious
     */
    public NumberedAddressCheck(VelocityCounter counter, ShareMonitor mix, Window limit) {
        this.counter = Objects.requireNonNull(counter, "counter");
        this.mix = Objects.requireNonNull(mix, "mix");
        this.limit = Objects.requireNonNull(limit, "limit");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        if (!attempt.isOnTheWeb()) {
            return List.of();
        }
        String petition = "numbered|" + attempt.petitionKey();
        NumberedLocalPart local = numbered(attempt).orElse(null);
        if (local == null) {
            mix.arrive(petition, "", confirmed.at());
            return List.of();
        }
        String stem = local.stem() + '@' + attempt.domain().orElse("");
        ShareChange shift = mix.arrive(petition, stem, confirmed.at());
        int number = local.number();
        String row = petition + '|' + stem + '|';
        int close = Math.max(
                count(row + number / CLOSE, confirmed),
                count(row + "between" + (number + CLOSE / 2) / CLOSE, confirmed));
        return close > limit.limit() && SurgeCheck.isSurge(shift) ? List.of(signal()) : List.of();
    }

    /** Half of the rows begin in the middle of the others, so that close numbers are together in one of them. */
    private int count(String row, ConfirmedAttempt confirmed) {
        return counter.hit(row, confirmed.at(), limit);
    }

    private Signal signal() {
        return new Signal(
                "numbered-addresses",
                60,
                "More than %s confirmed mailboxes with close numbers behind the same letters, which were rare before"
                        .formatted(limit.limit()),
                "Use a mailbox that is not one of a numbered row");
    }

    private static Optional<NumberedLocalPart> numbered(Attempt attempt) {
        EmailAddress email = attempt.signer().email();
        PersonName name = attempt.signer().name();
        String local = attempt.localPart();
        return email == null
                        || name == null
                        || local == null
                        || !MailProviders.isCommon(email.domain())
                        || EmailPattern.of(email, name).isNamesOnly()
                ? Optional.empty()
                : NumberedLocalPart.of(local).filter(NumberedLocalPart::hasWord);
    }
}
