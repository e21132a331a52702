package io.github.petitionkit.store;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.signature.request.Consent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Values that many signatures of a petition have alike, so that one object serves all of them: an assessment without
 * signals, and what the form asks consent to. Not thread-safe.
 */
final class SharedValues {
    private final Map<Assessment, Assessment> assessments = new HashMap<>();
    private final Map<List<Consent>, List<Consent>> consents = new HashMap<>();

    Assessment shared(Assessment assessment) {
        return assessment.signals().isEmpty() ? assessments.computeIfAbsent(assessment, each -> each) : assessment;
    }

    List<Consent> shared(List<Consent> given) {
        return consents.computeIfAbsent(given, each -> each);
    }
}
