package io.github.petitionkit.spring.test;

import io.github.petitionkit.eligibility.Candidate;
import io.github.petitionkit.eligibility.Eligibility;
import io.github.petitionkit.eligibility.EligibilityRule;
import org.springframework.stereotype.Component;

@Component
class MembersOnly implements EligibilityRule {
    @Override
    public String code() {
        return "club.members-only";
    }

    @Override
    public Eligibility judge(Candidate candidate) {
        String email = candidate.request().email();
        return Eligibility.onlyIf(email != null && email.endsWith("@club.example"), "Only members may sign");
    }
}
