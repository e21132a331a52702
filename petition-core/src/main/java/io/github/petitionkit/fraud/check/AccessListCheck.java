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
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Applies the lists of the host first. If a list blocks an attempt, the check returns a signal of full weight and asks
 * no other check. If a list allows it, the attempt skips the checks behind this one. All other attempts go to the
 * checks behind.
 *
 * @param lists returns the current lists; they may differ from one attempt to the next
 * @param geoIp finds the country of an address, for blocked countries
 * @param canonicaliser decides which addresses reach the same mailbox; the one that signing uses
 * @param sparedByDomain the roles in which mailboxes of an allowed domain skip the checks behind; a public provider's
 *     domain should not let sponsors skip them
 * @param behind the checks that allowed attempts skip, such as those on rates
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
            return List.of(new Signal(code(access), 100, "It is on a list of what is blocked", "Take it off the list"));
        }
        if (isSpared(attempt, access)) {
            return List.of();
        }
        List<Signal> signals = new ArrayList<>();
        behind.forEach(check -> signals.addAll(check.assess(attempt)));
        return signals;
    }

    /** What a block is called in stored signals, for ever, whatever Java calls it. */
    private static String code(AccessDecision block) {
        return switch (block) {
            case BLOCKED_IP -> "blocked-ip";
            case BLOCKED_COUNTRY -> "blocked-country";
            case BLOCKED_DOMAIN -> "blocked-domain";
            case BLOCKED_EMAIL -> "blocked-email";
            case ALLOWED_IP, ALLOWED_DOMAIN, UNLISTED -> throw new IllegalArgumentException(block + " is not a block");
        };
    }

    /**
     * Assesses a confirmation. An attempt that the lists allow by now skips the checks behind here too. A new block does
     * not apply to an attempt that arrived before it.
     */
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
     * Returns the same lists before more checks.
     *
     * @param checks further checks that allowed attempts skip
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
