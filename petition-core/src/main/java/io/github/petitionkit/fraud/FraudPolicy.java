package io.github.petitionkit.fraud;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.fraud.check.AccessListCheck;
import io.github.petitionkit.fraud.check.OwnersPress;
import io.github.petitionkit.fraud.check.QuickConfirmationCheck;
import io.github.petitionkit.fraud.check.StandardChecks;
import io.github.petitionkit.fraud.check.VelocityCheck;
import io.github.petitionkit.fraud.check.WeighedCheck;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.petition.SignerRole;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The fraud checks, and the scores at which attempts are challenged, held or refused. The weights of signals combine
 * like independent probabilities: two of 50 give 75, never more than 100. Immutable; thread-safe if its checks are.
 *
 * @param version the version recorded in stored assessments; change it with the policy
 * @param checks the checks, in order; may be empty
 * @param challenge the proof that doubtful attempts need, or {@code null} for none
 * @param challengeAt the score from which an attempt needs it, 1 to 101; ignored without a challenge
 * @param holdAt the score from which an attempt is held, 1 to 101; 101 for never
 * @param refuseAt the score from which an attempt is refused, {@code holdAt} to 101; 101 for never
 */
public record FraudPolicy(
        String version,
        List<FraudCheck> checks,
        @Nullable Challenge challenge,
        int challengeAt,
        int holdAt,
        int refuseAt) {
    /** A score that is never reached. */
    public static final int NEVER = 101;

    /** Accepts everything. */
    public static final FraudPolicy NONE = new FraudPolicy("none", List.of(), NEVER, NEVER);

    private static final int CERTAIN = 100;
    /** A signal of this weight identifies a bot by itself, without comparison with others. */
    private static final int ROBOT = 90;

    private static final Signal NOT_PASSED = new Signal(
            "challenge-not-passed",
            1,
            "A doubtful attempt came without a valid answer to the challenge",
            "Answer the challenge");

    private static final Comparator<Signal> HEAVIEST_FIRST =
            Comparator.comparingInt(Signal::weight).reversed();

    /** Copies the checks. Requires a score of 1 to 101 for the challenge, and 1 &lt;= {@code holdAt} &lt;= {@code refuseAt} &lt;= 101. */
    public FraudPolicy {
        Objects.requireNonNull(version, "version");
        checks = List.copyOf(checks);
        if (challengeAt < 1 || challengeAt > NEVER) {
            throw new IllegalArgumentException("Challenge at %s: give 1 to 101".formatted(challengeAt));
        }
        if (holdAt < 1 || refuseAt < holdAt || refuseAt > NEVER) {
            throw new IllegalArgumentException(
                    "Hold at %s and refuse at %s: give 1 <= hold <= refuse <= 101".formatted(holdAt, refuseAt));
        }
    }

    /**
     * Makes a policy without a challenge.
     *
     * @param version as the component
     * @param checks as the component
     * @param holdAt as the component
     * @param refuseAt as the component
     */
    public FraudPolicy(String version, List<FraudCheck> checks, int holdAt, int refuseAt) {
        this(version, checks, null, NEVER, holdAt, refuseAt);
    }

    /**
     * {@return the built-in policy that judges an attempt by itself: honeypot, form timing, missing or scripted
     * browser, disposable mailbox, implausible name or address; it holds from a score of 50 and never refuses}
     */
    public static FraudPolicy standard() {
        return new FraudPolicy("standard-3", StandardChecks.ofOneAttempt(FraudLimits.standard()), 50, NEVER);
    }

    /**
     * Returns the built-in policy for a site. An attempt is judged by itself when it arrives, and by comparison with
     * other confirmed signers when its signer confirms. Unconfirmed attempts of others have no influence. Each node
     * uses 8 MB of memory, from the first confirmation on.
     *
     * @param counter counts confirmed mailboxes; nodes may share it
     * @return the policy; it holds from a score of 50 and never refuses
     */
    public static FraudPolicy standard(VelocityCounter counter) {
        return standard(counter, FraudLimits.standard());
    }

    /**
     * Returns the built-in policy for a site with other limits. If they differ from the standard, give it another
     * version with {@link #at}.
     *
     * @param counter as for {@link #standard(VelocityCounter)}
     * @param limits the limits of its checks
     * @return the policy; it holds from a score of 50 and never refuses
     */
    public static FraudPolicy standard(VelocityCounter counter, FraudLimits limits) {
        return new FraudPolicy(
                "standard-confirmed-3", StandardChecks.of(counter, new SecureRandom(), limits), 50, NEVER);
    }

    /**
     * Returns the default rate limits of the UK Parliament's site: one signature a minute and five in five minutes from
     * one IP address, including the attempt itself; over all petitions, five sponsors in five minutes, and two
     * creators, who are checked before they are counted, so that a third passes. Attempts above a limit are held.
     * Source: {@code db/schema.rb} and {@code app/models/rate_limit.rb} of github.com/alphagov/e-petitions.
     *
     * @param counter counts attempts
     * @return the policy
     */
    public static FraudPolicy ukParliament(VelocityCounter counter) {
        return new FraudPolicy(
                "uk-parliament-2",
                List.of(
                        VelocityCheck.of(Trait.IP, 100, counter, Window.of(1, 60), Window.of(5, 300)),
                        overAll(SignerRole.SPONSOR, Window.of(5, 300), counter),
                        overAll(SignerRole.CREATOR, Window.of(3, 300), counter)),
                50,
                NEVER);
    }

    private static VelocityCheck overAll(SignerRole role, Window limit, VelocityCounter counter) {
        return new VelocityCheck(
                Trait.IP, VelocityCheck.Scope.ALL_PETITIONS, Set.of(role), List.of(limit), 100, counter);
    }

    /**
     * Adds a check.
     *
     * @param version the version of the new policy
     * @param check the check; it runs last
     * @return the policy
     */
    public FraudPolicy with(String version, FraudCheck check) {
        List<FraudCheck> more = new ArrayList<>(checks);
        more.add(check);
        return new FraudPolicy(version, more, challenge, challengeAt, holdAt, refuseAt);
    }

    /**
     * Removes the signals of one code. An unknown code changes nothing.
     *
     * @param version the version of the new policy
     * @param code the code of a signal, such as {@code name-mismatch}
     * @return the policy
     */
    public FraudPolicy without(String version, String code) {
        return weighed(version, code, 0);
    }

    /**
     * Replaces the signals of one code by another check.
     *
     * @param version the version of the new policy
     * @param code the code of a signal, such as {@code disposable-domain}
     * @param check the replacement; its signals may have the same code
     * @return the policy
     */
    public FraudPolicy replace(String version, String code, FraudCheck check) {
        return without(version, code).with(version, check);
    }

    /**
     * Changes the weight of one signal.
     *
     * @param version the version of the new policy
     * @param code the code of a signal, such as {@code form-too-fast}
     * @param weight the new weight, 1 to 100
     * @return the policy
     */
    public FraudPolicy weigh(String version, String code, int weight) {
        if (weight < 1 || weight > 100) {
            throw new IllegalArgumentException(
                    "Weigh " + code + " from 1 to 100, not " + weight + "; remove it with without()");
        }
        return weighed(version, code, weight);
    }

    private FraudPolicy weighed(String version, String code, int weight) {
        Objects.requireNonNull(code, "code");
        return new FraudPolicy(
                version, WeighedCheck.all(checks, code, weight), challenge, challengeAt, holdAt, refuseAt);
    }

    /**
     * Adds a challenge between accepting and holding: from a score on, an attempt without the proof is held.
     *
     * @param version the version of the new policy
     * @param challengeAt the score, 1 to 101; below {@code holdAt}
     * @param challenge verifies the answers
     * @return the policy
     */
    public FraudPolicy challengedBy(String version, int challengeAt, Challenge challenge) {
        return new FraudPolicy(
                version, checks, Objects.requireNonNull(challenge, "challenge"), challengeAt, holdAt, refuseAt);
    }

    /** {@return this policy for attempts that have passed every challenge} */
    FraudPolicy unchallenged() {
        return new FraudPolicy(version, checks, holdAt, refuseAt);
    }

    /**
     * Adds access lists. A blocked attempt gets the highest score. An allowed attempt skips the checks that {@linkplain
     * FraudCheck#comparesAttempts() compare attempts}, such as rate limits. A policy that holds nobody else holds
     * blocked attempts.
     *
     * @param version the version of the new policy
     * @param lists the lists; they are consulted first
     * @return the policy
     */
    public FraudPolicy behind(String version, AccessListCheck lists) {
        Map<Boolean, List<FraudCheck>> spared =
                checks.stream().collect(Collectors.partitioningBy(FraudCheck::comparesAttempts));
        List<FraudCheck> all = new ArrayList<>();
        all.add(lists.before(spared.getOrDefault(true, List.of())));
        all.addAll(spared.getOrDefault(false, List.of()));
        return new FraudPolicy(version, all, challenge, challengeAt, Math.min(holdAt, CERTAIN), refuseAt);
    }

    /**
     * Changes the scores, for a petition that needs stricter or looser limits.
     *
     * @param version the version of the new policy
     * @param holdAt the score from which an attempt is held
     * @param refuseAt the score from which an attempt is refused
     * @return the policy
     */
    public FraudPolicy at(String version, int holdAt, int refuseAt) {
        return new FraudPolicy(version, checks, challenge, challengeAt, holdAt, refuseAt);
    }

    /**
     * Judges an attempt.
     *
     * @param attempt the attempt
     * @return the assessment
     */
    public Assessment assess(Attempt attempt) {
        List<Signal> signals = new ArrayList<>();
        for (FraudCheck check : checks) {
            List<Signal> found = check.assess(attempt);
            if (!found.isEmpty()) {
                signals.addAll(found);
            }
        }
        return challenged(judge(signals), attempt);
    }

    /**
     * Judges an attempt again when its signer confirms it. Earlier signals still count, except those about who sent the form
     * if the owner of the mailbox presses the button elsewhere: then a stranger may have sent it. An attempt that is held
     * by its own signals does not enter statistics about others, and its assessment does not change.
     *
     * @param before the assessment so far
     * @param confirmed the confirmed attempt
     * @return the new assessment; {@code before} itself if nothing is new
     */
    public Assessment reassess(Assessment before, ConfirmedAttempt confirmed) {
        Assessment earlier = OwnersPress.isElsewhere(confirmed) ? withoutSender(before) : before;
        boolean robot = earlier.verdict() != Verdict.ACCEPT
                || earlier.signals().stream().anyMatch(signal -> signal.weight() >= ROBOT);
        if (robot) {
            return earlier;
        }
        List<Signal> signals = new ArrayList<>();
        for (FraudCheck check : checks) {
            signals.addAll(check.assessConfirmed(confirmed));
        }
        if (signals.isEmpty()) {
            return earlier;
        }
        signals.addAll(earlier.signals());
        return judge(signals);
    }

    /**
     * Returns whether a signature is held for nothing but a confirmation that was too fast for a person. A gateway that
     * examines mails presses their buttons that fast, so the owner may press again.
     *
     * @param held the assessment of the held signature
     * @return {@code false} if its other signals hold it, or if its speed was no signal
     */
    public boolean isHeldForSpeedAlone(Assessment held) {
        List<Signal> others = held.signals().stream()
                .filter(signal -> !signal.code().equals(QuickConfirmationCheck.CODE))
                .collect(Collectors.toCollection(ArrayList::new));
        return others.size() < held.signals().size() && judge(others).verdict() == Verdict.ACCEPT;
    }

    private Assessment withoutSender(Assessment before) {
        List<Signal> owners = before.signals().stream()
                .filter(signal -> !OwnersPress.isAboutTheSender(signal))
                .collect(Collectors.toCollection(ArrayList::new));
        if (owners.size() == before.signals().size()) {
            return before;
        }
        Assessment judged = judge(owners);
        boolean lacksProof = judged.score() >= challengeAt
                && owners.stream().anyMatch(signal -> signal.code().equals(NOT_PASSED.code()));
        return lacksProof ? new Assessment(version, owners, judged.score(), Verdict.HOLD) : judged;
    }

    private Assessment judge(List<Signal> signals) {
        signals.sort(HEAVIEST_FIRST);
        int score = score(signals);
        return new Assessment(version, signals, score, verdict(score));
    }

    private Assessment challenged(Assessment judged, Attempt attempt) {
        boolean doubtful = judged.verdict() == Verdict.ACCEPT && judged.score() >= challengeAt;
        if (challenge == null || !doubtful || challenge.isPassed(attempt)) {
            return judged;
        }
        List<Signal> signals = new ArrayList<>(judged.signals());
        signals.add(NOT_PASSED);
        return new Assessment(version, signals, judged.score(), Verdict.HOLD);
    }

    private static int score(List<Signal> signals) {
        double innocent = 1;
        for (Signal signal : signals) {
            innocent *= 1 - signal.weight() / 100.0;
        }
        return (int) Math.round(100 * (1 - innocent));
    }

    private Verdict verdict(int score) {
        if (score >= refuseAt) {
            return Verdict.REFUSE;
        }
        return score >= holdAt ? Verdict.HOLD : Verdict.ACCEPT;
    }
}
