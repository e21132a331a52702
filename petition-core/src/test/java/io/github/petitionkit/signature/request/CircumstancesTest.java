package io.github.petitionkit.signature.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.SignerRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a host tells about a visitor, as it is kept. */
class CircumstancesTest {
    @Test
    void cutsALongAddressAndBrowser() {
        SigningContext context = SigningContext.builder()
                .ip("1".repeat(65))
                .userAgent("x".repeat(513))
                .build();

        assertThat(context.ip()).hasSize(64);
        assertThat(context.userAgent()).hasSize(512);
        assertThat(SigningContext.UNKNOWN.ip()).isNull();
    }

    @Test
    void cutsNoCharacterInHalf() {
        assertThat(Source.campaign("a" + "😀".repeat(60)).campaign()).isEqualTo("a" + "😀".repeat(49));
        assertThat(Source.campaign("😀".repeat(60)).campaign()).isEqualTo("😀".repeat(50));
    }

    @Test
    void storesNeitherTheIdempotencyKeyNorTheAnswerToAChallenge() {
        SigningContext plain = SigningContext.builder().ip("192.0.2.7").build();
        String key = "k".repeat(16);

        assertThat(plain.asStored()).isSameAs(plain);
        assertThat(plain.toBuilder().idempotencyKey(key).build().asStored()).isEqualTo(plain);
        assertThat(plain.toBuilder().challengeAnswer("42").build().asStored()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource(
            value = {"null, false", "'', false", "' ', true", "x, true"},
            nullValues = "null")
    void takesAnythingInTheTrapForAProgram(String trap, boolean trapped) {
        assertThat(SigningContext.builder().trap(trap).build().trapped()).isEqualTo(trapped);
    }

    @Test
    void makesASponsorOfWhoBringsAnInvitation() {
        SigningContext context = SigningContext.builder().invitation("token").build();

        assertThat(context.role()).isEqualTo(SignerRole.SPONSOR);
        assertThat(context.invitation()).isEqualTo("token");
    }

    @Test
    void forgetsASourceOfWhichNothingIsKnown() {
        Source spring = Source.campaign("spring");

        assertThat(SigningContext.builder().source(spring).build().source()).isEqualTo(spring);
        assertThat(SigningContext.builder().source(Source.campaign(" ")).build().source())
                .isNull();
        assertThat(SigningContext.builder().source(spring).source(null).build().source())
                .isNull();
    }

    @Test
    void knowsASourceByAnyOfItsNames() {
        assertThat(Source.campaign("spring").isUnknown()).isFalse();
        assertThat(Source.partner("friends").isUnknown()).isFalse();
        assertThat(new Source(null, null, "news.example.org").isUnknown()).isFalse();
        assertThat(new Source(" ", "\n", null).isUnknown()).isTrue();
        assertThat(Source.partner("x".repeat(99)).partner()).hasSize(99);
        assertThat(Source.partner("x".repeat(100)).partner()).hasSize(100);
        assertThat(Source.partner("x".repeat(101)).partner()).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "news.example.org, news.example.org",
        "https://news.example.org/a?mail=ada@example.org, news.example.org",
        "https://ada:secret@news.example.org:8443/a#b, news.example.org",
        "//news.example.org/a, news.example.org",
        "android-app://com.example.reader/, com.example.reader",
        "https://news.example.org?to=https://other.example/, news.example.org",
        "spring mail, spring mail",
        "mail //2, mail //2",
        "https://, "
    })
    void leavesOfAReferringAddressItsHost(String referrer, @Nullable String host) {
        assertThat(new Source(null, null, referrer).referrer()).isEqualTo(host);
    }

    @Test
    void readsAReferrerOfBlanksAloneNoLongerThanItIs() {
        assertThat(new Source(null, null, " ".repeat(1 << 20)).referrer()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void onlyFormsAreConfirmedByMail(Channel channel) {
        assertThat(channel.isConfirmedByMail()).isEqualTo(channel == Channel.WEB || channel == Channel.FORMER_SITE);
    }
}
