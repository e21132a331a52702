package io.github.petitionkit.examples.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.signature.request.Source;
import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class ShareTest {
    private static final String HOSTILE = "Trees \"<&>' \u0301\u0301 now";

    private final RunningSite site = RunningSite.get();
    private final HttpVisitor visitor = new HttpVisitor(site, "192.0.2.120");

    private PetitionId open(String title) {
        return site.open(Content.titled(title)
                .summary("Because <b>it</b> is right.")
                .creator("A Circle")
                .addressee("The Council"));
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> texts(Document document, String element) {
        NodeList found = document.getElementsByTagName(element);
        return IntStream.range(0, found.getLength())
                .mapToObj(each -> found.item(each).getTextContent())
                .toList();
    }

    @Test
    void petitionsPageTellsOtherSitesItsTitleItsGroundsAndItsCard() throws Exception {
        PetitionId id = open("Trees \"<&>' now");
        assertThat(visitor.get("/petitions/" + id + "?via=whatsapp").body())
                .contains(
                        "<link rel=\"canonical\" href=\"" + site.address() + "/petitions/" + id + "\">",
                        "<meta property=\"og:title\" content=\"Trees &quot;&lt;&amp;&gt;&#39; now\">",
                        "<meta property=\"og:description\" content=\"Because &lt;b&gt;it&lt;/b&gt; is right.\">",
                        "<meta property=\"og:image\" content=\"" + site.address() + "/petitions/" + id + "/card.png\">",
                        "<meta property=\"og:image:width\" content=\"1200\">");
    }

    @Test
    void cardShowsTheCountOfNowAndMayBeCached() throws Exception {
        PetitionId id = open("Cards on the table");
        HttpVisitor.Answer card = visitor.get("/petitions/" + id + "/card.png");
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.header("Content-Type")).isEqualTo("image/png");
        assertThat(card.header("Cache-Control")).contains("public", "s-maxage");
        assertThat(card.header("Set-Cookie")).isEmpty();
        assertThat(visitor.getUnless(card.header("ETag"), "/petitions/" + id + "/card.png")
                        .status())
                .isEqualTo(304);

        site.signed(id, "Ira Card", "ira.card@example.org");
        assertThat(visitor.get("/petitions/" + id + "/card.png").header("ETag")).isNotEqualTo(card.header("ETag"));
    }

    @Test
    void petitionThatIsNotPublicHasNoCardNoFeedAndNoPlaceInTheSitemap() throws Exception {
        PetitionId hidden = site.in(PetitionState.IN_MODERATION);
        assertThat(visitor.get("/petitions/" + hidden + "/card.png").status()).isEqualTo(404);
        assertThat(visitor.get("/petitions/" + hidden + "/feed.atom").status()).isEqualTo(404);
        assertThat(visitor.get("/oembed?url=" + site.address() + "/petitions/" + hidden)
                        .status())
                .isEqualTo(404);
        assertThat(visitor.get("/sitemap.xml").body()).doesNotContain(hidden.toString());
        assertThat(visitor.get("/search?q=protect%20people%20work").body()).doesNotContain(hidden.toString());
    }

    @Test
    void feedsAreAtomWhateverATitleHolds() throws Exception {
        PetitionId id = open(HOSTILE);
        site.petitions().updates().post(id, "News <of> it & more", "It was a long evening.");

        HttpVisitor.Answer all = visitor.get("/feed.atom");
        assertThat(all.header("Content-Type")).startsWith("application/atom+xml");
        assertThat(texts(xml(all.body()), "id")).contains("urn:uuid:" + id);
        Document news = xml(visitor.get("/petitions/" + id + "/feed.atom").body());
        assertThat(texts(news, "title").get(0)).startsWith("Trees \"<&>'");
        assertThat(texts(news, "title").get(1)).isEqualTo("News <of> it & more");
        assertThat(texts(news, "updated")).hasSize(2).allMatch(each -> each.endsWith("Z"));
    }

    @Test
    void aFeedWithoutNewsIsAsOldAsThePetitionIsPublic() throws Exception {
        PetitionId id = open("No news yet");

        Document news = xml(visitor.get("/petitions/" + id + "/feed.atom").body());

        assertThat(texts(news, "updated"))
                .containsExactly(site.petitions()
                        .progress(id)
                        .petition()
                        .life()
                        .openedAt()
                        .orElseThrow()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
    }

    @Test
    void sitemapNamesEveryPublicPetitionAndRobotsKeepAwayFromMailedLinks() throws Exception {
        PetitionId id = open("Found by engines");
        assertThat(texts(xml(visitor.get("/sitemap.xml").body()), "loc")).contains(site.address() + "/petitions/" + id);
        assertThat(visitor.get("/robots.txt").body())
                .contains(
                        "Disallow: /confirm\n",
                        "Disallow: /self-service\n",
                        "Sitemap: " + site.address() + "/sitemap.xml");
    }

    @Test
    void addressOfAPetitionBecomesAFrameOnOtherSites() throws Exception {
        PetitionId id = open("Embed \"me\"");
        String asked = URLEncoder.encode(site.address() + "/petitions/" + id + "?via=x", StandardCharsets.UTF_8);
        assertThat(visitor.get("/oembed?maxwidth=300&url=" + asked).body())
                .contains(
                        "\"version\":\"1.0\"",
                        "\"type\":\"rich\"",
                        "\"width\":300",
                        "title=\\\"Embed &quot;me&quot;\\\"",
                        "<iframe src=\\\"" + site.address() + "/widget/" + id + "\\\"");
        assertThat(visitor.get("/oembed?format=xml&url=" + asked).status()).isEqualTo(501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/petitions/00000000-0000-0000-0000-000000000000",
                "%s/petitions/x",
                "%s/petitions/------------------------------------",
                "%s.elsewhere.example/petitions/00000000-0000-0000-0000-000000000000",
                "%s/petitions/00000000-0000-0000-0000-000000000000",
                "javascript:alert(1)",
                ""
            })
    void anotherAddressIsNone(String url) throws Exception {
        String asked = URLEncoder.encode(url.formatted(site.address()), StandardCharsets.UTF_8);
        assertThat(visitor.get("/oembed?url=" + asked).status()).isEqualTo(404);
    }

    @Test
    void petitionsAreFoundByWordsAndByTag() throws Exception {
        PetitionId id = site.open(Content.titled("Öffnet die Schwimmhalle")
                .summary("Every morning.")
                .creator("A Circle")
                .addressee("The Council")
                .tag("Swimming"));
        assertThat(visitor.get("/search?q=offnet%20MORNING").body()).contains(id.toString());
        assertThat(visitor.get("/search?tag=swimming").body()).contains(id.toString());
        assertThat(visitor.get("/petitions/" + id).body()).contains("/search?tag=Swimming");
        assertThat(visitor.get("/search?q=nowhere%20morning").body())
                .contains("Nothing was found")
                .doesNotContain(id.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=a+b+c+d+e+f+g+h+i+j+k+l+m+n+o+p+q+r+s+t+u+v", "after=x", "after=1~x", "tag=%00"})
    void searchThatCannotBeAskedFindsNothingAndIsNoFault(String query) throws Exception {
        HttpVisitor.Answer page = visitor.get("/search?" + query);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Nothing was found");
    }

    @Test
    void signatureKnowsByWhichWayItCameAndNoCookieDoes() throws Exception {
        PetitionId id = open("By word of mouth");
        HttpVisitor reader = new HttpVisitor(site, "192.0.2.121");
        assertThat(reader.get("/petitions/" + id + "?via=whatsapp").body())
                .contains("/petitions/" + id + "/form?via=whatsapp", "/petitions/" + id + "/sign?via=whatsapp");
        signBy(reader, id, "whatsapp", "Wanda Mill", "wanda.mill@example.org");
        assertThat(reader.cookie("SESSION")).isEmpty();
        signBy(reader, id, "%22%3E%3Cscript%3E", "Nils Mill", "nils.mill@example.org");

        site.clock().skip(Duration.ofMinutes(5));
        for (String signer : new String[] {"wanda.mill@example.org", "nils.mill@example.org"}) {
            site.petitions().confirm(site.tokenFor(signer));
        }
        assertThat(site.petitions().reader().sources(id))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Source.campaign("whatsapp"), 1L, new Source(null, null, null), 1L));
    }

    private void signBy(HttpVisitor reader, PetitionId id, String via, String name, String email) throws Exception {
        Map<String, String> fields = new LinkedHashMap<>(
                reader.get("/petitions/" + id + "/form?via=" + via).hidden());
        site.clock().skip(Duration.ofSeconds(20));
        fields.putAll(Map.of("name", name, "email", email, "country", "GB"));
        assertThat(reader.post("/petitions/" + id + "/sign", fields).location()).endsWith("/check-your-mail");
        assertThat(reader.cookie("via")).isEmpty();
    }

    @Test
    void privacyPageImprintAndTermsNameWhoRunsTheSite() throws Exception {
        for (String path : new String[] {"/privacy", "/imprint", "/terms"}) {
            HttpVisitor.Answer page = visitor.get(path);
            assertThat(page.body()).as(path).contains("Heard at Last").doesNotContain("??");
            assertThat(page.header("Set-Cookie")).as(path).isEmpty();
        }
        assertThat(visitor.get("/imprint").body()).contains("1 Example Street", "hello@heard-at-last.example");
    }
}
