package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.eligibility.EligibilityRules;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.petition.PetitionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;

/**
 * What operators want to know: which rules and checks are in use, what waits, and how far a petition has come. No personal
 * data.
 */
@Endpoint(id = "petitionkit")
public final class PetitionsEndpoint {
    private final Petitions petitions;
    private final EligibilityRules rules;
    private final FraudPolicy policy;

    /**
     * An endpoint.
     *
     * @param petitions what to tell about
     * @param rules the rules in use
     * @param policy the fraud policy in use
     */
    public PetitionsEndpoint(Petitions petitions, EligibilityRules rules, FraudPolicy policy) {
        this.petitions = petitions;
        this.rules = rules;
        this.policy = policy;
    }

    /** {@return what is in use and what waits} */
    @ReadOperation
    public Overview overview() {
        return new Overview(
                petitions.maintenance().storeType().getSimpleName(),
                rules.codes(),
                policy.version(),
                petitions.maintenance().undelivered(),
                petitions.maintenance().deadLetters().stream()
                        .map(letter -> letter.listener() + ": " + letter.event().id())
                        .toList());
    }

    /**
     * How far one petition has come.
     *
     * @param id which petition
     * @return its counts, or nothing where there is no such petition
     */
    @ReadOperation
    public @Nullable Standing standing(@Selector String id) {
        PetitionId petition;
        try {
            petition = PetitionId.of(id);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
        return petitions.find(petition).isEmpty() ? null : Standing.of(petitions.progress(petition));
    }

    /**
     * What is in use and what waits.
     *
     * @param store the kind of store
     * @param eligibilityRules the codes of the rules, in order
     * @param fraudPolicy the version of the policy
     * @param undelivered how many events wait for each listener
     * @param givenUp listener and event of what a listener failed on too often
     */
    public record Overview(
            String store,
            List<String> eligibilityRules,
            String fraudPolicy,
            Map<String, Long> undelivered,
            List<String> givenUp) {}

    /**
     * How far one petition has come.
     *
     * @param state its state
     * @param counted counted signatures
     * @param pending signatures that wait for their signer
     * @param held signatures that wait for a review
     * @param lastHour counted in the last 60 minutes
     * @param goal the number that readers are shown
     * @param thresholds the finding on each, by code
     */
    public record Standing(
            String state,
            long counted,
            long pending,
            long held,
            long lastHour,
            long goal,
            Map<String, String> thresholds) {
        static Standing of(Progress progress) {
            Map<String, String> thresholds = new LinkedHashMap<>();
            progress.thresholds()
                    .forEach(each -> thresholds.put(
                            each.threshold().code(), each.finding().toString()));
            return new Standing(
                    progress.state().name(),
                    progress.tally().counted(),
                    progress.tally().pending(),
                    progress.tally().held(),
                    progress.tally().lastHour(),
                    progress.goal(),
                    thresholds);
        }
    }
}
