package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

class SelfServicePageTest {
    private final RunningSite site = RunningSite.get();

    private String link(PetitionId id, SignatureId signature, String email) {
        return site.petitions().links().selfService(id, signature, new EmailAddress(email), Duration.ofDays(1));
    }

    private static HttpVisitor.Answer press(HttpVisitor visitor, String token, Map<String, String> button)
            throws Exception {
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/self-service").hidden());
        fields.put("token", token);
        fields.putAll(button);
        return visitor.post("/self-service", fields);
    }

    @Test
    void answerIsTheSameForAnAddressThatHasSignedAndOneThatHasNot() throws Exception {
        PetitionId id = site.open("Known to us");
        site.signed(id, "Kay Known", "kay.known@example.org");
        int before = site.mailsTo("kay.known@example.org").size();
        HttpVisitor stranger = new HttpVisitor(site, "192.0.2.83");

        HttpVisitor.Answer known = stranger.askForLink("kay.known@example.org");
        HttpVisitor.Answer unknown = stranger.askForLink("una.known@example.org");

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(302);
        assertThat(known.location()).isEqualTo(unknown.location()).endsWith("/self-service/link");
        assertThat(site.mailsTo("kay.known@example.org")).hasSize(before + 1);
        assertThat(site.mailsTo("una.known@example.org")).isEmpty();
    }

    @Test
    void openingALinkChangesAndShowsNothing() throws Exception {
        PetitionId id = site.open("Opened by scanners");
        String token = link(id, site.signed(id, "Sue Scan", "sue.scan@example.org"), "sue.scan@example.org");
        HttpVisitor scanner = new HttpVisitor(site, "192.0.2.84");

        for (String query : List.of("", "&act=erase", "&act=withdraw", "&act=unsubscribe")) {
            HttpVisitor.Answer page = scanner.get("/self-service?token=" + token + query);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).doesNotContain("Sue Scan", "sue.scan@");
            assertThat(page.header("Cache-Control")).contains("no-store");
        }
        assertThat(site.counted(id)).isEqualTo(1);
        assertThat(site.petitions().mails().isSuppressed(new EmailAddress("sue.scan@example.org")))
                .isFalse();
    }

    @Test
    void tokenOfOneMailboxReachesNothingOfAnother() throws Exception {
        PetitionId id = site.open("Neighbours");
        SignatureId mine = site.signed(id, "Mia Mine", "mia.mine@example.org");
        SignatureId theirs = site.signed(id, "Theo Their", "theo.their@example.org");
        String token = link(id, mine, "mia.mine@example.org");
        HttpVisitor mia = new HttpVisitor(site, "192.0.2.85");

        for (Map<String, String> button : List.of(
                Map.of("act", "withdraw", "signature", theirs.toString()),
                Map.of("act", "name", "signature", theirs.toString(), "name", "Mia Other"),
                Map.of("act", "move", "signature", theirs.toString(), "email", "mia.mine+2@example.org"))) {
            assertThat(press(mia, token, button).body()).contains("Mia Mine").doesNotContain("Theo Their");
        }
        Signature untouched = site.petitions().reader().signature(id, theirs).orElseThrow();
        assertThat(untouched.state()).isEqualTo(SignatureState.CONFIRMED);
        assertThat(untouched.signer().email()).isEqualTo(new EmailAddress("theo.their@example.org"));
        assertThat(press(mia, "x", Map.of("act", "erase")).body()).contains("This link does not work");
        assertThat(site.counted(id)).isEqualTo(2);
    }

    @Test
    void whatNoButtonOfThePageSendsChangesNothingAndIsNotCalledAFaultOfTheSite() throws Exception {
        PetitionId id = site.open("Tampered with");
        SignatureId signature = site.signed(id, "Tia Tamper", "tia.tamper@example.org");
        String token = link(id, signature, "tia.tamper@example.org");
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.196");

        for (Map<String, String> button : List.of(
                Map.of("act", "withdraw"),
                Map.of("act", "withdraw", "signature", "x"),
                Map.of("act", "name", "signature", signature.toString()),
                Map.of("act", "region", "signature", signature.toString(), "region", ""),
                Map.of("act", "region", "signature", signature.toString(), "region", "x".repeat(99)),
                Map.of("act", "withdraw-consent", "petition", "x"))) {
            HttpVisitor.Answer answer = press(visitor, token, button);
            assertThat(answer.status()).as(button.toString()).isBetween(400, 499);
            assertThat(answer.body())
                    .as(button.toString())
                    .doesNotContain("our fault")
                    .contains("<h1>");
        }
        assertThat(site.counted(id)).isEqualTo(1);
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void aLinkThatHasLostItsEncodingIsNoFaultOfTheSiteAndNoTraceInTheLog(CapturedOutput output) throws Exception {
        HttpVisitor.Answer answer = new HttpVisitor(site, "192.0.2.197").get("/self-service?token=%ff%00");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("<h1>").doesNotContain("our fault");
        assertThat(output.getAll()).doesNotContain("MalformedInputException:", "\tat org.apache.tomcat");
    }

    @Test
    void mailIsStoppedAndAskedForAgainByTheSameLink() throws Exception {
        PetitionId id = site.open("Too much mail");
        String address = "pia.pause@example.org";
        String token = link(id, site.signed(id, "Pia Pause", address), address);
        HttpVisitor pia = new HttpVisitor(site, "192.0.2.86");

        assertThat(press(pia, token, Map.of("act", "unsubscribe")).body()).contains("We send no more mail.");
        assertThat(site.petitions().mails().isSuppressed(new EmailAddress(address)))
                .isTrue();
        assertThat(press(pia, token, Map.of("act", "resubscribe")).body()).contains("We send you mail again.");
        assertThat(site.petitions().mails().isSuppressed(new EmailAddress(address)))
                .isFalse();
    }

    @Test
    void newsAreAskedForAndStoppedLater() throws Exception {
        PetitionId id = site.open("News on request");
        String address = "nora.news@example.org";
        SignatureId signature = site.signed(id, "Nora News", address);
        String token = link(id, signature, address);
        HttpVisitor nora = new HttpVisitor(site, "192.0.2.88");

        assertThat(press(nora, token, Map.of("act", "consent", "signature", signature.toString()))
                        .body())
                .contains("We will send you news.", "Stop the news of this petition");
        assertThat(press(nora, token, Map.of("act", "withdraw-consent", "petition", id.toString()))
                        .body())
                .contains("We send you no more news of this petition.", "Send me news of this petition");
        assertThat(site.petitions()
                        .reader()
                        .signature(id, signature)
                        .orElseThrow()
                        .statement()
                        .standingConsents())
                .isEmpty();
        assertThat(site.counted(id)).isEqualTo(1);
    }

    @Test
    void somebodyElsesAttemptEndsByTheButtonAloneAndItsLinkIsInTheMail() throws Exception {
        PetitionId id = site.open("Not by me");
        String address = "otto.other@example.org";
        HttpVisitor otto = new HttpVisitor(site, "192.0.2.89");
        otto.sign(id, "Otto Other", address, "");
        String token = site.tokenFor(address);
        assertThat(RunningSite.text(site.mailsTo(address).get(0))).contains("/not-me?token=" + token);

        HttpVisitor.Answer page = otto.get("/not-me?token=" + token);
        assertThat(page.body()).contains("It was not you?", "Not by me");
        Map<String, String> fields = new LinkedHashMap<>(page.hidden());
        fields.put("token", token);
        assertThat(otto.post("/not-me", fields).body()).contains("Thank you for telling us");
        assertThat(otto.post("/confirm", fields).body()).doesNotContain("your signature is confirmed");
        assertThat(site.counted(id)).isZero();
    }

    @Test
    void formsHaveALimitAMinuteThatNeitherLinksOfMailsNorOthersFeel() throws Exception {
        PetitionId id = site.open("Asked for too often");
        String address = "max.many@example.org";
        String token = link(id, site.signed(id, "Max Many", address), address);
        HttpVisitor hasty = new HttpVisitor(site, "192.0.2.88");
        for (int form = 1; form <= 30; form++) {
            assertThat(hasty.askForLink("nobody" + form + "@example.org").status())
                    .isEqualTo(302);
        }

        HttpVisitor.Answer tooMany = hasty.askForLink(address);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.header("Retry-After")).isEqualTo("60");
        assertThat(press(hasty, token, Map.of("act", "show")).body()).contains("Max Many");
        assertThat(new HttpVisitor(site, "192.0.2.89").askForLink(address).status())
                .isEqualTo(302);
        site.clock().skip(Duration.ofMinutes(1));
        assertThat(hasty.askForLink(address).status()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "de", "es"})
    void pagesAreThereInEveryLanguage(String language) throws Exception {
        PetitionId id = site.open("Spoken " + language);
        String address = "lou." + language + "@example.org";
        String token = link(id, site.signed(id, "Lou Lingua", address), address);
        HttpVisitor lou = new HttpVisitor(site, "192.0.2.87");
        lou.get("/?lang=" + language);
        for (String path : List.of(
                "/self-service",
                "/self-service/link",
                "/self-service?token=" + token,
                "/self-service?token=x",
                "/new-address?token=x")) {
            assertThat(lou.get(path).body())
                    .as(path)
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
        for (String act : List.of("show", "withdraw", "erase")) {
            assertThat(press(lou, token, Map.of("act", act, "signature", String.valueOf(signatureOf(id))))
                            .body())
                    .as(act)
                    .contains("<html lang=\"" + language + "\"")
                    .doesNotContain("??");
        }
    }

    private SignatureId signatureOf(PetitionId id) {
        try (Stream<Signature> signatures = site.petitions().reader().signatures(id)) {
            return signatures.findFirst().orElseThrow().id();
        }
    }
}
