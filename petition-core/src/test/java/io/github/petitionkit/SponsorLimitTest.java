package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.SponsorsFullException;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.ReviewReport;
import io.github.petitionkit.signature.result.SigningResult;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No more sponsors count before publication than the policy takes, however they come in. */
class SponsorLimitTest {
    private static final Policy TWO =
            Policy.builder().sponsors(2, 2).moderated().build();
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason FINE = Reason.of("looked-fine");

    private final Site site = new Site(builder -> builder.fraudPolicy(new FraudPolicy(
            "test",
            List.of(attempt ->
                    Objects.requireNonNull(attempt.signer().name()).value().startsWith("Odd")
                            ? List.of(new Signal("odd", 100, "It is", "It is not"))
                            : List.of()),
            50,
            FraudPolicy.NEVER)));
    private final PetitionId petition =
            site.petitions.create(Site.FOOTBRIDGE, TWO).orElseThrow().id();
    private final String invitation;
    private final SignatureId late;
    private final SignatureId later;

    SponsorLimitTest() {
        site.petitions.submit(petition);
        invitation = site.petitions.links().sponsorInvitation(petition, Duration.ofDays(7));
        late = sign("Late", 40);
        later = sign("Later", 41);
    }

    private SignatureId sign(String name, int number) {
        SigningResult result = site.petitions.sign(
                petition,
                SignatureRequest.of(name + " Example", "sponsor" + number + "@example.org", "GB"),
                SigningContext.builder().invitation(invitation).build());
        return result instanceof SigningResult.Held held
                ? held.signature()
                : ((SigningResult.ConfirmationNeeded) result).signature();
    }

    private ConfirmationResult confirm(SignatureId signature) {
        return site.petitions.confirm(site.token(MailKind.CONFIRM, signature));
    }

    private int sponsors() {
        return site.petitions.find(petition).orElseThrow().sponsors();
    }

    @Test
    void holdsWhenManyHaveSignedBeforeAndAllConfirm() {
        List<SignatureId> signed = IntStream.range(0, 28)
                .mapToObj(number -> sign("Sponsor", number))
                .toList();

        List<ConfirmationResult> results = signed.stream().map(this::confirm).toList();

        assertThat(results.subList(0, 2)).hasOnlyElementsOfType(ConfirmationResult.Counted.class);
        assertThat(results.subList(2, 28)).hasOnlyElementsOfType(ConfirmationResult.SponsorsFull.class);
        assertThat(results).filteredOn(ConfirmationResult::isAccepted).hasSize(2);
        assertThat(sponsors()).isEqualTo(2);
        assertThat(site.counted(petition)).isEqualTo(2);
    }

    @Test
    void leavesTheLinkGoodUntilAPlaceIsFreeOrThePetitionIsOpen() {
        SignatureId first = sign("Ada", 1);
        confirm(first);
        confirm(late);
        assertThat(confirm(later)).isEqualTo(new ConfirmationResult.SponsorsFull(later));

        site.petitions.withdraw(petition, first);
        assertThat(confirm(later)).isInstanceOf(ConfirmationResult.Counted.class);

        assertThat(sponsors()).isEqualTo(2);
    }

    @Test
    void countsWhoConfirmsAfterPublication() {
        confirm(sign("Ada", 1));
        confirm(late);
        assertThat(confirm(later).isAccepted()).isFalse();
        site.petitions.moderation().approve(petition, 0, STAFF);

        assertThat(confirm(later)).isInstanceOf(ConfirmationResult.Counted.class);
        assertThat(site.counted(petition)).isEqualTo(3);
    }

    @Test
    void holdsWhenHeldSponsorsAreReleased() {
        List<SignatureId> held =
                IntStream.range(0, 4).mapToObj(number -> sign("Odd", number)).toList();
        held.forEach(this::confirm);
        assertThat(sponsors()).isZero();

        ReviewReport report = site.petitions.moderation().release(petition, held, FINE, STAFF);

        assertThat(report.decided()).hasSize(2);
        assertThat(report.left()).containsExactlyElementsOf(held.subList(2, 4));
        assertThat(sponsors()).isEqualTo(2);
        assertThatExceptionOfType(SponsorsFullException.class)
                .isThrownBy(() -> site.petitions.moderation().release(petition, held.get(2), FINE, STAFF))
                .withMessageContaining("2 confirmed sponsors");
        assertThat(sponsors()).isEqualTo(2);
    }

    @Test
    void holdsWhenAnInvalidatedSponsorIsRestored() {
        SignatureId first = sign("Ada", 1);
        confirm(first);
        site.petitions.moderation().invalidate(petition, first, FINE, STAFF);
        confirm(late);
        confirm(later);

        assertThatExceptionOfType(SponsorsFullException.class)
                .isThrownBy(() -> site.petitions.moderation().restore(petition, first, FINE, STAFF));
        assertThat(sponsors()).isEqualTo(2);
    }
}
