package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.sweep.Proposal;
import io.github.petitionkit.sweep.ReviewedSample;
import io.github.petitionkit.sweep.Sweep;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.verification.Confidence;
import io.github.petitionkit.verification.ConfidenceInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final int PEOPLE = 300;
    private static final int MADE_UP = 60;

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;
    private final SplittableRandom random = new SplittableRandom(7);
    private final PetitionId petition = site.open(Policy.builder()
            .confirmation(Confirmation.NOT_NEEDED)
            .threshold(Threshold.at("response", PEOPLE + 1))
            .build());
    private final List<String> report = new ArrayList<>();
    private int person;

    private void sign(
            String email, String ip, String browser, PublicName choice, @Nullable String reason, long seconds) {
        site.clock.move(Duration.ofSeconds(random.nextLong(600)));
        petitions.sign(
                petition,
                SignatureRequest.builder()
                        .name(name())
                        .email(email)
                        .country("GB")
                        .publicName(choice)
                        .reason(reason)
                        .build(),
                SigningContext.builder()
                        .ip(ip)
                        .userAgent(browser)
                        .formServedAt(site.clock.instant().minusSeconds(seconds))
                        .build());
        person++;
    }

    private String name() {
        return "Ada" + letter(person) + " Example" + letter(person / 26) + letter(person / 676);
    }

    private static char letter(int number) {
        return (char) ('a' + number % 26);
    }

    /** Somebody who chooses, browses and takes time as everybody. */
    private void someone(String email, String ip) {
        sign(
                email,
                ip,
                "Browser " + random.nextInt(12),
                List.of(PublicName.values()).get(random.nextInt(3)),
                random.nextBoolean() ? "Because of reason number " + random.nextInt(1_000) : null,
                5 + random.nextInt(100));
    }

    private void people(int count) {
        for (int each = 0; each < count; each++) {
            String way = List.of("%s.%s", "%s%s", "%s_%s77", "%s-%s").get(random.nextInt(4));
            String local =
                    way.formatted((Object[]) name().toLowerCase(Locale.ROOT).split(" ", -1));
            someone(local + "@gmail.com", "198.51.%d.%d".formatted(random.nextInt(256), 1 + random.nextInt(250)));
        }
    }

    private void machine(int count) {
        for (int each = 0; each < count; each++) {
            String local = name().toLowerCase(Locale.ROOT).replace(' ', '.') + (1_000 + random.nextInt(9_000));
            sign(local + "@gmail.com", "203.0.113." + (1 + each % 200), "Browser 99", PublicName.FULL, null, 3);
        }
    }

    @Test
    @Tag("memory")
    void findsNothingAmongPeople() {
        people(PEOPLE);

        Sweep sweep = petitions.moderation().sweep(petition);

        assertThat(sweep.signatures()).isEqualTo(PEOPLE);
        assertThat(sweep.proposals()).isEmpty();
    }

    @Test
    void findsNothingInAPetitionThatNobodyHasSigned() {
        assertThat(petitions.moderation().sweep(petition)).isEqualTo(new Sweep(petition, 0, List.of()));
    }

    @Test
    @Tag("crowd")
    void proposesWhatAMachineSignedAndChangesNothing() {
        people(PEOPLE);
        machine(MADE_UP);
        people(PEOPLE);

        Sweep sweep = petitions.moderation().sweep(petition);

        assertThat(sweep.proposals()).isNotEmpty();
        Proposal proposal = sweep.proposals().get(0);
        assertThat(proposal.counted()).isEqualTo(MADE_UP);
        assertThat(proposal.precision()).isGreaterThan(0.9);
        assertThat(proposal.cluster().evidence().get(0))
                .matches("60 confirmed signatures from one neighbourhood on the Internet in \\d+ hours, "
                        + "where the petition's own mix has 0\\.0");
        assertThat(String.join("\n", proposal.cluster().evidence())).doesNotContain("203.0.113", "gmail.com");
        assertThat(proposal.cluster().innocent()).contains("a campus");
        assertThat(proposal.preview().sample()).hasSize(20);
        assertThat(site.counted(petition)).isEqualTo(2 * PEOPLE + MADE_UP);
    }

    @Test
    @Tag("memory")
    void saysWhatBecomesOfThresholds() {
        people(PEOPLE);
        machine(MADE_UP);

        Proposal proposal = petitions.moderation().sweep(petition).proposals().get(0);

        assertThat(proposal.preview().before().counted()).isEqualTo(PEOPLE + MADE_UP);
        assertThat(proposal.preview().after().counted()).isEqualTo(PEOPLE);
        assertThat(proposal.preview().thresholds()).containsExactly("response");
    }

    @Test
    @Tag("thorough")
    @Tag("memory")
    void leavesALectureHallAlone() {
        people(PEOPLE);
        for (int each = 0; each < MADE_UP; each++) {
            someone(name().toLowerCase(Locale.ROOT).replace(' ', '.') + "@uni.example.org", "192.0.2.7");
        }
        people(PEOPLE);

        assertThat(petitions.moderation().sweep(petition).proposals()).isEmpty();
    }

    @Test
    @Tag("thorough")
    @Tag("memory")
    void leavesALargeFamilyAloneOfWhichOneHasMadeAllAddresses() {
        people(PEOPLE);
        for (String given :
                List.of("Ada", "Bo", "Cleo", "Dora", "Emil", "Finn", "Gus", "Hal", "Ida", "Jo", "Kim", "Lea")) {
            site.clock.move(Duration.ofSeconds(random.nextLong(600)));
            petitions.sign(
                    petition,
                    SignatureRequest.of(
                            given + " Miller", given.toLowerCase(Locale.ROOT) + ".miller.at.home@gmail.com", "GB"),
                    SigningContext.builder()
                            .ip("192.0.2.9")
                            .userAgent("Browser 3")
                            .build());
        }
        people(PEOPLE);

        assertThat(petitions.moderation().sweep(petition).proposals()).isEmpty();
    }

    @Test
    @Tag("crowd")
    void proposesNobodyFromACampusForTheMachineThere() {
        people(PEOPLE);
        List<String> campus = new ArrayList<>();
        for (int each = 0; each < MADE_UP; each++) {
            campus.add(name());
            String way = List.of("%s.%s", "%s%s", "%s_%s77", "%s-%s").get(random.nextInt(4));
            String local =
                    way.formatted((Object[]) name().toLowerCase(Locale.ROOT).split(" ", -1));
            someone(local + "@gmail.com", "203.0.113." + (1 + each % 200));
            machine(1);
        }
        people(PEOPLE);

        List<Proposal> proposals = petitions.moderation().sweep(petition).proposals();
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            assertThat(signatures.filter(signature -> campus.contains(String.valueOf(
                            signature.signer().name() == null
                                    ? ""
                                    : signature.signer().name().value()))))
                    .hasSize(MADE_UP)
                    .allSatisfy(person -> assertThat(proposals)
                            .noneMatch(proposal ->
                                    proposal.cluster().criteria().fit(person, EmailCanonicaliser.standard())));
        }
    }

    @Test
    @Tag("thorough")
    @Tag("crowd")
    void saysHowPreciseItIsByWhatModeratorsHaveFoundInASample() {
        people(PEOPLE);
        machine(3 * MADE_UP);
        people(PEOPLE);
        Proposal proposal = petitions.moderation().sweep(petition).proposals().get(0);
        assertThat(proposal.reviewed()).isEqualTo(ReviewedSample.NONE);
        assertThat(proposal.reviewedPrecision(Confidence.PERCENT_95)).isEmpty();

        List<SignatureId> sample = proposal.preview().sample();
        assertThat(sample)
                .isEqualTo(petitions
                        .moderation()
                        .sweep(petition)
                        .proposals()
                        .get(0)
                        .preview()
                        .sample());
        Actor moderator = Actor.staff("7");
        for (SignatureId each : sample) {
            petitions.moderation().hold(petition, each, Reason.of("look"), moderator);
        }
        List<SignatureId> inOrder = sample.stream()
                .sorted(Comparator.comparing(each -> petitions
                        .reader()
                        .signature(petition, each)
                        .orElseThrow()
                        .signedAt()))
                .toList();
        List<SignatureId> inTheMiddle = inOrder.subList(9, 11);
        petitions.moderation().release(petition, inTheMiddle, Reason.of("looked-at"), moderator);
        petitions
                .moderation()
                .invalidate(
                        petition,
                        inOrder.stream()
                                .filter(each -> !inTheMiddle.contains(each))
                                .toList(),
                        Reason.of("looked-at"),
                        moderator);

        Proposal reviewed = petitions.moderation().sweep(petition).proposals().get(0);
        assertThat(reviewed.reviewed().people()).isEqualTo(2);
        assertThat(reviewed.reviewed().machines())
                .as("but those outside of the hours that are left")
                .isBetween(10L, 18L);
        ConfidenceInterval interval =
                reviewed.reviewedPrecision(Confidence.PERCENT_95).orElseThrow();
        assertThat(interval.lower().doubleValue()).isBetween(0.50, 0.80);
        assertThat(interval.upper().doubleValue()).isBetween(0.90, 0.99);
        assertThat(proposal.withReview(new ReviewedSample(0, 20))
                        .reviewedPrecision(Confidence.PERCENT_95)
                        .orElseThrow()
                        .upper())
                .isEqualByComparingTo("1");
        assertThatIllegalArgumentException().isThrownBy(() -> new ReviewedSample(-1, 0));
    }

    @Test
    @Tag("memory")
    void proposesNobodyForBeingNearAttackers() {
        people(PEOPLE);
        for (int each = 0; each < 20; each++) {
            someone("one%d@other.example.org".formatted(each), "192.0.%d.7".formatted(each % 5));
        }
        List<SignatureId> some = new ArrayList<>();
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            signatures.skip(PEOPLE).limit(15).map(Signature::id).forEach(some::add);
        }
        some.forEach(each -> petitions.moderation().hold(petition, each, Reason.of("suspected"), Actor.SYSTEM));

        assertThat(petitions.moderation().sweep(petition).proposals()).isEmpty();
    }

    @Test
    @Tag("thorough")
    @Tag("memory")
    void findsTheSameTwice() {
        people(PEOPLE);
        machine(MADE_UP);

        assertThat(petitions.moderation().sweep(petition))
                .isEqualTo(petitions.moderation().sweep(petition));
    }

    @Test
    @Tag("crowd")
    void isActedOnByInvalidating() {
        people(PEOPLE);
        machine(MADE_UP);

        Sweep sweep = petitions.moderation().sweep(petition);
        for (Proposal proposal : sweep.proposals()) {
            report.add("%d counted, precision %.2f: %s"
                    .formatted(
                            proposal.counted(),
                            proposal.precision(),
                            proposal.cluster().evidence()));
        }
        Invalidation run = petitions
                .invalidations()
                .run(
                        petition,
                        sweep.proposals().get(0).cluster().criteria(),
                        new Reason("machine", "signatures made by a machine"),
                        Actor.staff("moderator"));

        assertThat(report).isNotEmpty();
        assertThat(run.uncounted()).isEqualTo(MADE_UP);
        assertThat(site.counted(petition)).isEqualTo(PEOPLE);
    }

    @Test
    void refusesAPetitionThatIsNotThere() {
        PetitionId unknown = new PetitionId(new UUID(0, 1));

        assertThatExceptionOfType(NoSuchPetitionException.class)
                .isThrownBy(() -> petitions.moderation().sweep(unknown));
    }
}
