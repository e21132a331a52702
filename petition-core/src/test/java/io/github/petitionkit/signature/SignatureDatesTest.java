package io.github.petitionkit.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** From when a signature counts: from its receipt, or from the date of a list. */
class SignatureDatesTest {
    private static final Instant RECEIVED = SampleSignature.START;
    private static final Instant NOW = RECEIVED.plusSeconds(60);
    private static final Instant CLOSED = RECEIVED.minusSeconds(3_600);
    private static final Petition PETITION = Petition.draft(
                    new PetitionId(new UUID(0, 1)),
                    Content.titled("Repair the footbridge")
                            .creator("Friends")
                            .addressee("Council")
                            .build(),
                    Policy.builder().build(),
                    CLOSED.minusSeconds(7_200))
            .after(PetitionAction.OPEN, Actor.CREATOR, null, CLOSED.minusSeconds(3_600))
            .after(PetitionAction.CLOSE, Actor.SYSTEM, null, CLOSED);

    private static Signature listed(Channel channel, @Nullable Instant signedAt) {
        Signature sample = new SampleSignature().make();
        return new Signature(
                sample.id(),
                sample.petition(),
                sample.state(),
                null,
                sample.signer(),
                sample.statement(),
                SigningContext.builder().channel(channel).signedAt(signedAt).build(),
                sample.identity(),
                sample.assessment(),
                sample.assurance(),
                null,
                sample.timestamps(),
                0);
    }

    @Test
    void wasSignedWhenItCameInUnlessAListSaysEarlier() {
        Instant earlier = RECEIVED.minusNanos(1);

        assertThat(listed(Channel.PAPER, null).signedAt()).isEqualTo(RECEIVED);
        assertThat(listed(Channel.PAPER, earlier).signedAt()).isEqualTo(earlier);
        assertThat(listed(Channel.PAPER, RECEIVED.plusNanos(1)).signedAt()).isEqualTo(RECEIVED);
    }

    @Test
    void countsFromTheDateOfAListButFromItsConfirmationIfItComesFromAFormerSite() {
        Instant earlier = RECEIVED.minusSeconds(60);

        assertThat(listed(Channel.PAPER, null).countsFrom(NOW)).isEqualTo(NOW);
        assertThat(listed(Channel.PAPER, earlier).countsFrom(NOW)).isEqualTo(earlier);
        assertThat(listed(Channel.PARTNER, earlier).countsFrom(NOW)).isEqualTo(earlier);
        assertThat(listed(Channel.PARTNER, NOW.plusNanos(1)).countsFrom(NOW)).isEqualTo(NOW);
        assertThat(listed(Channel.FORMER_SITE, earlier).countsFrom(NOW)).isEqualTo(NOW);
    }

    @Test
    void isSignedInTimeIfAListSaysBeforeTheClosing() {
        Instant before = CLOSED.minusNanos(1);

        assertThat(listed(Channel.PAPER, before).isSignedInTime(PETITION, NOW)).isTrue();
        assertThat(listed(Channel.PAPER, CLOSED).isSignedInTime(PETITION, NOW)).isFalse();
        assertThat(listed(Channel.PAPER, null).isSignedInTime(PETITION, NOW)).isFalse();
    }

    @Test
    void isInTimeOnlyWithinTheGraceOfAClosedPetition() {
        Signature signature = listed(Channel.PAPER, CLOSED.minusSeconds(60));
        Instant graceEnds = CLOSED.plus(Duration.ofHours(24));

        assertThat(signature.isSignedInTime(PETITION, graceEnds.minusNanos(1))).isTrue();
        assertThat(signature.isSignedInTime(PETITION, graceEnds)).isFalse();
    }

    @Test
    void needsNoListWhileThePetitionIsOpen() {
        Petition open = PETITION.after(PetitionAction.REPUBLISH, Actor.staff("7"), null, NOW);

        assertThat(listed(Channel.PAPER, CLOSED.minusSeconds(60)).isSignedInTime(open, NOW))
                .isFalse();
    }

    @Test
    void hasNoInstantOfCountingUntilItCounts() {
        SampleSignature sample = new SampleSignature();
        assertThat(sample.make().countedAt()).contains(RECEIVED);

        sample.state = SignatureState.PENDING;
        assertThat(sample.make().countedAt()).isEmpty();
    }
}
