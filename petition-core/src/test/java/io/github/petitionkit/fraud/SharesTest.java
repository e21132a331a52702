package io.github.petitionkit.fraud;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Channel;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.velocity.InMemoryVelocityCounter;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What many attempts of an hour have in common that people of so many kinds do not. */
class SharesTest {
    private static final Instant START = Instant.parse("2026-03-03T09:00:00Z");
    private static final List<String> WAYS =
            List.of("%s.%s", "%s%s", "%s_%s", "%2$s.%1$s", "%1$.1s%2$s", "%1$s77", "fox%d");
    private static final Identities IDENTITIES =
            new Identities(Keyring.random(), EmailCanonicaliser.standard(), PostalCodes.bundled());

    private final InMemoryVelocityCounter counter = new InMemoryVelocityCounter(10_000, new Random(1));
    private int second;
    private int person;

    private List<String> codes(
            FraudCheck check, String name, @Nullable String email, @Nullable String ip, String agent, Channel channel) {
        PersonName person = new PersonName(name);
        EmailAddress address = email == null ? null : new EmailAddress(email);
        Country country = Country.of("GB");
        Attempt attempt = new Attempt(
                new PetitionId(new UUID(0, 1)),
                new Signer(person, address, country, null, "SW1A 1AA"),
                Statement.EMPTY,
                SigningContext.builder()
                        .ip(ip)
                        .userAgent(agent)
                        .channel(channel)
                        .build(),
                IDENTITIES.candidates(address, person, country, "SW1A 1AA").get(0),
                START.plusSeconds(second += 20));
        return check.assess(attempt).stream().map(Signal::code).toList();
    }

    private String given() {
        return "Ada" + "bcdefghijklmnopqrstuvwxyz".charAt(person % 25);
    }

    private String family() {
        return "Example" + "bcdefghijklmnopqrstuvwxyz".charAt(person / 25 % 25);
    }

    private List<String> someone(FraudCheck check, String way, String domain, String ip, String agent) {
        person++;
        String local = way.contains("%d") ? way.formatted(person) : way.formatted(given(), family());
        return codes(check, given() + " " + family(), local + "@" + domain, ip, agent, Channel.WEB);
    }

    private String home() {
        return "198.%d.%d.7".formatted(person / 200, person % 200);
    }

    @Test
    void noticesAddressesMadeInOneWayFromAllOverTheInternet() {
        RecipeCheck check = new RecipeCheck(counter);
        for (int each = 0; each < 60; each++) {
            assertThat(someone(check, WAYS.get(each % WAYS.size()), "gmail.com", home(), "a"))
                    .isEmpty();
        }

        for (int each = 0; each < 30; each++) {
            someone(check, "%s.%s123", "gmail.com", home(), "a");
        }

        assertThat(someone(check, "%s.%s123", "outlook.com", home(), "a")).containsExactly("one-recipe");
        assertThat(someone(check, "%s_%s", "gmail.com", home(), "a")).isEmpty();
    }

    @Test
    void noticesAddressesMadeInOneWayNearby() {
        RecipeCheck check = new RecipeCheck(counter);
        for (int each = 0; each < 200; each++) {
            someone(check, WAYS.get(each % WAYS.size()), "gmail.com", home(), "a");
        }

        for (int each = 1; each <= 8; each++) {
            someone(check, "%s%s123", "gmail.com", "192.0.2." + each, "a");
        }

        assertThat(someone(check, "%s%s123", "gmail.com", "192.0.2.99", "a")).containsExactly("one-recipe-nearby");
    }

    @Test
    void letsAUniversityGiveAllItsAddressesInOneWay() {
        RecipeCheck check = new RecipeCheck(counter);
        for (int each = 0; each < 60; each++) {
            assertThat(someone(check, "%s.%s9", "student.example.org", "192.0.2.7", "a"))
                    .isEmpty();
        }
    }

    @Test
    void noticesADomainThatFewKnowFromAllOverTheInternet() {
        ScatteredDomainCheck check = new ScatteredDomainCheck(counter);
        for (int each = 0; each < 5; each++) {
            someone(check, "%s.%s", "example.net", home(), "a");
        }

        assertThat(someone(check, "%s.%s", "example.net", home(), "a")).containsExactly("scattered-domain");
        assertThat(someone(check, "%s.%s", "gmail.com", home(), "a")).isEmpty();
        assertThat(someone(check, "%s.%s", "duck.com", home(), "a")).isEmpty();
    }

    @Test
    void letsAnOfficeSignFromItsOnePlace() {
        ScatteredDomainCheck check = new ScatteredDomainCheck(counter);
        for (int each = 0; each < 60; each++) {
            assertThat(someone(check, "%s.%s", "example.net", "192.0.2.7", "a")).isEmpty();
        }
    }

    @Test
    void noticesOneBrowserThatSignsAgainAndAgain() {
        SameDeviceCheck check = new SameDeviceCheck(counter);
        for (int each = 0; each < 6; each++) {
            assertThat(someone(check, "%s.%s", "gmail.com", "192.0.2.7", "a")).isEmpty();
        }

        assertThat(someone(check, "%s.%s", "gmail.com", "192.0.2.7", "a")).containsExactly("same-device");
        assertThat(someone(check, "%s.%s", "gmail.com", "192.0.2.7", "b")).isEmpty();
        assertThat(someone(check, "%s.%s", "example.org", "192.0.2.7", "a")).isEmpty();
    }

    @Test
    void leavesAloneWhatDidNotComeByTheWebOrHasNothingToCompare() {
        for (FraudCheck check :
                List.of(new RecipeCheck(counter), new ScatteredDomainCheck(counter), new SameDeviceCheck(counter))) {
            for (int each = 0; each < 30; each++) {
                assertThat(codes(check, "Ada Example", "ada.example1@example.net", null, "a", Channel.PAPER))
                        .isEmpty();
                assertThat(codes(check, "Ada Example", null, "192.0.2.7", "a", Channel.WEB))
                        .isEmpty();
            }
        }
    }
}
