package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.history.Difference;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.invalidation.Undoing;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvalidationsTest {
    private static final Actor CLERK = Actor.staff("7");
    private static final Reason BOUGHT = new Reason("bought-accounts", "bought accounts");

    private final Site site = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()));
    private final Invalidations invalidations = site.petitions.invalidations();
    private final PetitionId petition = site.open(Policy.builder()
            .confirmation(Confirmation.NOT_NEEDED)
            .threshold(Threshold.at("response", 2))
            .build());

    private void sign(
            String name, String email, SigningContext.Builder context, UnaryOperator<SignatureRequest.Builder> more) {
        site.petitions.sign(
                petition,
                more.apply(SignatureRequest.builder().name(name).email(email).country("GB"))
                        .build(),
                context.build());
        site.clock.move(Duration.ofMinutes(1));
    }

    private static SigningContext.Builder browser(String ip) {
        return SigningContext.builder().userAgent("Mozilla/5.0").ip(ip);
    }

    private void signThree() {
        sign("Ada Example", "A.da+x@gmail.com", browser("192.0.2.7"), each -> each.postalCode("SW1A 1AA"));
        sign("Mickey Mouse", "m@mail.example.org", browser("2001:db8::7"), each -> each.region("E14000530"));
        sign(
                "Cy Example",
                "cy@example.com",
                SigningContext.builder().userAgent("python-requests/2").ip("198.51.100.3"),
                each -> each.country("FR"));
    }

    static Stream<Arguments> findBy() {
        return Stream.of(
                finds("Ada Example", criteria -> criteria.name("ada *")),
                finds("Mickey Mouse", criteria -> criteria.name("*mouse")),
                finds("Ada Example", criteria -> criteria.email("ada@googlemail.com")),
                finds("Ada Example", criteria -> criteria.email("a.da+*")),
                finds("Mickey Mouse", criteria -> criteria.email("*@MAIL.example.org")),
                finds("Mickey Mouse", criteria -> criteria.domain("*.example.org")),
                finds("Cy Example", criteria -> criteria.domain("example.com")),
                finds("Ada Example", criteria -> criteria.network("192.0.2.0/24")),
                finds("Mickey Mouse", criteria -> criteria.network("2001:db8::/64")),
                finds("Ada Example", criteria -> criteria.postalCode("sw1a1aa")),
                finds("Cy Example", criteria -> criteria.country(Country.of("FR"))),
                finds("Mickey Mouse", criteria -> criteria.region(new Region("E14000530"))),
                finds("Cy Example", criteria -> criteria.userAgent("PYTHON-*")),
                finds(
                        "Mickey Mouse",
                        criteria -> criteria.received(
                                Instant.parse("2026-03-03T09:01:00Z"), Instant.parse("2026-03-03T09:02:00Z"))),
                finds("Cy Example", criteria -> criteria.state(SignatureState.HELD)),
                finds("Cy Example", criteria -> criteria.signal("scripted-user-agent")),
                finds("Ada Example", criteria -> criteria.name("*example").country(Country.of("GB"))));
    }

    private static Arguments finds(String name, UnaryOperator<Criteria.Builder> criteria) {
        return Arguments.of(name, criteria.apply(Criteria.builder()).build());
    }

    @ParameterizedTest
    @MethodSource
    void findBy(String name, Criteria criteria) {
        signThree();

        Preview preview = invalidations.preview(petition, criteria);

        assertThat(preview.total()).isOne();
        Signature found = site.petitions
                .reader()
                .signature(petition, preview.sample().get(0))
                .orElseThrow();
        assertThat(found.signer().name()).isEqualTo(new PersonName(name));
    }

    @Test
    void showWhatWouldHappenAndDoNothing() {
        signThree();
        Tally tally = site.petitions.progress(petition).tally();

        Preview preview =
                invalidations.preview(petition, Criteria.builder().name("*e*").build());

        assertThat(preview.found()).containsOnly(entry(SignatureState.CONFIRMED, 2L), entry(SignatureState.HELD, 1L));
        assertThat(preview.before()).isEqualTo(tally);
        assertThat(preview.after().counted()).isZero();
        assertThat(preview.after().raw()).isEqualTo(3);
        assertThat(preview.after().held()).isZero();
        assertThat(preview.thresholds()).containsExactly("response");
        assertThat(site.petitions.progress(petition).tally()).isEqualTo(tally);
    }

    @Test
    void explainWhatTheyDidAndUndoIt() {
        signThree();
        Instant before = site.clock.instant();
        site.clock.move(Duration.ofMinutes(1));

        Invalidation run =
                invalidations.run(petition, Criteria.builder().name("*e*").build(), BOUGHT, CLERK);

        assertThat(run.removed()).isEqualTo(3);
        assertThat(run.finished()).isTrue();
        assertThat(run.summary()).isEqualTo("Removed 2 for bought accounts");
        assertThat(site.counted(petition)).isZero();
        Difference difference = site.petitions.reader().difference(petition, before, site.clock.instant());
        assertThat(difference.before()).isEqualTo(2);
        assertThat(difference.after()).isZero();
        assertThat(difference.causes()).containsOnly(entry(run.cause(), new Difference.Moves(0, 2)));

        assertThat(invalidations.undo(run, CLERK)).isEqualTo(new Undoing(3, List.of()));
        assertThat(site.counted(petition)).isEqualTo(2);
        assertThat(site.petitions.progress(petition).tally().held()).isOne();
        assertThat(invalidations.undo(run, CLERK)).as("a second time").isEqualTo(new Undoing(0, List.of()));
    }

    @Test
    void leaveInvalidatedWhoseSignerHasSignedAgain() {
        signThree();
        Invalidation run =
                invalidations.run(petition, Criteria.builder().name("ada*").build(), BOUGHT, CLERK);
        sign("Ada Example", "ada@gmail.com", browser("192.0.2.7"), each -> each);

        Undoing undoing = invalidations.undo(run, CLERK);

        assertThat(undoing.restored()).isZero();
        assertThat(undoing.signedAgain()).hasSize(1);
        assertThat(site.counted(petition)).isEqualTo(2);
    }

    @Test
    @Tag("crowd")
    void stopBetweenBatchesWhenToldTo() {
        PetitionId large =
                site.open(Policy.builder().confirmation(Confirmation.NOT_NEEDED).build());
        for (int signer = 0; signer < 1_200; signer++) {
            site.petitions.sign(
                    large,
                    SignatureRequest.of("Ada Example", "ada" + signer + "@example.org", "GB"),
                    browser("192.0.2.7").build());
        }
        List<Long> heard = new ArrayList<>();
        Criteria all = Criteria.builder().network("192.0.2.7").build();

        Invalidation run = invalidations.run(large, all, BOUGHT, CLERK, removed -> {
            heard.add(removed);
            return removed < 1_000;
        });

        assertThat(heard).containsExactly(500L, 1_000L);
        assertThat(run.finished()).isFalse();
        assertThat(site.counted(large)).isEqualTo(200);
        assertThat(invalidations.undo(run, CLERK).restored()).isEqualTo(1_000);
        assertThat(invalidations.run(large, all, BOUGHT, CLERK).finished()).isTrue();
        assertThat(site.counted(large)).isZero();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @Tag("crowd")
    void invalidatingAndUndoingIsTheIdentity(long seed) {
        Random random = new Random(seed);
        for (int signer = 0; signer < 200; signer++) {
            SigningContext.Builder context = random.nextInt(5) == 0
                    ? SigningContext.builder().userAgent("curl/8")
                    : browser("192.0.2." + random.nextInt(8));
            String country = random.nextBoolean() ? "GB" : "FR";
            sign("Ada Example", "ada" + signer + "@example.org", context, each -> each.country(country));
        }
        List<Criteria> choices = List.of(
                Criteria.builder().network("192.0.2.0/30").build(),
                Criteria.builder().country(Country.of("FR")).build(),
                Criteria.builder().email("*1@*").build(),
                Criteria.builder().state(SignatureState.HELD).build());
        Map<SignatureId, SignatureState> states = states();
        Tally tally = site.petitions.progress(petition).tally();

        List<Invalidation> runs = new ArrayList<>();
        for (int run = 0; run < 3; run++) {
            runs.add(invalidations.run(petition, choices.get(random.nextInt(choices.size())), BOUGHT, CLERK));
        }
        for (int run = runs.size() - 1; run >= 0; run--) {
            assertThat(invalidations.undo(runs.get(run), CLERK).restored())
                    .isEqualTo(runs.get(run).removed());
        }

        assertThat(states()).isEqualTo(states);
        assertThat(site.petitions.progress(petition).tally()).isEqualTo(tally);
        assertThat(site.petitions.maintenance().reconcile(petition).findings()).isEmpty();
    }

    private Map<SignatureId, SignatureState> states() {
        try (Stream<Signature> all = site.petitions.reader().signatures(petition)) {
            return all.collect(Collectors.toMap(Signature::id, Signature::state));
        }
    }

    @Test
    void refuseCriteriaThatMakeNoSense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criteria.builder().build())
                .withMessageContaining("at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criteria.builder()
                        .country(Country.of("FR"))
                        .country(Country.of("GB"))
                        .build())
                .withMessageContaining("InCountry");
        assertThatIllegalArgumentException().isThrownBy(() -> Criteria.builder().name(" ** "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Criteria.builder().received(Instant.MAX, Instant.MIN))
                .withMessageContaining("earlier instant first");
        assertThatIllegalArgumentException().isThrownBy(() -> Criteria.builder().state(SignatureState.WITHDRAWN));
        assertThatIllegalArgumentException().isThrownBy(() -> Criteria.builder().network("192.0.2.0/33"));
        assertThatIllegalArgumentException().isThrownBy(() -> Criteria.builder().postalCode(" "));
    }

    @Test
    void keepWhatTheyLookForToThemselves() {
        assertThat(Criteria.builder()
                        .email("ada@example.org")
                        .network("192.0.2.7")
                        .build())
                .hasToString("Criteria[Email, Network]");
    }

    @Test
    void explainADifferenceOnlyForwards() {
        Instant now = site.clock.instant();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> site.petitions.reader().difference(petition, now, now.minusNanos(1)))
                .withMessageContaining("earlier instant first");
    }
}
