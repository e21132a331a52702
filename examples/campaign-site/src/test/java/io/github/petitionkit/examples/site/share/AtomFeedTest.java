package io.github.petitionkit.examples.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AtomFeedTest {
    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u000bb", "a\uffffb", "a\ud800b", "a\udc00b"})
    void charactersThatXmlCannotHoldAreReplaced(String title) throws Exception {
        AtomFeed feed = new AtomFeed(
                "https://site.example/feed.atom",
                title,
                "A Circle",
                Instant.EPOCH,
                List.of(new AtomFeed.Entry(
                        "urn:x:1", "]]>&amp;", Instant.EPOCH, "https://site.example/?a=1&b=\"", "")));
        var titles = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.xml()))
                .getElementsByTagName("title");
        assertThat(titles.item(0).getTextContent()).isEqualTo("a\ufffdb");
        assertThat(titles.item(1).getTextContent()).isEqualTo("]]>&amp;");
    }
}
