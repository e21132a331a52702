package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.rate.ShareChange;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.identity.PersonName;
import java.util.List;
import java.util.Objects;

/**
 * Mailboxes of one provider that are numbered through, {@code blossom101@}, {@code blossom103@}, confirm a petition on which
 * these letters were rare so far. Counted are confirmed mailboxes whose numbers are close to each other. Left alone are
 * numbers behind nothing but the signer's given or family name, which many people choose; domains that are not known to give
 * mailboxes to everybody, because schools and employers number theirs; and petitions without a history. Safe for many threads.
 */
public final class NumberedAddressCheck implements FraudCheck {
    private static final int CLOSE = 100;
    private static final int SHORTEST_STEM = 5;
    private static final int MOST_DIGITS = 9;
    private final VelocityCounter counter;
    private final ShareMonitor mix;
    private final Window limit;

    /**
     * A check.
     *
     * @param counter counts confirmed mailboxes
     * @param mix knows how rare the letters before a number usually are
     * @param limit how many with close numbers behind the same letters are in order
     */
    public NumberedAddressCheck(VelocityCounter counter, ShareMonitor mix, Window limit) {
        this.counter = Objects.requireNonNull(counter, "counter");
        this.mix = Objects.requireNonNull(mix, "mix");
        this.limit = Objects.requireNonNull(limit, "limit");
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        return List.of();
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        if (!attempt.isOnTheWeb()) {
            return List.of();
        }
        String petition = "numbered|" + attempt.petitionKey();
        String local = attempt.localPart() == null ? "" : attempt.localPart();
        int end = withoutDigitsBehind(local);
        if (!isTelling(attempt, end, local.length() - end)) {
            mix.arrive(petition, "", confirmed.at());
            return List.of();
        }
        String stem = local.substring(0, end) + '@' + attempt.domain().orElse("");
        ShareChange shift = mix.arrive(petition, stem, confirmed.at());
        int number = Integer.parseInt(local, end, local.length(), 10);
        String row = petition + '|' + stem + '|';
        int close = Math.max(
                count(row + number / CLOSE, confirmed),
                count(row + "between" + (number + CLOSE / 2) / CLOSE, confirmed));
        return close > limit.limit() && SurgeCheck.isSurge(shift) ? List.of(numbered()) : List.of();
    }

    @Override
    public boolean comparesAttempts() {
        return true;
    }

    /** Half of the rows begin where the others have their middle, so that close numbers are together in one of them. */
    private int count(String row, ConfirmedAttempt confirmed) {
        return counter.hit(row, confirmed.at(), limit);
    }

    private Signal numbered() {
        return new Signal(
                "numbered-addresses",
                60,
                "More than %d confirmed mailboxes with close numbers behind the same letters, which were rare before"
                        .formatted(limit.limit()),
                "Use a mailbox that is not one of a numbered row");
    }

    private static int withoutDigitsBehind(String local) {
        int end = local.length();
        while (end > 0 && local.charAt(end - 1) >= '0' && local.charAt(end - 1) <= '9') {
            end--;
        }
        return end;
    }

    private static boolean isTelling(Attempt attempt, int stem, int digits) {
        EmailAddress email = attempt.signer().email();
        PersonName name = attempt.signer().name();
        return email != null
                && name != null
                && stem >= SHORTEST_STEM
                && digits >= 1
                && digits <= MOST_DIGITS
                && MailProviders.isCommon(email.domain())
                && !isOneName(EmailPattern.of(email, name));
    }

    private static boolean isOneName(EmailPattern recipe) {
        String letters = recipe.value().replaceAll("[0-9]", "");
        return letters.equals("G") || letters.equals("F") || letters.equals("M");
    }
}
