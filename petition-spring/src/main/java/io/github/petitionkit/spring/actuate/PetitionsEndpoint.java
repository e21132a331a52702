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
 * An endpoint for operators: the rules and checks in use, backlogs, and the progress of a petition. It shows no
 * personal data.
 */
@Endpoint(id = "petitionkit")
public final class PetitionsEndpoint {
    private final Petitions petitions;
    private final EligibilityRules rules;
    private final FraudPolicy policy;

    /**
     * Makes an endpoint.
     *
     * @param petitions the petitions
     * @param rules the rules in use
     * @param policy the fraud policy in use
     */
    public PetitionsEndpoint(Petitions petitions, EligibilityRules rules, FraudPolicy policy) {
        this.petitions = petitions;
        this.rules = rules;
        this.policy = policy;
    }

    /** {@return the rules, checks and backlogs} */
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
     * Returns the progress of one petition.
     *
     * @param id which petition
     * @return its counts, or {@code null} if it does not exist
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
     * The rules, checks and backlogs.
     *
     * @param store the kind of store
     * @param eligibilityRules the codes of the rules, in order
     * @param fraudPolicy the version of the policy
     * @param undelivered number of events that wait for each listener
     * @param deadLetters listener and event of each dead letter
     */
    public record Overview(
            String store,
            List<String> eligibilityRules,
            String fraudPolicy,
            Map<String, Long> undelivered,
            List<String> deadLetters) {}

    /**
     * The progress of one petition.
     *
     * @param state its state
     * @param counted counted signatures
     * @param pending signatures that wait for their signer
     * @param held signatures that wait for a review
     * @param lastHour signatures counted in the last 60 minutes
     * @param goal the goal shown to readers
     * @param thresholds the finding of each threshold, by code
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
