package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.identity.DisposableDomains;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Notices a mailbox at a provider of temporary mailboxes. The visitor does not see the result, because an error would
 * only send them to another provider.
 */
public final class DisposableDomainCheck implements FraudCheck {
    private static final List<Signal> DISPOSABLE = List.of(new Signal(
            "disposable-domain", 60, "The mailbox is at a provider of disposable ones", "Use a lasting mailbox"));

    private final Supplier<DisposableDomains> domains;

    private DisposableDomainCheck(Supplier<DisposableDomains> domains) {
        this.domains = domains;
    }

    /**
     * {@return a check for the domains that come with the library, read by the first attempt; for a list that you keep up to
     * date, see {@link #of}}
     */
    public static DisposableDomainCheck standard() {
        return new DisposableDomainCheck(DisposableDomains::standard);
    }

    /**
     * Makes a check for the domains of a list and all domains below them.
     *
     * @param domains the list
     * @return the check
     */
    public static DisposableDomainCheck of(DisposableDomains domains) {
        Objects.requireNonNull(domains, "domains");
        return new DisposableDomainCheck(() -> domains);
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        DisposableDomains listed = domains.get();
        return attempt.domain().filter(listed::contains).isPresent() ? DISPOSABLE : List.of();
    }
}
