package io.github.petitionkit.fraud.list;

import io.github.petitionkit.identity.CanonicalEmail;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.place.Country;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Blocklists and allowlists. A blocked attempt stays blocked even if another list allows it. The order is that of
 * {@link AccessDecision}, and of the UK Parliament's site ({@code app/models/rate_limit.rb} of
 * github.com/alphagov/e-petitions). Immutable and thread-safe: to change the lists at run time, supply a new instance.
 *
 * @param blockedIps IP addresses
 * @param blockedCountries countries of IP addresses
 * @param blockedDomains domains of e-mail addresses
 * @param blockedEmails mailboxes
 * @param allowedIps IP addresses, exempt from rate limits
 * @param allowedDomains domains of e-mail addresses, exempt from rate limits
 */
public record AccessLists(
        IpList blockedIps,
        Set<Country> blockedCountries,
        DomainList blockedDomains,
        Set<CanonicalEmail> blockedEmails,
        IpList allowedIps,
        DomainList allowedDomains) {
    /** Lists without entries. */
    public static final AccessLists EMPTY =
            new AccessLists(IpList.NONE, Set.of(), DomainList.NONE, Set.of(), IpList.NONE, DomainList.NONE);

    /** Copies the sets. */
    public AccessLists {
        Objects.requireNonNull(blockedIps, "blockedIps");
        Objects.requireNonNull(blockedDomains, "blockedDomains");
        Objects.requireNonNull(allowedIps, "allowedIps");
        Objects.requireNonNull(allowedDomains, "allowedDomains");
        blockedCountries = Set.copyOf(blockedCountries);
        blockedEmails = Set.copyOf(blockedEmails);
    }

    /**
     * Decides on an attempt.
     *
     * @param ip the IP address of the request, or {@code null} if it is not known
     * @param country the country of that address, or {@code null} if it is not known
     * @param email the canonical address, or {@code null} without one
     * @return the decision of the first list with a matching entry
     */
    public AccessDecision judge(@Nullable IpAddress ip, @Nullable Country country, @Nullable CanonicalEmail email) {
        if (ip != null && blockedIps.contains(ip)) {
            return AccessDecision.BLOCKED_IP;
        }
        if (isBlocked(country)) {
            return AccessDecision.BLOCKED_COUNTRY;
        }
        String domain =
                email == null ? "" : email.value().substring(email.value().lastIndexOf('@') + 1);
        if (blockedDomains.contains(domain)) {
            return AccessDecision.BLOCKED_DOMAIN;
        }
        if (email != null && blockedEmails.contains(email)) {
            return AccessDecision.BLOCKED_EMAIL;
        }
        if (ip != null && allowedIps.contains(ip)) {
            return AccessDecision.ALLOWED_IP;
        }
        return allowedDomains.contains(domain) ? AccessDecision.ALLOWED_DOMAIN : AccessDecision.UNLISTED;
    }

    /**
     * Adds allowed entries.
     *
     * @param ips blocks of IP addresses
     * @param domains domains of e-mail addresses, and patterns
     * @return new lists
     */
    public AccessLists allowing(Collection<IpBlock> ips, Collection<String> domains) {
        return new AccessLists(
                blockedIps,
                blockedCountries,
                blockedDomains,
                blockedEmails,
                allowedIps.with(ips),
                allowedDomains.with(domains));
    }

    private boolean isBlocked(@Nullable Country country) {
        return !blockedCountries.isEmpty() && (country == null || blockedCountries.contains(country));
    }

    /** Shows the sizes of the lists only; their entries are personal data. */
    @Override
    public String toString() {
        return "AccessLists[%s, %s, %s, %s blocked, %s, %s allowed]"
                .formatted(
                        blockedIps.size(),
                        blockedCountries.size(),
                        blockedDomains.size(),
                        blockedEmails.size(),
                        allowedIps.size(),
                        allowedDomains.size());
    }
}
