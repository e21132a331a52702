package io.github.petitionkit;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Texts that somebody sends to break something. */
public final class HostileTexts {
    /** Parts that make a long text expensive to a careless reader: each nested, composed, quoted, looked for or looked up. */
    public static final List<String> REPEATED = List.of(
            "a",
            " ",
            ".",
            "a@",
            "a.",
            "xn--",
            "\u0301",
            "\u0f39\u0316\u0301",
            "\u3099か",
            "\u1100",
            "\ud800",
            "\udc00",
            "\u200d",
            "ن\u200c",
            "ന്\u200d",
            "\ufeff",
            "\u202e",
            "\ufe0f",
            "ﷺ",
            "İ",
            "😀",
            "(a@",
            "](",
            "mailto:",
            "&lt;",
            "'",
            "\"\\",
            "\r",
            "a b\n",
            "0",
            ":/",
            "*a",
            "{\"a\":");

    private HostileTexts() {}

    public static Stream<String> all() {
        return Stream.concat(
                Stream.concat(neverValid(), onlyText()),
                Stream.of(
                        "",
                        " ",
                        "\n",
                        "\ud800",
                        "\udc00",
                        "\ufeff",
                        "\u200b",
                        "\u0378",
                        "😀",
                        " ".repeat(1_000_000),
                        ".".repeat(1_000_000),
                        "www.".repeat(250),
                        "%s%n%1$x{0}${7*7}#{7*7}",
                        "'; DROP TABLE x; --",
                        "<script>alert(1)</script>"));
    }

    /** What is cleaned away, or escaped by whoever shows it, so that it harms no text; none is a name, an address or a country. */
    public static Stream<String> onlyText() {
        return Stream.of("\0", "\u2066\u2069", "\u0007", "=1+1", "+1", "-1", "@x", "\t=1", "\r-1", "\u000b");
    }

    /** None of them is a name, an address, a country or plain text. */
    public static Stream<String> neverValid() {
        return Stream.of(
                "Ada\ud800",
                "\udc00Ada",
                "\udc00\ud800",
                "a\ud83d",
                "\u202eevil",
                "\uffff",
                "\ufdd0",
                "\ue000",
                "a".repeat(1_000_000),
                "=".repeat(1_000_000),
                "@".repeat(1_000_000),
                "a.".repeat(500_000),
                "\u0301".repeat(1_000_000),
                "\ud800".repeat(1_000_000));
    }

    /** Any characters, well-formed or not, with a leaning towards those that mean something in addresses and names. */
    public static String random(Random random) {
        int length = random.nextInt(40);
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            switch (random.nextInt(5)) {
                case 0 -> text.append("=@.+-' \t\r\n".charAt(random.nextInt(10)));
                case 1 -> text.append((char) random.nextInt(0x80));
                case 2 -> text.append((char) random.nextInt(0x10000));
                case 3 -> text.appendCodePoint(random.nextInt(0x3100));
                default -> text.appendCodePoint(random.nextInt(0x110000));
            }
        }
        return text.toString();
    }

    /** What is pasted around an address, in any order. */
    public static String pasted(Random random) {
        String[] parts = {
            "<", ">", "(", ")", "[", "]", "](", "mailto:", "&lt;", "&gt;", "&", "lt;", "\"", "'", "*", "_", "`", " ",
            ".", ",", ";", "?", "@", "@", "a@b.c", "a", "ن", "ن\u200c", "\u200d", "\ufe0f", "ന്", "\ufeff", "＜", "é",
            "e\u0301", "//", "a: ", "é:", " [", "…", "’", "a’b", "&amp;", "amp;", "#39;", "&#39;", "&#xe9;", "\\", "ａ"
        };
        StringBuilder text = new StringBuilder();
        for (int count = random.nextInt(9); count >= 0; count--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.toString();
    }

    /** A good text with some of its characters changed, moved, repeated or lost. */
    public static String damaged(String good, Random random) {
        StringBuilder text = new StringBuilder(good);
        for (int times = random.nextInt(4); times >= 0; times--) {
            int at = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), at + random.nextInt(5));
            switch (random.nextInt(6)) {
                case 0 -> text.delete(at, to);
                case 1 -> text.insert(at, text.substring(at, to));
                case 2 -> text.insert(at, REPEATED.get(random.nextInt(REPEATED.size())));
                case 3 -> text.insert(at, random(random));
                case 4 -> text.append(text.substring(at, to));
                default -> text.replace(at, to, Character.toString(random.nextInt(0x110000)));
            }
        }
        return text.toString();
    }
}
