package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import java.util.List;

/**
 * Notices that the request comes from no browser: it names none, or a well-known program. Signatures on paper and from
 * partners are exempt.
 */
final class UserAgentCheck implements FraudCheck {
    private static final List<Signal> NONE_NAMED =
            List.of(new Signal("no-user-agent", 30, "The request named no browser", "Name the browser"));
    private static final List<Signal> PROGRAM =
            List.of(new Signal("scripted-user-agent", 60, "The request named a program, no browser", "Use a browser"));

    @Override
    public List<Signal> assess(Attempt attempt) {
        if (!attempt.isOnTheWeb()) {
            return List.of();
        }
        String agent = attempt.context().userAgent();
        if (agent == null || agent.isBlank()) {
            return NONE_NAMED;
        }
        return Programs.isNamed(agent) ? PROGRAM : List.of();
    }
}
