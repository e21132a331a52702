package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.validation.Violation;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A site that asks signers for more than the library does. */
class QuestionsTest {
    private record Occupation(
            @NotBlank @Nullable String job,
            @Size(max = 10) @Nullable String title) implements Answers {
        @Override
        public Map<String, String> values() {
            return job == null ? Map.of() : Map.of("job", job);
        }
    }

    private final Site site = new Site(builder -> builder.questions(Occupation.class));

    private static SignatureRequest.Builder ada() {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country("GB");
    }

    private static List<Violation> faults(SigningResult result) {
        assertThat(result).isInstanceOf(SigningResult.Invalid.class);
        return ((SigningResult.Invalid) result).violations();
    }

    @Test
    void areAnsweredWithTheRequest() {
        PetitionId petition = site.open(Policy.builder().build());
        SignatureRequest answered = ada().answers(new Occupation("baker", null)).build();

        SigningResult result = site.sign(petition, answered);

        assertThat(result)
                .isInstanceOfSatisfying(
                        SigningResult.ConfirmationNeeded.class,
                        needed -> assertThat(site.petitions
                                        .reader()
                                        .signature(petition, needed.signature())
                                        .orElseThrow()
                                        .statement()
                                        .answers())
                                .isEqualTo(Map.of("job", "baker")));
    }

    @Test
    void mustBeAnsweredWhereTheSiteSaysSo() {
        PetitionId petition = site.open(Policy.builder().build());
        SignatureRequest blank =
                ada().answers(new Occupation(" ", "Councillor of the town")).build();

        assertThat(faults(site.sign(petition, ada().build())))
                .extracting(Violation::path, Violation::code)
                .containsExactly(tuple("answers.job", "not-blank"));
        assertThat(faults(site.sign(
                        petition,
                        ada().answers(Answers.of(Map.of("job", "baker"))).build())))
                .as("answers to other questions")
                .extracting(Violation::path)
                .containsExactly("answers.job");
        assertThat(faults(site.sign(petition, blank)))
                .extracting(Violation::path)
                .containsExactly("answers.job", "answers.title");
        assertThat(site.mails).isEmpty();
    }

    @Test
    void areNamedBesideAllElseThatIsMissing() {
        PetitionId initiative = site.open(Policy.builder().citizens("DE").build());

        assertThat(faults(site.sign(initiative, ada().email("no address").build())))
                .extracting(Violation::path)
                .containsExactly("answers.job", "email", "nationality");
        assertThat(faults(site.sign(
                        initiative, ada().answers(new Occupation("baker", null)).build())))
                .extracting(Violation::path)
                .containsExactly("nationality");
    }
}
