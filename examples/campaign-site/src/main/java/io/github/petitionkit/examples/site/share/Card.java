package io.github.petitionkit.examples.site.share;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/**
 * The picture that messengers and networks show beside a link. Any text fits: it is cut, and it is drawn inside its own
 * part of the picture alone.
 *
 * @param site the name of the site
 * @param title the demand of the petition
 * @param count how many have signed, or when signing starts, in words
 */
record Card(String site, String title, String count) {
    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    private static final int MARGIN = 80;
    private static final int TITLE_TOP = 150;
    private static final int TITLE_BOTTOM = 460;
    private static final int MOST_CHARACTERS = 300;
    private static final int[] TITLE_SIZES = {68, 52};
    private static final Pattern TOWER = Pattern.compile("(\\p{M}{8})\\p{M}+");
    private static final Color GROUND = new Color(0xfbfaf8);
    private static final Color INK = new Color(0x1d1b20);
    private static final Color ACCENT = new Color(0xa8123c);

    /** Cuts the texts, and towers of marks over one letter. */
    Card {
        site = cut(site);
        title = cut(title);
        count = cut(count);
    }

    private static String cut(String text) {
        String plain = TOWER.matcher(text).replaceAll("$1");
        return plain.codePointCount(0, plain.length()) <= MOST_CHARACTERS
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
    }

    byte[] png() {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            draw(pen);
        } finally {
            pen.dispose();
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", png);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return png.toByteArray();
    }

    private void draw(Graphics2D pen) {
        pen.setColor(GROUND);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(ACCENT);
        pen.fillRect(0, 0, WIDTH, 16);
        drawText(pen, site, new int[] {34}, 60, TITLE_TOP - 20);
        drawText(pen, count, new int[] {60, 44}, TITLE_BOTTOM + 30, HEIGHT - 30);
        pen.setColor(INK);
        drawText(pen, title, TITLE_SIZES, TITLE_TOP, TITLE_BOTTOM);
    }

    /** Takes the first size in which the text fits between top and bottom; in the last one it is cut. */
    private static void drawText(Graphics2D pen, String text, int[] sizes, int top, int bottom) {
        if (text.isBlank()) {
            return;
        }
        List<TextLayout> lines = List.of();
        for (int size : sizes) {
            lines = lines(text, size, pen.getFontRenderContext());
            if (height(lines) <= bottom - top) {
                break;
            }
        }
        pen.setClip(0, top, WIDTH, bottom - top);
        float y = top;
        for (TextLayout line : lines) {
            if (y + height(line) > bottom) {
                break;
            }
            float x = line.isLeftToRight() ? MARGIN : WIDTH - MARGIN - line.getAdvance();
            line.draw(pen, x, y + line.getAscent());
            y += height(line);
        }
        pen.setClip(null);
    }

    private static List<TextLayout> lines(String text, int size, FontRenderContext where) {
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, size);
        var attributed = new AttributedString(text, Map.of(TextAttribute.FONT, font));
        LineBreakMeasurer measurer = new LineBreakMeasurer(attributed.getIterator(), where);
        List<TextLayout> lines = new ArrayList<>();
        while (measurer.getPosition() < text.length()) {
            lines.add(measurer.nextLayout(WIDTH - 2 * MARGIN));
        }
        return lines;
    }

    private static float height(List<TextLayout> lines) {
        return (float) lines.stream().mapToDouble(Card::height).sum();
    }

    private static float height(TextLayout line) {
        return line.getAscent() + line.getDescent() + line.getLeading();
    }
}
