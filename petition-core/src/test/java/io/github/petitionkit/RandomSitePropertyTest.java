package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.place.Country;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever signers, bots and staff do in whatever order, the figures agree. */
@Tag("crowd")
@Tag("thorough")
class RandomSitePropertyTest {
    private static final List<String> COUNTRIES = List.of("GB", "FR", "DE", "IN");

    private final Site site = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()));
    private final PetitionId petition = site.open(Policy.builder()
            .mailboxSharing(MailboxSharing.HOUSEHOLD)
            .threshold(Threshold.at("ten", 10).retractable())
            .threshold(Threshold.at("twenty", 20))
            .build());

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void neverBreaksAnInvariant(long seed) {
        Random random = new Random(seed);
        Map<Instant, Tally> past = new LinkedHashMap<>();
        for (int step = 0; step < 600; step++) {
            site.clock.move(Duration.ofSeconds(random.nextInt(900)));
            act(random);
            if (step % 20 == 0) {
                past.put(site.clock.instant(), checked(seed, step));
                site.clock.move(Duration.ofNanos(1));
            }
        }
        past.forEach((at, tally) -> assertThat(site.petitions.reader().tallyAt(petition, at))
                .as("seed %d: the history rebuilds the count of %s", seed, at)
                .isEqualTo(tally));
        assertThat(site.events(PetitionEvent.ThresholdReached.class))
                .as("seed %d: each threshold is told at most once", seed)
                .extracting(PetitionEvent.ThresholdReached::threshold)
                .doesNotHaveDuplicates();
    }

    /** More ways through the rules; a database has shown with the first what it adds to them. */
    @Tag("memory")
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {5, 8, 13, 21, 34, 55, 89})
    @Tag("slow")
    void breaksNoneOnOtherWaysEither(long seed) {
        neverBreaksAnInvariant(seed);
    }

    private void act(Random random) {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> sign(random);
            case 3, 4 -> anyMail(random, MailKind.CONFIRM, site.petitions::confirm);
            case 5 -> anySignature(random, id -> site.petitions.withdraw(petition, id));
            case 6 -> review(random);
            default -> anyMail(random, MailKind.ALREADY_SIGNED, site.petitions::withdraw);
        }
    }

    private void sign(Random random) {
        int person = random.nextInt(60);
        SignatureRequest request = SignatureRequest.builder()
                .name(random.nextInt(4) == 0 ? "Bob Example" : "Ada Example")
                .email("p" + person + (random.nextBoolean() ? "+x" : "") + "@example.org")
                .country(COUNTRIES.get(random.nextInt(COUNTRIES.size())))
                .region(random.nextBoolean() ? "R" + random.nextInt(5) : null)
                .build();
        SigningContext context = SigningContext.builder()
                .userAgent("Browser")
                .trap(random.nextInt(6) == 0 ? "x" : "")
                .build();
        site.petitions.sign(petition, request, context);
    }

    private void review(Random random) {
        Actor staff = Actor.staff("7");
        anySignature(random, id -> {
            switch (random.nextInt(4)) {
                case 0 -> site.petitions.moderation().hold(petition, id, Reason.of("odd"), staff);
                case 1 -> site.petitions.moderation().release(petition, id, Reason.of("fine"), staff);
                case 2 -> site.petitions.moderation().invalidate(petition, id, Reason.of("bought"), staff);
                default -> site.petitions.moderation().restore(petition, id, Reason.of("mistake"), staff);
            }
        });
    }

    private void anyMail(Random random, MailKind kind, Consumer<String> use) {
        List<Mail> mails =
                site.mails.stream().filter(mail -> mail.kind() == kind).toList();
        if (!mails.isEmpty()) {
            use.accept(mails.get(random.nextInt(mails.size())).token());
        }
    }

    private void anySignature(Random random, Consumer<SignatureId> use) {
        List<Signature> all = signatures();
        if (!all.isEmpty()) {
            try {
                use.accept(all.get(random.nextInt(all.size())).id());
            } catch (PetitionException refused) {
                assertThat(refused).hasMessageContaining("allowed");
            }
        }
    }

    private List<Signature> signatures() {
        try (Stream<Signature> signatures = site.petitions.reader().signatures(petition)) {
            return new ArrayList<>(signatures.toList());
        }
    }

    private Tally checked(long seed, int step) {
        Tally tally = site.petitions.progress(petition).tally();
        List<Signature> all = signatures();
        assertThat(tally.counted()).as("seed %d, step %d", seed, step).isEqualTo(in(all, SignatureState.CONFIRMED));
        assertThat(tally.pending()).as("seed %d, step %d", seed, step).isEqualTo(in(all, SignatureState.PENDING));
        assertThat(tally.held()).as("seed %d, step %d", seed, step).isEqualTo(in(all, SignatureState.HELD));
        assertThat(tally.raw()).as("seed %d, step %d", seed, step).isEqualTo(all.size());
        for (String country : COUNTRIES) {
            assertThat(tally.counted(Country.of(country)))
                    .as("seed %d, step %d, %s", seed, step, country)
                    .isEqualTo(all.stream()
                            .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                            .filter(signature ->
                                    signature.signer().country().code().equals(country))
                            .count());
        }
        return tally;
    }

    private static long in(List<Signature> signatures, SignatureState state) {
        return signatures.stream()
                .filter(signature -> signature.state() == state)
                .count();
    }
}
