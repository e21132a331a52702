package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.list.AccessDecision;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.place.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lists first: what they block is a signal of full weight, and nothing else is asked; what they let through is spared the
 * checks behind this one; anything else goes to them.
 *
 * @param lists the lists as they are at the moment; may give others from one attempt to the next
 * @param geoIp tells countries, for those that are blocked
 * @param canonicaliser tells which addresses reach the same mailbox; the one that signing uses
 * @param sparedByDomain in which roles a domain that is let through spares its mailboxes the checks behind; a domain with
 *     everybody's mailboxes should not spare sponsors
 * @param behind the checks that are spared, such as those on rates
 */
public record AccessListCheck(
        Supplier<AccessLists> lists,
        GeoIp geoIp,
        EmailCanonicaliser canonicaliser,
        Set<SignerRole> sparedByDomain,
        List<FraudCheck> behind)
        implements FraudCheck {
    /** Copies the collections and rejects {@code null}. */
    public AccessListCheck {
        Objects.requireNonNull(lists, "lists");
        Objects.requireNonNull(geoIp, "geoIp");
        Objects.requireNonNull(canonicaliser, "canonicaliser");
        sparedByDomain = Set.copyOf(sparedByDomain);
        behind = List.copyOf(behind);
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        AccessDecision access = judge(attempt);
        if (access.isBlocked()) {
            String code = access.name().toLowerCase(Locale.ROOT).replace('_', '-');
            return List.of(new Signal(code, 100, "It is on a list of what is blocked", "Take it off the list"));
        }
        if (isSpared(attempt, access)) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        behind.forEach(check -> signals.addAll(check.assess(attempt)));
        return signals;
    }

    /** Whom the lists let through meanwhile is spared here, too; whom they block from now on has come before. */
    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        if (isSpared(confirmed.attempt(), judge(confirmed.attempt()))) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>(0);
        behind.forEach(check -> signals.addAll(check.assessConfirmed(confirmed)));
        return signals;
    }

    private boolean isSpared(Attempt attempt, AccessDecision access) {
        return access == AccessDecision.ALLOWED_IP
                || (access == AccessDecision.ALLOWED_DOMAIN
                        && sparedByDomain.contains(attempt.context().role()));
    }

    /**
     * These lists before more checks.
     *
     * @param checks what else is spared
     * @return a check of all
     */
    public AccessListCheck before(List<FraudCheck> checks) {
        List<FraudCheck> more = new ArrayList<>(behind);
        more.addAll(checks);
        return new AccessListCheck(lists, geoIp, canonicaliser, sparedByDomain, more);
    }

    private AccessDecision judge(Attempt attempt) {
        @Nullable IpAddress ip = attempt.ip().orElse(null);
        @Nullable Country country = ip == null ? null : geoIp.country(ip).orElse(null);
        EmailAddress email = attempt.signer().email();
        return lists.get().judge(ip, country, email == null ? null : canonicaliser.canonical(email));
    }
}
