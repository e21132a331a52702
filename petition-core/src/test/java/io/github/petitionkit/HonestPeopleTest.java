package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the standard policy does to people in circumstances that nobody wishes for: it counts them. */
@Tag("crowd")
class HonestPeopleTest {
    private static final List<String> GIVEN =
            List.of("Ada", "Bela", "Carlos", "Dora", "Emil", "Freya", "Goran", "Hana");
    private static final List<String> FAMILY =
            List.of("Moss", "Reed", "Lind", "Kovacs", "Ortega", "Vale", "Novak", "Duarte", "Berg", "Lake");
    private static final List<String> WAYS =
            List.of("%1$s.%2$s%3$d", "%1$s%2$s%3$d", "%2$s%1$s%3$d", "%1$.1s%2$s%3$d", "%2$s.%1$s%3$d", "blue%1$s%3$d");
    private static final List<String> DOMAINS =
            List.of("gmail.com", "gmx.de", "seznam.cz", "orange.fr", "example.org", "outlook.com");
    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/";

    private final Random random = new Random(7);
    private final Site site = new Site(
            builder -> builder.fraudPolicy(FraudPolicy.standard(new InMemoryVelocityCounter(100_000, new Random(1)))));
    private final PetitionId petition = site.open(Policy.builder().build());
    private int people;

    private static <T> T any(List<T> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private SigningContext.Builder browser() {
        return SigningContext.builder()
                .ip("198." + random.nextInt(256) + "." + random.nextInt(256) + ".7")
                .userAgent(BROWSER + (130 + random.nextInt(12)))
                .formServedAt(site.clock.instant().minusSeconds(20 + random.nextInt(60)));
    }

    private SignatureId sign(SigningContext.Builder context) {
        people++;
        String given = any(GIVEN, random) + Integer.toString(people + 700, 26).replaceAll("[0-9]", "q");
        String family = any(FAMILY, random);
        String local = any(WAYS, random)
                .formatted(given, family, 10 + random.nextInt(90))
                .toLowerCase(java.util.Locale.ROOT);
        SigningResult result = site.petitions.sign(
                petition,
                SignatureRequest.of(given + " " + family, local + people + "@" + any(DOMAINS, random), "GB"),
                context.build());
        return result instanceof SigningResult.Held held
                ? held.signature()
                : ((SigningResult.ConfirmationNeeded) result).signature();
    }

    private void confirm(SignatureId signature) {
        Click telephone = new Click("203.0." + random.nextInt(256) + ".9", BROWSER + "141 Mobile");
        site.petitions.confirm(site.token(MailKind.CONFIRM, signature), telephone);
    }

    private void someoneSigns(SigningContext.Builder context) {
        SignatureId signature = sign(context);
        site.clock.move(Duration.ofSeconds(20 + random.nextInt(100)));
        confirm(signature);
    }

    private void robotTries(int number) {
        SigningContext.Builder robot = browser().ip("192.0.2." + number % 7);
        if (number % 3 == 0) {
            robot.trap("http://spam.example/");
        } else {
            robot.userAgent("python-requests/2.32");
        }
        site.petitions.sign(
                petition, SignatureRequest.of("Robo Maker", "robo" + number + "@gmail.com", "GB"), robot.build());
    }

    private void assertAllCount() {
        assertThat(site.counted(petition)).isEqualTo(people);
    }

    @Tag("slow")
    @Test
    void countOnAPetitionThatIsNineTenthsRobots() {
        for (int person = 0; person < 100; person++) {
            for (int robot = 0; robot < 9; robot++) {
                robotTries(9 * person + robot);
            }
            someoneSigns(browser().ip("192.0.2." + person % 7));
        }
        assertAllCount();
    }

    @Test
    void countWithoutHistoryFromOneCampus() {
        for (int person = 0; person < 150; person++) {
            someoneSigns(browser().ip("145.44.7." + random.nextInt(3)));
        }
        assertAllCount();
    }

    @Test
    void countBehindOneProxyThatTheHostHasNotConfigured() {
        for (int person = 0; person < 300; person++) {
            someoneSigns(browser().ip("10.0.0.1"));
        }
        assertAllCount();
    }

    @Test
    void countWhileTheClockGoesBackAndForth() {
        for (int person = 0; person < 200; person++) {
            SignatureId signature = sign(browser());
            site.clock.move(Duration.ofMinutes(random.nextInt(30) - 14));
            confirm(signature);
        }
        assertAllCount();
    }
}
