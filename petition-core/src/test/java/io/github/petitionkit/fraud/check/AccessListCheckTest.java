package io.github.petitionkit.fraud.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.list.AccessLists;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.GeoIp;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.identity.CanonicalEmail;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.place.Country;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists before rates: what they block, whom they spare what, and in which order they are asked. */
class AccessListCheckTest {
    private static final GeoIp GEO_IP = ip ->
            ip.toString().startsWith("198.51.100.") ? Optional.of(Country.of("FR")) : Optional.of(Country.of("GB"));
    private static final AccessLists ALL = new AccessLists(
            IpList.read("192.0.2.1"),
            Set.of(Country.of("FR")),
            DomainList.read("blocked.example"),
            Set.of(new CanonicalEmail("troll@example.org")),
            IpList.read("192.0.2.0/24\n198.51.100.0/24"),
            DomainList.read("example.org\nblocked.example"));

    private final Attempts attempts = new Attempts();
    private final AtomicReference<AccessLists> lists = new AtomicReference<>(AccessLists.EMPTY);
    private final InMemoryVelocityCounter counter = new InMemoryVelocityCounter(10_000, new Random(1));

    private AccessListCheck check(Set<SignerRole> sparedByDomain) {
        return new AccessListCheck(lists::get, GEO_IP, EmailCanonicaliser.standard(), sparedByDomain, List.of());
    }

    /** Whoever is not spared its rate, which is related to another one, exceeds it with the first attempt. */
    private FraudPolicy policy(Set<SignerRole> sparedByDomain) {
        FraudCheck always = new FraudCheck() {
            @Override
            public List<Signal> assess(Attempt attempt) {
                return List.of(new Signal("rate", 60, "It is", "It is not"));
            }

            @Override
            public boolean comparesAttempts() {
                return true;
            }
        };
        FraudCheck alone = attempt -> List.of(new Signal("alone", 10, "It is", "It is not"));
        return new FraudPolicy("rates-1", List.of(alone, RelatedChecks.of(always)), 50, FraudPolicy.NEVER)
                .behind("rates-behind-lists-1", check(sparedByDomain));
    }

    private List<String> codes(FraudPolicy policy) {
        return policy.assess(attempts.attempt()).signals().stream()
                .map(Signal::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, troll@example.org, blocked-ip",
        "198.51.100.1, ada@blocked.example, blocked-country",
        "192.0.2.2, ada@blocked.example, blocked-domain",
        "192.0.2.2, TROLL@example.org, blocked-email",
        "192.0.2.2, ada@example.net, ",
        "203.0.113.1, ada@example.org, ",
        "203.0.113.1, ada@example.net, rate",
    })
    void areAskedInTheirOrderAndBeforeEveryRate(String ip, String email, String expected) {
        lists.set(ALL);
        attempts.context.ip(ip);
        attempts.email = email;

        assertThat(codes(policy(Set.of(SignerRole.SIGNER))))
                .as("what judges an attempt alone is asked in any case")
                .containsExactlyElementsOf(expected == null ? List.of("alone") : List.of(expected, "alone"));
    }

    @ParameterizedTest
    @EnumSource
    void spareByDomainInTheRolesThatAreSet(SignerRole role) {
        lists.set(AccessLists.EMPTY.allowing(List.of(), List.of("example.org")));
        attempts.context.role(role);

        assertThat(codes(policy(Set.of(role)))).containsExactly("alone");
        assertThat(codes(policy(Set.of()))).containsExactly("rate", "alone");
    }

    @ParameterizedTest
    @EnumSource
    void spareByAddressInEveryRole(SignerRole role) {
        lists.set(new AccessLists(
                IpList.NONE, Set.of(), DomainList.NONE, Set.of(), IpList.read("192.0.2.0/24"), DomainList.NONE));
        attempts.context.role(role);

        assertThat(codes(policy(Set.of()))).containsExactly("alone");
    }

    @Test
    void areFollowedWhenTheyAreReplaced() {
        FraudPolicy policy = policy(Set.of(SignerRole.SIGNER));

        assertThat(codes(policy)).contains("rate");
        lists.set(AccessLists.EMPTY.allowing(List.of(), List.of("example.org")));
        assertThat(codes(policy)).doesNotContain("rate");
    }

    @Test
    void knowWhichChecksCompareAttempts() {
        FraudCheck rate = VelocityCheck.of(Trait.IP, 50, counter, Window.of(1, 60));
        FraudCheck alone = new FormTimingCheck(Duration.ofSeconds(2), Duration.ofSeconds(1));

        assertThat(RelatedChecks.of(alone, rate).comparesAttempts()).isTrue();
        assertThat(RelatedChecks.of(alone).comparesAttempts()).isFalse();
        assertThat(byCountry(rate, alone).comparesAttempts()).isTrue();
        assertThat(byCountry(alone, rate).comparesAttempts()).isTrue();
        assertThat(byCountry(alone, alone).comparesAttempts()).isFalse();
    }

    private static ByCountryCheck byCountry(FraudCheck there, FraudCheck elsewhere) {
        return new ByCountryCheck(GeoIp.NONE, Map.of(Country.of("FR"), List.of(there)), List.of(elsewhere));
    }
}
