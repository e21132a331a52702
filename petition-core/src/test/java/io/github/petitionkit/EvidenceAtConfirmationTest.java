package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.HeldGroup;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.check.NetworkKindCheck;
import io.github.petitionkit.fraud.check.ReturningPeopleCheck;
import io.github.petitionkit.fraud.check.SharedDeviceCheck;
import io.github.petitionkit.fraud.list.NetworkKinds;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.LastPlaces;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Checks that compare confirmed people, on the road that every signature goes, on each store. */
@Tag("crowd")
class EvidenceAtConfirmationTest {
    private final InMemoryVelocityCounter counter = new InMemoryVelocityCounter(10_000, new Random(1));
    private int people;

    private final Site pace = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard(counter)));

    private static Site with(FraudCheck check) {
        return new Site(builder -> builder.fraudPolicy(new FraudPolicy("v1", List.of(check), 1, FraudPolicy.NEVER)));
    }

    private static ShareMonitor shares() {
        return new ShareMonitor(10_000, Duration.ofHours(1), Duration.ofDays(14), new Random(1));
    }

    private void sign(Site site, PetitionId petition, String email, String ip, Click click) {
        people++;
        String name = "Ada Example" + (char) ('a' + people / 26 % 26) + (char) ('a' + people % 26);
        SigningResult result = site.petitions.sign(
                petition,
                SignatureRequest.of(name, email, "GB"),
                SigningContext.builder().ip(ip).userAgent("Firefox").build());
        site.clock.move(Duration.ofSeconds(30));
        site.petitions.confirm(
                site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()), click);
        site.clock.move(Duration.ofSeconds(30));
    }

    private static long held(Site site, PetitionId petition) {
        return site.petitions.progress(petition).tally().held();
    }

    @Test
    void holdsFromTheThirteenthOnThoseWhoKeepOnePaceFromSeveralNetworks() {
        PetitionId petition = pace.open(Policy.builder().build());
        for (int each = 0; each < 16; each++) {
            sign(pace, petition, "p" + each + "@tiny.example.org", "198.51." + each % 4 + ".7", Click.UNKNOWN);
        }

        assertThat(pace.counted(petition)).isEqualTo(12);
        assertThat(held(pace, petition)).isEqualTo(4);

        HeldGroup group =
                pace.petitions.moderation().heldGroups(petition, Trait.DOMAIN).get(0);
        assertThat(group.held()).isEqualTo(4);
        pace.petitions.moderation().releaseGroup(petition, group, Reason.of("one-village"), Actor.staff("7"));
        assertThat(pace.counted(petition)).isEqualTo(16);
    }

    @Test
    void seesADeviceThatPressesForMany() {
        Site site = with(new SharedDeviceCheck(counter, Window.of(3, 3_600)));
        PetitionId petition = site.open(Policy.builder().build());
        for (int each = 0; each < 5; each++) {
            sign(
                    site,
                    petition,
                    "q" + each + "@example.org",
                    "198.51." + each + ".7",
                    new Click("192.0.2.7", "Telephone").onDevice("cookie"));
        }

        assertThat(site.counted(petition)).isEqualTo(3);
        assertThat(held(site, petition)).isEqualTo(2);
    }

    @Test
    void seesADataCentreThatWasRare() {
        NetworkKinds kinds = ip -> Optional.of(
                ip.toString().startsWith("203.")
                        ? new NetworkKinds.Network(64_500, NetworkKinds.Kind.HOSTING)
                        : new NetworkKinds.Network(64_496, NetworkKinds.Kind.RESIDENTIAL));
        Site site = with(new NetworkKindCheck(kinds, shares()));
        PetitionId petition = site.open(Policy.builder().build());
        for (int each = 0; each < 80; each++) {
            sign(site, petition, "r" + each + "@example.org", "198.51." + each + ".7", Click.UNKNOWN);
        }
        site.clock.move(Duration.ofHours(5));
        for (int each = 0; each < 10; each++) {
            sign(site, petition, "s" + each + "@example.org", "203.0.113." + each, Click.UNKNOWN);
        }

        assertThat(held(site, petition)).isPositive();
        assertThat(site.counted(petition)).isEqualTo(90 - held(site, petition));
    }

    @Test
    void seesThePeopleOfAnotherPetitionComeAtOnce() {
        Site site = with(new ReturningPeopleCheck(new LastPlaces(10_000, new Random(1)), shares()));
        PetitionId other = site.open(Policy.builder().build());
        PetitionId petition = site.open(Policy.builder().build());
        for (int each = 0; each < 10; each++) {
            sign(site, other, "u" + each + "@example.org", "198.51." + each + ".7", Click.UNKNOWN);
        }
        for (int each = 0; each < 80; each++) {
            sign(site, petition, "t" + each + "@example.org", "198.51." + each + ".7", Click.UNKNOWN);
        }
        site.clock.move(Duration.ofHours(5));
        for (int each = 0; each < 10; each++) {
            sign(site, petition, "u" + each + "@example.org", "198.51." + each + ".7", Click.UNKNOWN);
        }

        assertThat(held(site, petition)).isPositive();
        assertThat(site.counted(petition)).isEqualTo(90 - held(site, petition));
    }
}
