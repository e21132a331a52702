package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SigningResult;
import io.github.petitionkit.sweep.Sweep;
import io.github.petitionkit.threshold.Threshold;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One petition, one crowd, one attack, one policy, on the road that every signature goes. The petition asks for no
 * confirmation, so that all rests on the checks.
 */
final class Trial {
    private static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    private final MovingClock clock = new MovingClock();
    private final Petitions petitions;
    private final PetitionId petition;
    private final PetitionId elsewhere;
    private final Map<SignatureId, Boolean> accepted = new HashMap<>();
    private int attempts;
    private int caughtAtTheDoor;
    private int people;
    private int heldPeople;

    private Trial(FraudPolicy policy) {
        petitions = Petitions.builder(KEYRING).clock(clock).fraudPolicy(policy).build();
        Policy rules = Policy.builder()
                .confirmation(Confirmation.NOT_NEEDED)
                .threshold(Threshold.at("response", 5_000))
                .build();
        Content content = Content.titled("Repair the footbridge")
                .summary("It has been closed since spring.")
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        petition = petitions.create(content, rules).orElseThrow().id();
        elsewhere = petitions.create(content, rules).orElseThrow().id();
        petitions.open(petition);
        petitions.open(elsewhere);
    }

    /** Lets everybody sign in the order in which they come. */
    static Trial of(List<Visit> visits, FraudPolicy policy) {
        Trial trial = new Trial(policy);
        List<Visit> inOrder = new ArrayList<>(visits);
        inOrder.sort(Comparator.comparing(Visit::at));
        inOrder.forEach(trial::receive);
        return trial;
    }

    private void receive(Visit visit) {
        clock.now = visit.at();
        if (visit.by() == Visit.By.PERSON_ELSEWHERE) {
            petitions.sign(elsewhere, visit.request(), visit.context());
            return;
        }
        SigningResult result = petitions.sign(petition, visit.request(), visit.context());
        boolean counted = result instanceof SigningResult.Confirmed;
        if (result instanceof SigningResult.Invalid || result instanceof SigningResult.NotEligible) {
            throw new IllegalStateException("The simulator made up what no form takes: " + result);
        }
        boolean repeated = result instanceof SigningResult.AlreadySigned;
        if (visit.by() == Visit.By.ATTACKER) {
            attempts++;
            caughtAtTheDoor += counted ? 0 : 1;
        } else if (!repeated) {
            people++;
            heldPeople += counted ? 0 : 1;
        }
        if (result instanceof SigningResult.Confirmed confirmed) {
            accepted.put(confirmed.signature(), visit.by() == Visit.By.PERSON);
        }
    }

    /** What is left after everything that a sweep proposes is invalidated. */
    Score afterTheSweep() {
        Sweep sweep = petitions.moderation().sweep(petition);
        int caught = caughtAtTheDoor;
        int held = heldPeople;
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            for (Signature signature : (Iterable<Signature>) signatures::iterator) {
                Boolean honest = accepted.get(signature.id());
                if (honest != null && isProposed(sweep, signature)) {
                    caught += honest ? 0 : 1;
                    held += honest ? 1 : 0;
                }
            }
        }
        return new Score(attempts, caught, people, held);
    }

    private static boolean isProposed(Sweep sweep, Signature signature) {
        return sweep.proposals().stream()
                .anyMatch(proposal -> proposal.cluster().criteria().fit(signature, EmailCanonicaliser.standard()));
    }

    /** What the door made of them. */
    Score atTheDoor() {
        return new Score(attempts, caughtAtTheDoor, people, heldPeople);
    }

    private static final class MovingClock implements InstantSource {
        private Instant now = Rhythm.START;

        @Override
        public Instant instant() {
            return now;
        }
    }
}
