package io.github.petitionkit.examples.site.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CardTest {
    private static final int TITLE_TOP = 150;
    private static final int TITLE_HEIGHT = 310;

    private static BufferedImage drawn(String title) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(new Card("The Site", title, "12 have signed").png()));
    }

    private static Stream<String> hostileTitles() {
        return Stream.of(
                "a" + "\u0301".repeat(1000),
                "Z\u0351\u036b\u0343\u036a\u0302".repeat(200),
                "W".repeat(1000),
                "word ".repeat(500),
                "\ufdfd".repeat(100),
                "\u202eesrever",
                "\ud800 half a pair",
                "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(100),
                "\u0627\u0644\u0639\u062f\u0644 ".repeat(300),
                "\u6b63\u7fa9".repeat(300),
                "\u0000\u0007\n\t",
                "\u200b",
                "");
    }

    @ParameterizedTest
    @MethodSource("hostileTitles")
    void anyTitleStaysInItsPartOfThePicture(String title) throws IOException {
        BufferedImage card = drawn(title);
        BufferedImage plain = drawn("Plain");
        assertThat(card.getWidth()).isEqualTo(Card.WIDTH);
        assertThat(card.getHeight()).isEqualTo(Card.HEIGHT);
        assertThat(pixels(card, 0, TITLE_TOP)).isEqualTo(pixels(plain, 0, TITLE_TOP));
        int below = TITLE_TOP + TITLE_HEIGHT;
        assertThat(pixels(card, below, Card.HEIGHT - below)).isEqualTo(pixels(plain, below, Card.HEIGHT - below));
    }

    @Test
    void titleIsDrawnFromTheSideWhereItsScriptBegins() throws IOException {
        assertThat(firstInk(drawn("Shade"))).isLessThan(Card.WIDTH / 4);
        assertThat(firstInk(drawn("\u05e6\u05dc"))).isGreaterThan(Card.WIDTH / 2);
    }

    private static int firstInk(BufferedImage card) {
        int ground = card.getRGB(2, TITLE_TOP);
        for (int x = 0; x < Card.WIDTH; x++) {
            for (int y = TITLE_TOP; y < TITLE_TOP + TITLE_HEIGHT; y++) {
                if (card.getRGB(x, y) != ground) {
                    return x;
                }
            }
        }
        throw new AssertionError("Nothing is drawn");
    }

    private static int pixels(BufferedImage card, int top, int height) {
        return Arrays.hashCode(card.getRGB(0, top, Card.WIDTH, height, null, 0, Card.WIDTH));
    }
}
