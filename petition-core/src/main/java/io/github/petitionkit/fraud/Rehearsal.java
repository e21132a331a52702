package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The verdicts of another fraud policy on stored signatures, compared with the original ones.
 *
 * @param policyVersion the version of that policy
 * @param before number of signatures by original verdict
 * @param after number of signatures by the verdict of that policy
 * @param differing number of signatures with a different verdict
 * @param cases the first of the differing signatures, at most {@value #CASES}
 * @param erased number of signatures not judged, because their signers' data has been erased
 */
public record Rehearsal(
        String policyVersion,
        Map<Verdict, Long> before,
        Map<Verdict, Long> after,
        long differing,
        List<Case> cases,
        long erased) {
    /** The maximum number of cases. */
    public static final int CASES = 100;

    /** Copies the collections. */
    public Rehearsal {
        Objects.requireNonNull(policyVersion, "policyVersion");
        before = Map.copyOf(before);
        after = Map.copyOf(after);
        cases = List.copyOf(cases);
    }

    /**
     * A signature with a different verdict.
     *
     * @param signature the signature
     * @param before the original assessment
     * @param after the assessment by the rehearsed policy
     */
    public record Case(SignatureId signature, Assessment before, Assessment after) {
        /** Rejects {@code null}. */
        public Case {
            Objects.requireNonNull(signature, "signature");
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
        }
    }

    /**
     * Judges signatures by a policy. Answers to challenges are not stored, so every challenge counts as passed.
     * Where buttons were pressed is not stored either, so the policy judges every form as its signer's own.
     *
     * @param policy the policy, with counters of its own
     * @param signatures the signatures in the order of receipt; read once
     * @return the comparison
     */
    public static Rehearsal of(FraudPolicy policy, Stream<Signature> signatures) {
        Map<Verdict, Long> before = new EnumMap<>(Verdict.class);
        Map<Verdict, Long> after = new EnumMap<>(Verdict.class);
        List<Case> cases = new ArrayList<>();
        long[] differing = new long[1];
        long[] erased = new long[1];
        FraudPolicy unchallenged = policy.unchallenged();
        signatures.forEachOrdered(signature -> {
            if (signature.isErased()) {
                erased[0]++;
                return;
            }
            Assessment then = signature.assessment();
            Assessment first = unchallenged.assess(Attempt.of(signature));
            Assessment now = ConfirmedAttempt.of(signature)
                    .map(confirmed -> unchallenged.reassess(first, confirmed))
                    .orElse(first);
            before.merge(then.verdict(), 1L, Long::sum);
            after.merge(now.verdict(), 1L, Long::sum);
            if (then.verdict() != now.verdict()) {
                differing[0]++;
                if (cases.size() < CASES) {
                    cases.add(new Case(signature.id(), then, now));
                }
            }
        });
        return new Rehearsal(policy.version(), before, after, differing[0], cases, erased[0]);
    }
}
