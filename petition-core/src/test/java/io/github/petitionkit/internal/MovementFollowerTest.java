package io.github.petitionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.event.EventId;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.event.PostponedEventException;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.store.InMemoryPetitionStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MovementFollowerTest {
    private static final Hashtag ME_TOO = new Hashtag("MeToo");
    private static final Keyring KEYRING = Keyring.random();

    /** Twenty steps of 500 entries. */
    private static final int MOST_AT_ONCE = 10_000;

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final InMemoryPetitionStore store = new InMemoryPetitionStore(clock);
    private final Petitions site = Petitions.builder(KEYRING)
            .store(store)
            .clock(clock)
            .executor(Runnable::run)
            .fraudPolicy(FraudPolicy.NONE)
            .build();
    private final MovementFollower follower =
            new MovementFollower(store, new Identities(KEYRING, EmailCanonicaliser.standard(), PostalCodes.bundled()));

    private PetitionId signedBy(int people) {
        PetitionId petition = site.create(
                        Content.titled("Hear us")
                                .creator("A Creator")
                                .addressee("The Addressee")
                                .tag("MeToo")
                                .build(),
                        Policy.builder().confirmation(Confirmation.NOT_NEEDED).build())
                .orElseThrow()
                .id();
        site.open(petition);
        for (int person = 0; person < people; person++) {
            site.sign(petition, SignatureRequest.of("Ada Example", "person" + person + "@example.org", "GB"));
        }
        return petition;
    }

    private PetitionEvent signed(PetitionId petition, long number) {
        return new PetitionEvent.SignatureStateChanged(
                new EventId(petition, number),
                clock.instant(),
                new SignatureId(new UUID(0, number)),
                null,
                SignatureState.CONFIRMED,
                number);
    }

    private long supporters() {
        return store.movements().progress(ME_TOO, clock.instant()).supporters();
    }

    @Test
    void followsTwentyStepsForABatchAndAsksForTheEventAgain() {
        PetitionId petition = signedBy(MOST_AT_ONCE + 1);
        PetitionEvent event = signed(petition, 1);
        PetitionEvent next = signed(petition, 2);
        PetitionListener batch = follower.preparedFor(List.of(event, next));

        assertThatThrownBy(() -> batch.on(event)).isInstanceOf(PostponedEventException.class);
        batch.on(next);
        assertThat(supporters()).isEqualTo(MOST_AT_ONCE);

        follower.on(event);
        assertThat(supporters()).isEqualTo(MOST_AT_ONCE + 1);
    }

    @Test
    void asksForNothingAgainWhenTheStepsWereEnough() {
        PetitionId petition = signedBy(MOST_AT_ONCE - 1);

        follower.on(signed(petition, 1));

        assertThat(supporters()).isEqualTo(MOST_AT_ONCE - 1);
    }
}
