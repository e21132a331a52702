package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;

/** What browsers, proxies and other sites of the same domain send, beside what everybody's browser sends. */
@ExtendWith(OutputCaptureExtension.class)
class StrangeRequestsTest {
    private final RunningSite site = RunningSite.get();

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(site.address() + path)).header("X-Forwarded-For", "192.0.2.180");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void whoReadsManyLanguagesGetsThePageInOneOfThem() throws Exception {
        String languages = IntStream.range(0, 40)
                .mapToObj(each -> "x-l%s;q=0.%s".formatted(each, 9 - each / 5))
                .collect(Collectors.joining(","));
        HttpResponse<String> page = send(request("/search").header("Accept-Language", languages + ",de;q=0.05"));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("<html lang=\"de\"");
    }

    /** The first two decode to bytes that no database takes as a text. */
    @ParameterizedTest
    @ValueSource(strings = {"AAAA", "AGEA", "/////w==", "eyJhIjoxfQ.Zz.x", "%00", "x"})
    void aSessionOfAnotherSiteOfTheDomainIsNone(String cookie) throws Exception {
        for (String path : new String[] {"/", "/login"}) {
            assertThat(send(request(path).header("Cookie", "SESSION=" + cookie)).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=", "multipart/mixed"})
    void aFormWithoutItsBoundsIsNoFaultOfTheSite(String type, CapturedOutput log) throws Exception {
        for (String path : new String[] {"/petitions/" + site.viral() + "/sign", "/unsubscribe?token=x"}) {
            assertThat(send(request(path).header("Content-Type", type).POST(BodyPublishers.ofString("--")))
                            .statusCode())
                    .as(path)
                    .isBetween(200, 499);
        }
        assertThat(log).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "null, same-origin, 302",
        "null, cross-site, 403",
        "null, '', 403",
        "https://elsewhere.example, same-origin, 403"
    })
    void aBrowserThatKeepsItsPagesToItselfSaysOtherwiseWhoseFormItIs(String origin, String fetchedBy, int status)
            throws Exception {
        PetitionId id = site.open("Nobody told " + origin + fetchedBy);
        HttpRequest.Builder form = request("/petitions/" + id + "/sign")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Mozilla/5.0")
                .header("Origin", origin)
                .POST(BodyPublishers.ofString("name=Nora+Null&country=GB&email=nora.null%40example.org&stamp="
                        + new HttpVisitor(site, "192.0.2.180")
                                .get("/petitions/" + id + "/sign")
                                .hidden()
                                .get("stamp")));
        assertThat(send(fetchedBy.isEmpty() ? form : form.header("Sec-Fetch-Site", fetchedBy))
                        .statusCode())
                .isEqualTo(status);
    }

    /** So do proxies that pass on neither the host that people typed nor the scheme. */
    @Test
    void aFormOfTheAddressThatPeopleTypeIsTheSitesOwnWhateverTheProxyCallsIt() throws Exception {
        PetitionId id = site.open("Behind a proxy that says nothing");
        HttpVisitor visitor = new HttpVisitor(site.address().replace("localhost", "127.0.0.1"), "192.0.2.181");
        Map<String, String> fields =
                new LinkedHashMap<>(visitor.get("/petitions/" + id + "/sign").hidden());
        fields.putAll(Map.of("name", "Pia Proxy", "email", "pia.proxy@example.org", "country", "GB"));

        for (String origin : new String[] {site.address(), site.address().replace("localhost", "LocalHost")}) {
            HttpVisitor.Answer answer = visitor.from(origin).post("/petitions/" + id + "/sign", fields);
            assertThat(answer.status()).as(origin).isEqualTo(302);
            assertThat(answer.location()).isEqualTo("/petitions/" + id + "/check-your-mail");
        }
    }

    @Test
    void aProxyThatTheSiteDoesNotKnowIsNamedOnceInTheLog(CapturedOutput log) {
        UnknownProxy proxies = new UnknownProxy();
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr("10.0.0.9");
        proxies.see(request);
        assertThat(log).doesNotContain("10.0.0.9");

        request.addHeader("X-Forwarded-For", "192.0.2.7");
        proxies.see(request);
        proxies.see(request);
        assertThat(log).containsOnlyOnce("Requests come from 10.0.0.9").contains("SITE_PROXIES");

        UnknownProxy known = new UnknownProxy();
        request.setRemoteAddr("192.0.2.7");
        known.see(request);
        assertThat(log).doesNotContain("come from 192.0.2.7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OpenWater", "#OpenWater", " ＃OpenWater"})
    void aHashtagHasOneSignHoweverItWasTyped(String typed) throws Exception {
        PetitionId id = site.open(Content.titled("Swim in the river")
                .summary("It is clean.")
                .creator("A Circle")
                .addressee("The Council")
                .tag(typed));
        HttpVisitor visitor = new HttpVisitor(site, "192.0.2.182");

        assertThat(visitor.get("/petitions/" + id).body()).contains(">#OpenWater</a>");
        assertThat(visitor.get("/search?tag=%23OpenWater").body()).contains("<h1>#OpenWater</h1>", id.toString());
    }
}
