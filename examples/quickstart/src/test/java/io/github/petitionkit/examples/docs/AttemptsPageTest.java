package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.TimeBuckets;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.Acknowledgement;
import org.junit.jupiter.api.Test;

/** The snippet of {@code docs/attempts.md}. */
class AttemptsPageTest {
    @Test
    void answersInSteps() {
        Petitions petitions =
                Petitions.builder(Keyring.random()).mailer(mail -> {}).build();
        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        SignatureRequest request = SignatureRequest.of("Ada Example", "ada@example.org", "GB");
        SigningContext context = SigningContext.UNKNOWN;

        TimeBuckets buckets = new TimeBuckets(TimeBuckets.STANDARD_STEP);
        PublicAnswer answer = PublicView.of(buckets.answerOf(() -> petitions.sign(petition, request, context)));

        petitions.close();
        assertThat(answer.acknowledgement()).isEqualTo(Acknowledgement.CHECK_YOUR_MAIL);
    }
}
