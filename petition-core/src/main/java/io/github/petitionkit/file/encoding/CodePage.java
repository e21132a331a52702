package io.github.petitionkit.file.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The code pages that extend ASCII in which programs save lists, and where they do. */
@SuppressWarnings("ImmutableEnumChecker") // lists and sets are immutable, but do not say so
enum CodePage {
    WESTERN("windows-1252", Use.COMMON, Region.WEST, Bytes.SINGLE),
    CENTRAL("windows-1250", Use.USUAL, Region.CENTRE, Bytes.SINGLE),
    CYRILLIC("windows-1251", Use.USUAL, Region.CYRILLIC, Bytes.SINGLE),
    GREEK("windows-1253", Use.USUAL, Region.GREECE, Bytes.SINGLE),
    TURKISH("windows-1254", Use.USUAL, Region.TURKEY, Bytes.SINGLE),
    HEBREW("windows-1255", Use.USUAL, Region.ISRAEL, Bytes.SINGLE),
    ARABIC("windows-1256", Use.USUAL, Region.ARABIA, Bytes.SINGLE),
    BALTIC("windows-1257", Use.USUAL, Region.BALTIC, Bytes.SINGLE),
    THAI("x-windows-874", Use.USUAL, Region.THAILAND, Bytes.SINGLE),
    JAPANESE("windows-31j", Use.USUAL, Region.JAPAN, new Bytes(0x82, 0x97, 0x40)),
    SIMPLIFIED_CHINESE("GBK", Use.USUAL, Region.CHINA, new Bytes(0xB0, 0xD7, 0xA1)),
    KOREAN("x-windows-949", Use.USUAL, Region.KOREA, new Bytes(0xB0, 0xC8, 0xA1)),
    TRADITIONAL_CHINESE("Big5", Use.USUAL, Region.TAIWAN, new Bytes(0xA4, 0xC6, 0x40)),
    MACINTOSH("x-MacRoman", Use.RARE, Region.WEST, Bytes.SINGLE),
    MACINTOSH_CENTRAL("x-MacCentralEurope", Use.RARE, Region.CENTRE, Bytes.SINGLE),
    MACINTOSH_CYRILLIC("x-MacCyrillic", Use.RARE, Region.CYRILLIC, Bytes.SINGLE),
    DOS("IBM850", Use.RARE, Region.WEST, Bytes.SINGLE),
    DOS_CENTRAL("IBM852", Use.RARE, Region.CENTRE, Bytes.SINGLE),
    DOS_CYRILLIC("IBM866", Use.RARE, Region.RUSSIA, Bytes.SINGLE),
    LATIN_2("ISO-8859-2", Use.RARE, Region.CENTRE, Bytes.SINGLE),
    UNIX_CYRILLIC("KOI8-R", Use.RARE, Region.RUSSIA, Bytes.SINGLE),
    ISO_CYRILLIC("ISO-8859-5", Use.RARE, Region.CYRILLIC, Bytes.SINGLE),
    UNIX_JAPANESE("EUC-JP", Use.RARE, Region.JAPAN, new Bytes(0xA4, 0xCF, 0xA1)),
    MACINTOSH_ICELANDIC("x-MacIceland", Use.RARE, Region.WEST, Bytes.SINGLE),
    MACINTOSH_CROATIAN("x-MacCroatian", Use.RARE, Region.CENTRE, Bytes.SINGLE),
    MACINTOSH_GREEK("x-MacGreek", Use.RARE, Region.GREECE, Bytes.SINGLE),
    MACINTOSH_TURKISH("x-MacTurkish", Use.RARE, Region.TURKEY, Bytes.SINGLE),
    DOS_GREEK("x-IBM737", Use.RARE, Region.GREECE, Bytes.SINGLE),
    DOS_TURKISH("IBM857", Use.RARE, Region.TURKEY, Bytes.SINGLE),
    DOS_HEBREW("IBM862", Use.RARE, Region.ISRAEL, Bytes.SINGLE),
    DOS_BALTIC("IBM775", Use.RARE, Region.BALTIC, Bytes.SINGLE),
    ISO_GREEK("ISO-8859-7", Use.RARE, Region.GREECE, Bytes.SINGLE),
    ISO_BALTIC("ISO-8859-13", Use.RARE, Region.BALTIC, Bytes.SINGLE);

    /** Those that this JDK can read; some are in a module of their own. */
    static final List<CodePage> READABLE =
            Arrays.stream(values()).filter(page -> page.charset != null).toList();

    private final @Nullable Charset charset;
    private final Use use;
    private final Region region;
    private final Bytes bytes;

    /** How often it is met, as the bits that it costs to assume it. */
    private enum Use {
        COMMON(0),
        USUAL(3),
        RARE(10);

        private final int bits;

        Use(int bits) {
            this.bits = bits;
        }
    }

    /** The languages in which {@code words.txt} has words, and the countries where they are at home. */
    private enum Region {
        WEST("de fr es ca it pt nl sv nb da fi is ga", ""),
        CENTRE("pl cs sk hu hr sl ro sr-Latn de", "AL BA CZ HR HU MD ME PL RO RS SI SK"),
        CYRILLIC("ru uk bg mk be sr", "BG BY KG KZ ME MK RS RU UA"),
        RUSSIA("ru bg", "BG KG KZ RU"),
        GREECE("el", "CY GR"),
        TURKEY("tr de", "CY TR"),
        ISRAEL("he", "IL"),
        ARABIA("ar fa", "AE BH DZ EG IQ IR JO KW LB LY MA OM PS QA SA SD SY TN YE"),
        BALTIC("lt lv et", "EE LT LV"),
        THAILAND("th", "TH"),
        JAPAN("ja", "JP"),
        CHINA("zh", "CN SG"),
        KOREA("ko", "KR"),
        TAIWAN("zh-Hant", "HK MO TW");

        private final List<String> languages;
        private final Set<String> countries;

        Region(String languages, String countries) {
            this.languages = List.of(languages.split(" "));
            this.countries = countries.isEmpty() ? Set.of() : Set.of(countries.split(" "));
        }
    }

    /** Where pairs of bytes begin that are common characters, and the least second byte; 0 if every character is one byte. */
    private record Bytes(int from, int to, int second) {
        private static final Bytes SINGLE = new Bytes(0, 0, 0);
    }

    CodePage(String name, Use use, Region region, Bytes bytes) {
        this.charset = readable(name);
        this.use = use;
        this.region = region;
        this.bytes = bytes;
    }

    private static @Nullable Charset readable(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException missing) {
            return null;
        }
    }

    /** Returns the encoding of a readable page. */
    Charset charset() {
        if (charset == null) {
            throw new IllegalStateException("This JDK does not have the encoding of " + this);
        }
        return charset;
    }

    int bits() {
        return use.bits;
    }

    List<String> languages() {
        return region.languages;
    }

    /** Returns whether people in a country write with it. */
    boolean isHome(String country) {
        return region == Region.WEST
                ? Arrays.stream(Region.values()).noneMatch(each -> each.countries.contains(country))
                : region.countries.contains(country);
    }

    boolean hasPairs() {
        return bytes.to > 0;
    }

    /** Returns whether a character beyond ASCII stands where the page has the common ones. */
    boolean isCommon(char character) {
        byte[] encoded = String.valueOf(character).getBytes(charset());
        int first = encoded[0] & 0xFF;
        return encoded.length == 2 && first >= bytes.from && first <= bytes.to && (encoded[1] & 0xFF) >= bytes.second;
    }

    /** Returns the text of bytes; {@code null} if they are none of the page. */
    @Nullable
    String decode(byte[] text) {
        return Decoding.strict(text, charset());
    }
}
