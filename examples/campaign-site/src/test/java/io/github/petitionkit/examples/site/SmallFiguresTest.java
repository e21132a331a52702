package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SmallFiguresTest {
    private static final Pattern COUNTRIES = Pattern.compile("<dt>Countries</dt><dd>(\\d+)</dd>");
    private static final Pattern OF_COUNTRY =
            Pattern.compile("<th scope=\"row\">([^<]*)</th>\\s*<td class=\"figure\">([\\d,]+)</td>");

    private final RunningSite site = RunningSite.get();

    private record Shown(String countries, List<String> figures) {}

    private Shown shown(String path) throws Exception {
        String page = new HttpVisitor(site, "192.0.2.90").get(path).body();
        return new Shown(
                COUNTRIES
                        .matcher(page)
                        .results()
                        .map(each -> each.group(1))
                        .findFirst()
                        .orElse(""),
                OF_COUNTRY
                        .matcher(page)
                        .results()
                        .map(each -> each.group(1) + " " + each.group(2))
                        .toList());
    }

    private void signFromTuvalu(PetitionId id, int number) {
        SigningContext partner =
                SigningContext.builder().channel(Channel.PARTNER).build();
        site.petitions()
                .sign(
                        id,
                        SignatureRequest.of("Islander " + number, "islander" + number + "@example.org", "TV"),
                        partner);
    }

    @Test
    void singleSignatureFromACountryShowsNeitherOnThePetitionNorOnItsMovement() throws Exception {
        PetitionId id = site.open(Content.titled("Higher ground")
                .summary("Because it is right.")
                .creator("A Circle")
                .addressee("The Council")
                .tag("HeardAtLast"));
        Shown movement = shown("/");
        assertThat(movement.figures()).isNotEmpty();
        assertThat(movement.figures().stream()
                        .flatMap(each ->
                                Pattern.compile("\\d$").matcher(each).results().map(MatchResult::group)))
                .containsAnyOf("0", "5")
                .isSubsetOf("0", "5");

        for (int signer = 1; signer < 5; signer++) {
            signFromTuvalu(id, signer);
            assertThat(shown("/").countries()).as("after " + signer).isEqualTo(movement.countries());
            assertThat(shown("/petitions/" + id).figures()).isEmpty();
        }
        signFromTuvalu(id, 5);
        assertThat(Integer.parseInt(shown("/").countries())).isEqualTo(Integer.parseInt(movement.countries()) + 1);
        assertThat(shown("/petitions/" + id).figures()).containsExactly("Tuvalu 5");
    }
}
