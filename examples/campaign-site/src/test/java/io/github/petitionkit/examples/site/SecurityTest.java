package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class SecurityTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    private final RunningSite site = RunningSite.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/confirm",
                "/not-me",
                "/withdraw",
                "/self-service",
                "/self-service/link",
                "/new-address",
                "/login",
                "/logout",
                "/start"
            })
    void aFormThatDidNotComeFromHereIsTurnedAway(String path) throws Exception {
        PetitionId id = site.open("Request forgery");
        HttpVisitor victim = new HttpVisitor(site, "192.0.2.1");
        victim.get("/petitions/" + id);

        assertThat(victim.post(path.formatted(id), Map.of("name", "A", "token", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(victim.post(path.formatted(id), Map.of("_csrf", "00000000-0000-0000-0000-000000000000"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aModeratorsButtonsNeedAFormFromHereToo() throws Exception {
        HttpVisitor moderator = new HttpVisitor(site, "192.0.2.2");
        moderator.logIn("moderator", "moderator");
        assertThat(moderator
                        .post(
                                "/desk/" + site.viral() + "/reject",
                                Map.of("revision", "0", "code", "duplicate", "text", ""))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/petitions/%s/sign", "/widget/%s"})
    void aFormOfAnotherSiteSignsNothingThoughItHasAStampOfOurs(String path) throws Exception {
        PetitionId id = site.open("Other sites");
        HttpVisitor victim = new HttpVisitor(site, "192.0.2.16");
        Map<String, String> fields =
                new LinkedHashMap<>(victim.get("/petitions/" + id + "/form").hidden());
        fields.putAll(Map.of("name", "Vic Tim", "email", "vic.tim@example.org", "country", "GB"));
        for (String origin : new String[] {"https://elsewhere.example", "null", site.address() + "1", "x y"}) {
            assertThat(victim.from(origin).post(path.formatted(id), fields).status())
                    .isEqualTo(403);
        }
        assertThat(site.petitions().progress(id).tally().raw()).isZero();
        assertThat(victim.from(site.address()).post(path.formatted(id), fields).status())
                .isEqualTo(302);
    }

    @Test
    void publicPagesHaveNoCookieAndNoTokenAndMayBeCached() throws Exception {
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.17");
        for (String path : new String[] {"/", "/petitions/" + site.open("Cached")}) {
            HttpVisitor.Answer page = visitor.get(path);
            assertThat(page.header("Set-Cookie")).as(path).isEmpty();
            assertThat(page.hidden()).as(path).isEmpty();
            assertThat(page.header("Cache-Control"))
                    .as(path)
                    .contains("public", "s-maxage=30", "stale-while-revalidate=120")
                    .doesNotContain("no-store");
            assertThat(page.header("Vary")).as(path).containsIgnoringCase("Accept-Language");
            assertThat(visitor.getUnless(page.header("ETag"), path).status())
                    .as(path)
                    .isEqualTo(304);
        }
        visitor.logIn("moderator", "moderator");
        assertThat(visitor.get("/").header("Cache-Control")).contains("no-store");
    }

    @Test
    void theWidgetTakesNoFormWithoutItsStampNorOneOfAnotherPetition() throws Exception {
        PetitionId id = site.open("Stamped");
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.3");
        String foreign = visitor.get("/widget/" + site.viral()).hidden().getOrDefault("stamp", "");
        for (String stamp : new String[] {"", "site.1.x", foreign, foreign.replaceFirst("\\d", "1")}) {
            Map<String, String> fields =
                    Map.of("name", "Max Moor", "email", "max.moor@example.org", "country", "GB", "stamp", stamp);
            assertThat(visitor.post("/widget/" + id, fields).status()).isEqualTo(422);
        }
        assertThat(site.petitions().progress(id).tally().raw()).isZero();
    }

    @Test
    void oneFormIsOnePersonsEvenIfItIsSentTwice() throws Exception {
        PetitionId id = site.open("One form each");
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.5");
        Map<String, String> form =
                new LinkedHashMap<>(visitor.get("/widget/" + id).hidden());
        form.putAll(Map.of("name", "Max Moor", "email", "max.moor2@example.org", "country", "GB"));
        assertThat(visitor.post("/widget/" + id, form).location()).endsWith("/check-your-mail");
        form.put("email", " Max.Moor2@example.org ");
        assertThat(visitor.post("/widget/" + id, form).location()).endsWith("/check-your-mail");

        form.put("email", "max.moor3@example.org");
        HttpVisitor.Answer again = visitor.post("/widget/" + id, form);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.body()).contains("max.moor3@example.org", "was sent before");
        assertThat(site.mailsTo("max.moor3@example.org")).isEmpty();

        form.putAll(again.hidden());
        assertThat(visitor.post("/widget/" + id, form).location()).endsWith("/check-your-mail");
        assertThat(site.mailsTo("max.moor3@example.org")).hasSize(1);
    }

    @Test
    void aStampGoesStaleAfterADayAndTheFormComesBackWithWhatWasTyped() throws Exception {
        PetitionId id = site.open("Stale");
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.4");
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/petitions/" + id + "/form").hidden());
        site.clock().skip(Duration.ofHours(25));
        fields.putAll(Map.of("name", "Ira Pond", "email", "ira.pond@example.org", "country", "GB"));

        HttpVisitor.Answer answer = visitor.post("/petitions/" + id + "/sign", fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("open for too long", "Ira Pond");
    }

    @Test
    void noTextOfAVisitorBecomesMarkup() throws Exception {
        PetitionId id = site.open(Content.titled("Title " + SCRIPT)
                .summary("Summary " + SCRIPT)
                .body("Body " + SCRIPT)
                .creator("Creator " + SCRIPT)
                .addressee("Addressee " + SCRIPT)
                .tag("HeardAtLast"));
        site.petitions().updates().post(id, "Update " + SCRIPT, "News " + SCRIPT);
        site.petitions().outcomes().record(id, Outcome.RESPONSE, OutcomeStatus.GIVEN, "Outcome " + SCRIPT);
        site.petitions()
                .sign(
                        id,
                        SignatureRequest.builder()
                                .name("Sky Rose")
                                .email("sky.rose@example.org")
                                .country("GB")
                                .reason("Reason " + SCRIPT)
                                .build(),
                        SigningContext.builder().channel(Channel.PARTNER).build());
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.5");

        for (String path : new String[] {"/", "/petitions/" + id, "/petitions/" + id + "/sign", "/widget/" + id}) {
            assertThat(visitor.get(path).body())
                    .as(path)
                    .contains("&lt;script&gt;")
                    .doesNotContain(SCRIPT);
        }
        assertThat(visitor.get("/petitions/" + id).body()).contains("Reason &lt;script&gt;");

        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/petitions/" + id + "/form").hidden());
        fields.putAll(Map.of(
                "name",
                "\"><script>alert(1)</script>",
                "email",
                "'\"><script>alert(1)</script>",
                "country",
                SCRIPT,
                "postalCode",
                SCRIPT,
                "reason",
                "</textarea>" + SCRIPT,
                "invitation",
                "\">" + SCRIPT));
        HttpVisitor.Answer answer = visitor.post("/petitions/" + id + "/sign", fields);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).doesNotContain(SCRIPT);
    }

    @Test
    void norDoesItOnThePagesOfStaffNorInTheMail() throws Exception {
        PetitionId id = site.open("Staff " + SCRIPT);
        new HttpVisitor(site, "192.0.2.20", "python-requests " + SCRIPT)
                .sign(id, "Ray Shore", "ray.shore@example.org", SCRIPT);
        new HttpVisitor(site, "192.0.2.21").sign(id, "Ray Sand", "ray.sand@example.org", "");
        HttpVisitor moderator = new HttpVisitor(site, "192.0.2.22");
        moderator.logIn("moderator", "moderator");

        String desk = "/desk/" + id;
        for (String path : new String[] {
            "/desk", desk, desk + "/invalidations?country=GB", desk + "/history", desk + "/clusters", "/mail"
        }) {
            assertThat(moderator.get(path).body())
                    .as(path)
                    .contains("&lt;script&gt;")
                    .doesNotContain(SCRIPT);
        }
        assertThat(moderator.get(desk + "/invalidations?country=GB").body()).contains("python-requests &lt;script&gt;");
        assertThat(moderator
                        .get(desk + "/invalidations?domain=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E")
                        .body())
                .doesNotContain(SCRIPT);
    }

    @Test
    void whatIsTypedIsReflectedNowhereElse() throws Exception {
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.6");
        for (String path : new String[] {
            "/confirm?token=%3Cscript%3Ealert(1)%3C/script%3E",
            "/withdraw?token=%3Cscript%3Ealert(1)%3C/script%3E",
            "/login?error=%3Cscript%3Ealert(1)%3C/script%3E",
            "/?lang=%3Cscript%3Ealert(1)%3C/script%3E",
            "/?x=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
            "/petitions/%3Cscript%3Ealert(1)%3C%2Fscript%3E"
        }) {
            assertThat(visitor.get(path).body()).as(path).doesNotContain(SCRIPT);
        }
    }

    @Test
    void everyRedirectStaysOnTheSite() throws Exception {
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.7");
        visitor.get("/desk?next=https://elsewhere.example/");
        HttpVisitor.Answer in = visitor.logIn("moderator", "moderator");
        assertThat(in.location()).startsWith(site.address() + "/");
        for (String path : new String[] {
            "/login?continue=https://elsewhere.example/",
            "/?lang=https://elsewhere.example/",
            "/start?redirect=//elsewhere.example"
        }) {
            assertThat(visitor.get(path).location()).as(path).doesNotContain("elsewhere");
        }
    }

    @Test
    void aNameOrTitleCannotAddAHeaderToAMail() throws Exception {
        PetitionId id = site.open("A title");
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.8");
        HttpVisitor.Answer answer = visitor.sign(id, "Eve\r\nBcc: all@example.org", "eve.dunes@example.org", "");
        site.mailsTo("eve.dunes@example.org")
                .forEach(mail -> assertThat(headers(mail)).doesNotContain("Bcc"));
        assertThat(answer.status()).isIn(302, 422);

        assertThat(visitor.sign(id, "Eve Dunes", "eve@example.org\r\nBcc: all@example.org", "")
                        .status())
                .isEqualTo(422);
        assertThat(site.mailsTo("all@example.org")).isEmpty();
    }

    private static String headers(MimeMessage mail) {
        try {
            StringBuilder names = new StringBuilder();
            mail.getAllHeaders()
                    .asIterator()
                    .forEachRemaining(header -> names.append(header.getName()).append(' '));
            return names.toString();
        } catch (MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void aLinkIsGoodForItsOwnPurposeAndSignatureAloneAndEveryOtherIsAnsweredAlike() throws Exception {
        PetitionId id = site.open("Tokens");
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.9");
        site.clock().skip(Duration.ofSeconds(1));
        visitor.sign(id, "Bo Linde", "bo.linde@example.org", "");
        String token = site.tokenFor("bo.linde@example.org");
        String csrf = visitor.get("/confirm?token=" + token).hidden().getOrDefault("_csrf", "");

        String unreadable = visitor.get("/confirm?token=x").body();
        assertThat(visitor.get("/withdraw?token=" + token).body()).contains("This link does not work");
        visitor.post("/withdraw", Map.of("token", token, "_csrf", csrf));
        for (int at : new int[] {0, token.length() / 3, token.length() / 2, token.length() - 5}) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            String forged = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(visitor.get("/confirm?token=" + forged).body().replace(forged, "x"))
                    .isEqualTo(unreadable);
        }
        assertThat(site.counted(id)).isZero();
        assertThat(site.petitions().progress(id).tally().pending()).isEqualTo(1);
    }

    @Test
    void aCreatorSeesNobodyElsesPetition() throws Exception {
        PetitionId id = site.open("Not the creator's");
        HttpVisitor creator = new HttpVisitor(site, "192.0.2.10");
        creator.logIn("creator", "creator");
        assertThat(creator.get("/creator").status()).isEqualTo(200);
        assertThat(creator.get("/creator/" + id).status()).isEqualTo(404);
        assertThat(creator.get("/creator/" + id + "/signatures.csv").status()).isEqualTo(404);
        assertThat(creator.get("/desk").status()).isEqualTo(403);
    }

    @Test
    void staffPagesAskStrangersToLogIn() throws Exception {
        HttpVisitor stranger = new HttpVisitor(site, "192.0.2.11");
        for (String path :
                new String[] {"/desk", "/desk/held", "/desk/" + site.viral() + "/history", "/creator", "/start"}) {
            assertThat(stranger.get(path).location()).as(path).endsWith("/login");
        }
    }

    @Test
    @Tag("thorough")
    void whoSignsTooOftenHasToWaitAMinuteAndSoHasWhoGuessesPasswords() throws Exception {
        PetitionId id = site.open("Often");
        HttpVisitor hasty = new HttpVisitor(site, "192.0.2.12");
        int[] statuses = new int[31];
        for (int attempt = 0; attempt < statuses.length; attempt++) {
            statuses[attempt] = hasty.sign(id, "Hasty Hill", "hasty" + attempt + "@example.org", "")
                    .status();
        }
        assertThat(Arrays.stream(statuses).limit(30)).containsOnly(302);
        assertThat(statuses[30]).isEqualTo(429);
        assertThat(site.petitions().progress(id).tally().raw()).isEqualTo(30);
        assertThat(hasty.logIn("moderator", "moderator").status()).isEqualTo(429);

        site.clock().skip(Duration.ofMinutes(2));
        assertThat(hasty.logIn("moderator", "moderator").status()).isEqualTo(302);
    }

    @Test
    void loggingInChangesTheSession() throws Exception {
        HttpVisitor victim = new HttpVisitor(site, "192.0.2.13");
        victim.get("/desk");
        String before = victim.cookie("SESSION");
        victim.logIn("moderator", "moderator");
        assertThat(before).isNotEmpty();
        assertThat(victim.cookie("SESSION")).isNotEmpty().isNotEqualTo(before);
        assertThat(victim.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void whoseSessionAnUpgradeCannotReadLogsInAgain() throws Exception {
        HttpVisitor moderator = new HttpVisitor(site, "192.0.2.18");
        moderator.logIn("moderator", "moderator");
        assertThat(moderator.get("/desk").status()).isEqualTo(200);
        int spoilt = site.bean(JdbcClient.class)
                .sql("update spring_session_attributes set attribute_bytes = ? where session_primary_id ="
                        + " (select primary_id from spring_session where session_id = ?)")
                .params(new byte[] {1, 2, 3}, moderator.cookie("SESSION"))
                .update();
        assertThat(spoilt).isPositive();
        assertThat(moderator.get("/").status()).isEqualTo(200);
        assertThat(moderator.get("/desk").location()).endsWith("/login");
        moderator.logIn("moderator", "moderator");
        assertThat(moderator.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void headersForbidWhatNoPageNeedsAndOnlyTheWidgetMayBeFramed() throws Exception {
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.14");
        HttpVisitor.Answer page = visitor.get("/petitions/" + site.viral());
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http:", "https:", "data:");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        HttpVisitor.Answer widget = visitor.get("/widget/" + site.viral());
        assertThat(widget.header("Content-Security-Policy")).contains("frame-ancestors *");
        assertThat(widget.header("X-Frame-Options")).isEmpty();
        assertThat(widget.header("Set-Cookie")).isEmpty();
    }

    @Test
    void aCountThatHasNotMovedIsAnsweredWithoutABody() throws Exception {
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.15");
        PetitionId id = site.open("Etag");
        HttpVisitor.Answer count = visitor.get("/petitions/" + id + "/count");
        assertThat(count.body()).isEqualTo("{\"counted\":0,\"goal\":100,\"last24Hours\":0}");
        assertThat(count.header("Cache-Control")).contains("no-cache").doesNotContain("no-store");
        assertThat(visitor.getUnless(count.header("ETag"), "/petitions/" + id + "/count")
                        .status())
                .isEqualTo(304);
    }

    @Test
    void mailProgramUnsubscribesWithOneClickAndNothingButTheToken() throws Exception {
        PetitionId id = site.open("Unwanted mail");
        site.petitions().sign(id, SignatureRequest.of("Uma Vale", "uma.vale@example.org", "GB"));
        MimeMessage mail = site.mailsTo("uma.vale@example.org").get(0);
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String link = mail.getHeader("List-Unsubscribe")[0].replaceAll("\\s", "");
        String path = link.substring(link.indexOf("/unsubscribe"), link.length() - 1);

        HttpVisitor program = new HttpVisitor(site, "192.0.2.4");
        assertThat(program.get(path).status()).isEqualTo(200);
        assertThat(site.petitions().mails().isSuppressed(new EmailAddress("uma.vale@example.org")))
                .as("opening the link changes nothing")
                .isFalse();
        assertThat(program.post(path, Map.of("List-Unsubscribe", "One-Click")).status())
                .isEqualTo(200);
        assertThat(site.petitions().mails().isSuppressed(new EmailAddress("uma.vale@example.org")))
                .isTrue();
    }
}
