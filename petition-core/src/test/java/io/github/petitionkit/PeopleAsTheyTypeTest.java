package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.validation.Violation;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type into the form of a site with the standard checks, and what becomes of it. */
class PeopleAsTheyTypeTest {
    private static final SigningContext BROWSER = SigningContext.builder()
            .ip("198.51.100.7")
            .userAgent("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
            .build();

    private final Site site = new Site(
            builder -> builder.fraudPolicy(FraudPolicy.standard(new InMemoryVelocityCounter(1_000, new Random(1)))));
    private final PetitionId petition =
            site.open(Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());

    private static SignatureRequest.Builder form() {
        return SignatureRequest.builder()
                .name("Ada Example")
                .email("ada@example.org")
                .country("GB")
                .postalCode("SW1A 1AA");
    }

    private SigningResult sign(SignatureRequest request) {
        return site.petitions.sign(petition, request, BROWSER);
    }

    private void assertCounts(SignatureRequest request) {
        SigningResult result = sign(request);
        assertThat(result).isInstanceOf(SigningResult.ConfirmationNeeded.class);
        site.petitions.confirm(site.token(MailKind.CONFIRM, ((SigningResult.ConfirmationNeeded) result).signature()));
        assertThat(site.counted(petition)).isOne();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ng",
                "O",
                "Ó",
                "X Æ A-12",
                "will.i.am",
                "P!nk",
                "Ke$ha",
                "A$AP Rocky",
                "Mr. T",
                "k.d. lang",
                "Kavita d/o Raman",
                "Muthu A/L Samy",
                "Maria.Club",
                "minh.ngo",
                "\u200bAda Example\ufeff",
                "\u202aAda Example\u202c",
                "דוד לוי\u200f",
                "Ada\u00ad Example",
                "Null Void",
                "Anna 🌻",
                "🇺🇦 Olena ❤\ufe0f",
                "J. Smith",
                "Wolfeschlegelsteinhausenbergerdorff",
                "Janice Keihanaikukauakahihuliheekahaunaele"
            })
    void countsWhateverTheirName(String name) {
        assertCounts(form().name(name).build());
    }

    @ParameterizedTest
    @CsvSource({
        "visit casino.top, web-address",
        "Win at lucky.bet, web-address",
        "crypto.ai, web-address",
        "http://evil.example, web-address",
        "www.evil.example, web-address",
        "evil.com, web-address",
        "ada@example.org, email-address",
        "Ada Example <Ada.Example@EXAMPLE.co.uk>, email-address",
        "mailto:ada@example.org, email-address",
        "ada＠example.org, email-address",
        "Ada (ada+list@example.org), email-address",
        "@ada, valid-name",
        "ada@home, valid-name",
        "https://example.org/@ada, web-address",
        "Ada\u202eelpmaxE, valid-name"
    })
    void saysWhyATextIsNoName(String name, String code) {
        assertThat(sign(form().name(name).build()))
                .isInstanceOfSatisfying(
                        SigningResult.Invalid.class,
                        invalid -> assertThat(invalid.violations())
                                .extracting(Violation::code)
                                .containsExactly(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- because my children play there",
                "+1",
                "@MayorOfTown please act",
                "=> it is dangerous",
                "one\u000btwo",
                "one\0two",
                "one\ftwo",
                "one\u0085two",
                "one\rtwo",
                "=)",
                "-- \nAda",
                "@everyone sign this",
                "+49 is where I live"
            })
    void countsWhateverTheirReasonBeginsWith(String reason) {
        assertCounts(form().reason(reason).build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200bada@example.org",
                "ada@example.org\u200e",
                "\ufeffada@example.org\u2069",
                "try..this@docomo.ne.jp",
                "foo.@docomo.ne.jp",
                ".ada@ezweb.ne.jp",
                "ada@straße.example",
                "ada@xn--strae-oqa.example"
            })
    void countsFromAnAddressThatGetsMail(String email) {
        assertCounts(form().email(email).build());
    }

    @ParameterizedTest
    @CsvSource({
        "DE, D-10115",
        "AT, A-6020",
        "SE, S-114 55",
        "BE, B-1000",
        "FR, F-75001",
        "NL, NL-1012 AB",
        "GB, GB-SW1A 1AA",
        "EL, 106 77",
        "UK, SW1A 1AA",
        "DK, DK-1050",
        "LU, L-1728",
        "CH, CH-8001"
    })
    void countsWithTheCodeOfTheirCountryInFront(String country, String postalCode) {
        assertCounts(form().country(country).postalCode(postalCode).build());
    }

    @ParameterizedTest
    @CsvSource({
        "Łukasz Nowak, Lukasz Nowak",
        "Øyvind Berg, Oyvind Berg",
        "Đorđe Marić, Dorde Maric",
        "Đorđe Marić, DORDE MARIC",
        "Ægir Þórsson, Aegir Þorsson",
        "İpek Yılmaz, Ipek Yilmaz",
        "Ħamrun Ġorġ, Hamrun Gorg",
        "O’Neil, O'Neil"
    })
    void areOnePersonInTwoSpellings(String one, String other) {
        assertCounts(form().name(one).build());

        assertThat(sign(form().name(other).build())).isInstanceOf(SigningResult.AlreadySigned.class);
    }

    @ParameterizedTest
    @CsvSource({
        "ada@straße.example, ada@strasse.example",
        "ada@faß.example, ada@fass.example",
        "ada@βόλος.example, ada@βόλοσ.example"
    })
    void areTwoPeopleAtTwoDomains(String one, String other) {
        assertCounts(form().email(one).build());

        assertThat(sign(form().email(other).build())).isInstanceOf(SigningResult.ConfirmationNeeded.class);
    }
}
