package io.github.petitionkit.examples.site.cache;

import static io.github.petitionkit.examples.site.cache.SlottedText.slot;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SlottedTextTest {
    private final SlottedText page =
            new SlottedText("<h1>" + slot("title") + "</h1><a href=\"/a/" + slot("id") + "/b\">" + slot("id") + "</a>");

    @Test
    void eachSlotIsFilledWithItsValueAndTheRestStays() {
        assertThat(page.filled(Map.of("title", "Seagulls", "id", "7")::get))
                .isEqualTo("<h1>Seagulls</h1><a href=\"/a/7/b\">7</a>");
        assertThat(new SlottedText("no slot").filled(name -> "x")).isEqualTo("no slot");
    }

    @Test
    void aValueIsTextAndNoSlotItself() {
        assertThat(page.filled(Map.of("title", "<b>\"slot-id-slot\" & 'é'", "id", "$1\\")::get))
                .isEqualTo(
                        "<h1>&lt;b&gt;&quot;slot-id-slot&quot; &amp; &#39;é&#39;</h1><a href=\"/a/$1\\/b\">$1\\</a>");
    }
}
