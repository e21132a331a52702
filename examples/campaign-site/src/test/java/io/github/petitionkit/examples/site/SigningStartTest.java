package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.preset.CampaignPlatform;
import io.github.petitionkit.secret.Keyring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SigningStartTest {
    private static final Content.Builder FERRY = Content.titled("Bring back the ferry")
            .summary("The bridge is far.")
            .creator("A Circle")
            .addressee("The Council");

    private final RunningSite site = RunningSite.get();
    private final HttpVisitor visitor = new HttpVisitor(site, "192.0.2.130");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-31T22:00:00Z | en-GB | 1 April 2026",
                "2026-03-31T22:00:00Z | de | 1. April 2026",
                "2026-04-01T07:30:00Z | en-GB | 1 April 2026, 09:30:00 CEST"
            })
    void isNamedOnTheCalendarOfThePetition(Instant start, String language, String shown) {
        assertThat(shownAt(start.minusMillis(1), start, language)).contains(shown);
        assertThat(shownAt(start, start, language)).isEmpty();
    }

    private static Optional<String> shownAt(Instant now, Instant start, String language) {
        Policy policy = Policy.openFor(Period.ofMonths(12), ZoneId.of("Europe/Brussels"))
                .signingFrom(start)
                .build();
        InstantSource clock = InstantSource.fixed(now);
        try (Petitions petitions =
                Petitions.builder(Keyring.random()).clock(clock).build()) {
            PetitionId id =
                    petitions.create(FERRY.build(), policy).orElseThrow().id();
            petitions.open(id);
            return SigningStart.of(petitions.progress(id), Locale.forLanguageTag(language));
        }
    }

    private PetitionId startingIn(Duration time) {
        Policy policy = CampaignPlatform.policy().toBuilder()
                .signingFrom(site.clock().instant().plus(time))
                .build();
        PetitionId id =
                site.petitions().create(FERRY.build(), policy).orElseThrow().id();
        site.petitions().open(id);
        return id;
    }

    private String body(String path) throws Exception {
        HttpVisitor.Answer answer = visitor.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/petitions/%s/sign", "/petitions/%s/form", "/widget/%s"})
    void formIsThereFromTheStartOnAndBeforeItTheStartIs(String path) throws Exception {
        PetitionId id = startingIn(Duration.ofMinutes(2));

        assertThat(body(path.formatted(id)))
                .contains("Signing starts on ")
                .doesNotContain("<form class=\"sign\"", "name=\"stamp\"");
        site.clock().skip(Duration.ofMinutes(2));
        assertThat(body(path.formatted(id)))
                .contains("<form class=\"sign\"", "name=\"stamp\"")
                .doesNotContain("Signing starts on ");
    }

    @Test
    void pageListAndCardSayWhenSigningStarts() throws Exception {
        PetitionId id = startingIn(Duration.ofMinutes(2));
        String found = "/search?q=bring%20back%20ferry";
        String card = visitor.get("/petitions/" + id + "/card.png").header("ETag");

        assertThat(body("/petitions/" + id))
                .contains("Signing starts on ")
                .doesNotContain("/petitions/" + id + "/form", "/petitions/" + id + "/sign", "href=\"#sign\"");
        assertThat(body(found)).contains("Signing starts on ");

        site.clock().skip(Duration.ofMinutes(2));
        assertThat(body("/petitions/" + id))
                .contains("/petitions/" + id + "/form", "href=\"#sign\"")
                .doesNotContain("Signing starts on ");
        assertThat(body(found)).contains(id.toString()).doesNotContain("Signing starts on ");
        assertThat(visitor.get("/petitions/" + id + "/card.png").header("ETag")).isNotEqualTo(card);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/petitions/%s", "/petitions/%s/sign", "/petitions/%s/form", "/widget/%s"})
    void noFormIsShownWhileSigningIsPausedOrOver(String path) throws Exception {
        PetitionId id = site.open(FERRY);
        site.petitions().moderation().pause(id);
        assertThat(body(path.formatted(id)))
                .contains("Signing is paused")
                .doesNotContain("<form class=\"sign\"", "/petitions/" + id + "/form");

        site.petitions().moderation().resume(id);
        assertThat(body(path.formatted(id))).doesNotContain("Signing is paused");

        site.petitions().close(id, Actor.CREATOR);
        assertThat(body(path.formatted(id)))
                .contains("Closed. Thank you")
                .doesNotContain("<form class=\"sign\"", "/petitions/" + id + "/form");
    }
}
