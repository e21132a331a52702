package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.velocity.VelocityCounter;
import io.github.petitionkit.velocity.Window;
import java.util.List;
import java.util.Objects;

/**
 * Too large a share of the last hour's attempts has mailboxes at one domain that few people know, and they come from all
 * over the Internet. A lecture hall and an office come from one place, which explains theirs.
 * Safe for many threads.
 */
public final class ScatteredDomainCheck implements FraudCheck {
    private static final Window PETITION = Window.of(1_000, 3_600);
    private static final Window DOMAIN = Window.of(100, 3_600);
    private static final List<Signal> SCATTERED = List.of(new Signal(
            "scattered-domain",
            50,
            "Many mailboxes of one little-known domain within an hour, from all over the Internet",
            "Use a mailbox at another domain, or fewer at once"));

    private final VelocityCounter counter;

    /**
     * A check.
     *
     * @param counter counts
     */
    public ScatteredDomainCheck(VelocityCounter counter) {
        this.counter = Objects.requireNonNull(counter, "counter");
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        String domain = Subject.DOMAIN.of(attempt);
        if (domain == null || !attempt.isOnTheWeb()) {
            return List.of();
        }
        String group = "domain|" + attempt.petitionKey();
        boolean rare = !MailProviders.isCommon(domain) && !MailProviders.isRelay(domain);
        Share share = Share.of(group, domain, rare, PETITION, attempt, counter);
        if (!rare) {
            return List.of();
        }
        String subnet = Subject.SUBNET.of(attempt);
        int nearby = subnet == null ? 0 : counter.hit(group + '|' + domain + '|' + subnet, attempt.at(), DOMAIN) - 1;
        boolean manyInOnePlace = nearby >= DOMAIN.limit();
        Share scattered = new Share(share.alike() - nearby, share.all(), share.most());
        return !manyInOnePlace && scattered.isAbove(4, 0.03) ? SCATTERED : List.of();
    }

    @Override
    public boolean comparesAttempts() {
        return true;
    }
}
