package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.fraud.Scene.By;
import io.github.petitionkit.benchmarks.fraud.Scene.Visit;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Click;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.sweep.Proposal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One petition of a site, one policy, and everybody of a scene on the road that every signature goes: sign, mail, confirm. */
final class Tunnel {
    /** As {@code petitionkit.fraud.challenge-at} is by default. */
    private static final int CHALLENGE_AT = 30;

    private static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    private final MovingClock clock = new MovingClock();
    private final Map<SignatureId, String> links = new HashMap<>();
    private final Map<SignatureId, By> signatures = new HashMap<>();
    private final Set<SignatureId> suspected = new HashSet<>();
    private final Petitions petitions;
    private final PetitionId petition;
    private final PetitionId elsewhere;
    private int attempts;
    private int people;
    private int turnedAway;
    private int challenged;
    private @Nullable By visiting;

    private Tunnel(FraudPolicy standing) {
        FraudPolicy policy = standing.challengedBy(standing.version(), CHALLENGE_AT, this::asked);
        petitions = Petitions.builder(KEYRING)
                .clock(clock)
                .fraudPolicy(policy)
                .executor(Runnable::run)
                .mailer(mail -> {
                    if (mail.kind() == MailKind.CONFIRM) {
                        links.put(mail.signature(), mail.token());
                    }
                })
                .build();
        Content content = Content.titled("Repair the footbridge")
                .creator("Friends of the River Path")
                .addressee("Town Council")
                .build();
        petition = petitions
                .create(content, Policy.builder().build())
                .orElseThrow()
                .id();
        elsewhere = petitions
                .create(content, Policy.builder().build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        petitions.open(elsewhere);
    }

    /** Everybody passes: what is measured is who would be asked. */
    private boolean asked(Attempt attempt) {
        challenged += visiting == By.PERSON ? 1 : 0;
        return true;
    }

    /** What becomes of them. */
    static Score of(List<Visit> visits, FraudPolicy policy) {
        Tunnel tunnel = new Tunnel(policy);
        tunnel.pass(visits);
        return tunnel.score();
    }

    private record Event(
            Instant at, long number, Visit visit, @Nullable SignatureId confirmed) {}

    private void pass(List<Visit> visits) {
        PriorityQueue<Event> events =
                new PriorityQueue<>(Comparator.comparing(Event::at).thenComparingLong(Event::number));
        long number = 0;
        for (Visit visit : visits) {
            events.add(new Event(visit.at(), number++, visit, null));
        }
        for (Event event = events.poll(); event != null; event = events.poll()) {
            clock.now = event.at();
            if (event.confirmed() == null) {
                SignatureId signature = sign(event.visit());
                double after = event.visit().person().confirmsAfter();
                if (signature != null && after >= 0) {
                    events.add(new Event(later(event.at(), after), number++, event.visit(), signature));
                    Person person = event.visit().person();
                    Person.Press press = person.press();
                    if (press != null && press.ownerAfter() >= 0) {
                        Visit owner = new Visit(
                                event.at(), person.pressed(null), event.visit().by());
                        events.add(new Event(later(event.at(), press.ownerAfter()), number++, owner, signature));
                    }
                }
            } else {
                String link = links.get(event.confirmed());
                if (link != null) {
                    petitions.confirm(link, click(event.visit().person()));
                }
            }
        }
    }

    private static Instant later(Instant at, double seconds) {
        return at.plusMillis(Math.round(1_000 * seconds));
    }

    private static Click click(Person person) {
        Person.Press press = person.press();
        return press == null ? new Click(person.ip(), person.browser()) : new Click(press.ip(), press.browser());
    }

    private @Nullable SignatureId sign(Visit visit) {
        Person person = visit.person();
        boolean here = visit.by() != By.PERSON_ELSEWHERE && visit.by() != By.OPPONENT_ELSEWHERE;
        visiting = visit.by();
        SigningResult result = petitions.sign(
                here ? petition : elsewhere,
                SignatureRequest.builder()
                        .name(person.name())
                        .email(person.email())
                        .country(person.country())
                        .postalCode(person.postalCode())
                        .reason(person.reason())
                        .build(),
                SigningContext.builder()
                        .ip(person.ip())
                        .userAgent(person.browser())
                        .formServedAt(visit.at().minus(Duration.ofMillis(Math.round(1_000 * person.seconds()))))
                        .trap(person.trap())
                        .build());
        if (result instanceof SigningResult.Invalid || result instanceof SigningResult.NotEligible) {
            throw new IllegalStateException("The world made up what no form takes: " + result);
        }
        attempts += visit.by() == By.ATTACKER ? 1 : 0;
        people += visit.by() == By.PERSON ? 1 : 0;
        SignatureId signature = idOf(result);
        if (signature == null) {
            turnedAway += visit.by() == By.PERSON ? 1 : 0;
        } else if (here) {
            signatures.merge(signature, visit.by(), (one, other) -> other == By.PERSON ? other : one);
        }
        return signature;
    }

    private @Nullable SignatureId idOf(SigningResult result) {
        if (result instanceof SigningResult.ConfirmationNeeded needed) {
            return needed.signature();
        } else if (result instanceof SigningResult.Held held) {
            suspected.add(held.signature());
            return held.signature();
        }
        return result instanceof SigningResult.AlreadySigned again ? again.earlier() : null;
    }

    private Score score() {
        List<Proposal> proposals = petitions.moderation().sweep(petition).proposals();
        Set<SignatureId> proposed = new HashSet<>();
        Map<SignatureId, SignatureState> states = new HashMap<>();
        try (Stream<Signature> all = petitions.reader().signatures(petition)) {
            all.forEach(signature -> {
                states.put(signature.id(), signature.state());
                if (proposals.stream()
                        .anyMatch(proposal ->
                                proposal.cluster().criteria().fit(signature, EmailCanonicaliser.standard()))) {
                    proposed.add(signature.id());
                }
            });
        }
        int counted = 0;
        int left = 0;
        int held = turnedAway;
        int hurt = turnedAway;
        for (Map.Entry<SignatureId, By> each : signatures.entrySet()) {
            SignatureState state = states.get(each.getKey());
            boolean swept = proposed.contains(each.getKey());
            if (each.getValue() == By.ATTACKER && state == SignatureState.CONFIRMED) {
                counted++;
                left += swept ? 0 : 1;
            } else if (each.getValue() == By.PERSON) {
                boolean kept = state == SignatureState.HELD
                        || (state == SignatureState.PENDING && suspected.contains(each.getKey()));
                held += kept ? 1 : 0;
                hurt += kept || swept ? 1 : 0;
            }
        }
        return new Score(attempts, counted, left, people, held, hurt, challenged);
    }

    private static final class MovingClock implements InstantSource {
        private Instant now = Scene.START;

        @Override
        public Instant instant() {
            return now;
        }
    }
}
