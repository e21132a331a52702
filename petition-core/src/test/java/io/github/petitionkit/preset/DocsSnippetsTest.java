package io.github.petitionkit.preset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Milestones;
import io.github.petitionkit.threshold.Threshold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocsSnippetsTest {
    private static final Pattern JAVA = Pattern.compile("```java\\n(.*?)```", Pattern.DOTALL);
    private static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    private final Petitions petitions = Petitions.builder(KEYRING).build();
    private final Content content = Content.titled("Repair the footbridge")
            .summary("It has been closed since spring.")
            .creator("Friends of the River Path")
            .addressee("Town Council")
            .build();

    @Test
    void aPresetIsTakenAsItIs() {
        Petition petition = petitions.create(content, UkParliament.policy()).orElseThrow();

        Policy initiative = EuropeanCitizensInitiative.policy(LocalDate.of(2026, 3, 3), LocalDate.of(2026, 6, 1));

        assertThat(petition.policy()).isEqualTo(UkParliament.policy());
        assertThat(initiative.thresholds().all()).hasSize(1);
    }

    @Test
    void aPresetThatIsNearlyRightIsChanged() {
        Policy shorter = UkParliament.policy().toBuilder()
                .sponsors(20, 40)
                .moderation(ModerationMode.NONE)
                .build();

        assertThat(shorter.sponsorship().needed()).isEqualTo(20);
        assertThat(shorter.thresholds()).isEqualTo(UkParliament.policy().thresholds());
    }

    /** A citizens' petition to a cantonal parliament: the numbers of one law, in one place. */
    static final class CantonPetition {
        private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

        private CantonPetition() {}

        static Policy policy(Map<Region, Long> minimumByDistrict) {
            Threshold hearing = Threshold.of(
                            "hearing", Criterion.allOf(Criterion.total(6_000), Criterion.atLeast(3, minimumByDistrict)))
                    .opening("hearing")
                    .retractable();
            return Policy.openFor(Period.ofMonths(6), ZONE)
                    .sponsors(7, 27)
                    .moderated()
                    .residents("CH")
                    .milestones(Milestones.standard(), hearing)
                    .threshold(hearing)
                    .build();
        }
    }

    @Test
    void aPresetOfOnesOwnIsOneScreen() {
        Map<Region, Long> districts =
                Map.of(new Region("north"), 900L, new Region("south"), 700L, new Region("lake"), 800L);

        Policy policy = CantonPetition.policy(districts);

        assertThat(new Opinion(6_000, districts).reaches(policy, "hearing")).isTrue();
        assertThat(new Opinion(5_999, districts).reaches(policy, "hearing")).isFalse();
    }

    @Test
    void thePageShowsCodeOfThisTest() throws IOException {
        String source = words(text("preset/DocsSnippetsTest") + text("PresetsInUseTest"));

        List<String> snippets = JAVA.matcher(Files.readString(Path.of("../docs/presets.md")))
                .results()
                .map(block -> words(block.group(1)))
                .toList();

        assertThat(snippets).hasSize(4).allMatch(source::contains);
    }

    private static String text(String test) throws IOException {
        return Files.readString(Path.of("src/test/java/io/github/petitionkit", test + ".java"));
    }

    private static String words(String code) {
        return code.replaceAll("\\s+", " ").trim();
    }
}
