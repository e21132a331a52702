package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.identity.DisposableDomains;
import java.util.List;
import java.util.Objects;

/**
 * The mailbox is at a provider of mailboxes for ten minutes. Not shown to the visitor, whom an error would only send to
 * another provider.
 */
public final class DisposableDomainCheck implements FraudCheck {
    private static final List<Signal> DISPOSABLE = List.of(new Signal(
            "disposable-domain", 60, "The mailbox is at a provider of disposable ones", "Use a lasting mailbox"));

    private final DisposableDomains domains;

    private DisposableDomainCheck(DisposableDomains domains) {
        this.domains = domains;
    }

    /** {@return a check for the domains that come with the library; give {@link #of} a list that is kept up to date} */
    public static DisposableDomainCheck standard() {
        return of(DisposableDomains.standard());
    }

    /**
     * A check for the domains of a list and whatever is below them.
     *
     * @param domains the list
     * @return the check
     */
    public static DisposableDomainCheck of(DisposableDomains domains) {
        return new DisposableDomainCheck(Objects.requireNonNull(domains, "domains"));
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        return attempt.domain().filter(domains::contains).isPresent() ? DISPOSABLE : List.of();
    }
}
