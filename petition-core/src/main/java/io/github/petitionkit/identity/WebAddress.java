package io.github.petitionkit.identity;

import io.github.petitionkit.network.PublicSuffixes;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Finds web addresses in short texts: a scheme, {@code www.}, or a word that ends in a dot and a public suffix, also in
 * letters that only look like these. Names have dots too: {@code P.de Vries}, {@code St.John}, {@code Maria.Club} and
 * {@code MARIA.CLUB} are names. So a web address needs at least three letters before the dot or a slash after its ending,
 * and an ending in lower case, one that no name has, or a word of advertisements beside it. Titles and abbreviations
 * behind a name are parts of it.
 */
final class WebAddress {
    private static final int MIN_LABEL = 3;
    /** An abbreviation has at most so many letters before and after its dot. */
    private static final int LONGEST_ABBREVIATED = 3;

    private static final int MAX_ENDING = 24;
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private static final Set<String> SCHEMES = Set.of(
            "http", "https", "ftp", "javascript", "vbscript", "data", "file", "mailto", "tel", "sms", "whatsapp", "tg");
    /** Endings that hardly any name has after a dot, in any case. */
    private static final Set<String> ENDINGS = Set.of(
            "com", "net", "org", "info", "biz", "xyz", "online", "website", "site", "shop", "store", "app", "icu",
            "click", "vip", "gl", "ru", "cn", "uk", "рф");
    /** Words in names that are also endings: {@code juan.de la cruz}. */
    private static final Set<String> PARTICLES = Set.of("de", "la", "le", "da", "do", "di", "st", "ma", "mc", "al");
    /** Titles and degrees that are also endings: {@code mag.art Anna}, {@code anna.phd}. */
    private static final Set<String> TITLES =
            Set.of("ing", "art", "med", "prof", "phd", "mba", "md", "dds", "cpa", "ba", "esq", "mr", "ms", "sr");
    /**
     * Names of many people that are also endings: {@code maria.wang}. Those with the most people, of each country and in Latin
     * letters, are from the popular names by country of sigpwned (CC0).
     */
    private static final Set<String> NAMES = Set.of(
            ("wang kim li lu ma mo ng su hu gu ye vu jo bo im song law weber schmidt schwarz walter abbott gallo black green love"
                            + " bond fox ford rich gold moe ren page bosch kerry nico joy zara tiffany rio madrid paris london"
                            + " hughes rogers norton lincoln ferrari ferrero george glass grainger honda lilly osaka philips weir"
                            + " xin yun chase church cruise sakura erni do dupont gal la ly na ngo no om ong otsuka so suzuki to uy"
                            + " ao teva")
                    .split(" "));
    /** What advertisements say in capital letters, where the case of an ending tells nothing. */
    private static final Set<String> ADVERTISED = Set.of(
            "visit", "click", "casino", "crypto", "bitcoin", "bonus", "forex", "jackpot", "lottery", "poker", "slots",
            "viagra", "loans", "cheap", "promo", "free");
    /** Letters of other scripts in web addresses of deceivers, and the Latin ones that they look like (UTS 39). */
    private static final String LIKE_LATIN = "аеорсухіјѕһԁԛԝмтк" + "οανικρυ";

    private static final String LATIN = "aeopcyxijshdqwmtk" + "oavikpu";

    private WebAddress() {}

    static boolean isIn(String name) {
        if (name.indexOf('.') < 0 && name.indexOf(':') < 0 && name.indexOf('。') < 0 && name.indexOf('․') < 0) {
            return false; // as most names
        }
        String text = usual(name);
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("://") || startsWord(lower, "www.") || hasScheme(lower) || endsWord(text);
    }

    private static String usual(String name) {
        return Folding.isAscii(name)
                ? name
                : Normalizer.normalize(name, Form.NFKC).replace('。', '.');
    }

    private static boolean startsWord(String text, String start) {
        for (int i = text.indexOf(start); i >= 0; i = text.indexOf(start, i + 1)) {
            if (i == 0 || !Character.isLetterOrDigit(text.codePointBefore(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns whether a scheme has something directly behind its colon. */
    private static boolean hasScheme(String lower) {
        for (int colon = lower.indexOf(':'); colon >= 0; colon = lower.indexOf(':', colon + 1)) {
            int start = colon;
            while (start > 0 && Character.isLetter(lower.charAt(start - 1))) {
                start--;
            }
            boolean directly = colon + 1 < lower.length() && lower.charAt(colon + 1) != ' ';
            if (directly && SCHEMES.contains(lower.substring(start, colon))) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWord(String text) {
        int label = 0;
        int longest = 0; // of the labels of this word: that of example.co.uk is 7
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '.') {
                boolean initial = label == 1 && longest > 0; // will.i.am
                longest = Math.max(longest, label);
                label = 0;
                if (isEnding(text, i + 1, initial ? 1 : longest)) {
                    return true;
                }
            } else if (Character.isLetterOrDigit(character) || Character.isSurrogate(character) || character == '-') {
                label += character >= FIRST_IDEOGRAPH ? MIN_LABEL : 1; // an ideograph is a word
            } else {
                label = 0;
                longest = 0;
            }
        }
        return false;
    }

    /**
     * Returns whether an ending of the web begins at an index.
     *
     * @param label how many letters are before its dot
     */
    private static boolean isEnding(String text, int start, int label) {
        int end = start;
        while (end < text.length() && end - start <= MAX_ENDING && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        String typed = text.substring(start, end);
        String lower = typed.toLowerCase(Locale.ROOT);
        boolean isLower = typed.equals(lower);
        String seen = isLower ? inLatin(lower) : lower;
        boolean path = typed.length() > 1 && text.startsWith("/", end);
        boolean longWord = label >= MIN_LABEL || (path && label > 0);
        if (ENDINGS.contains(seen)) {
            return longWord || (isLower && isShortWord(text, start - 1, label));
        }
        return longWord
                && typed.length() > 1
                && (isLower || isAdvertisement(text))
                && !isInsideWord(text, end)
                && !isPartOfName(text, end, lower)
                && !isAbbreviation(text, start, end, label)
                && (PublicSuffixes.standard().isSuffix(lower)
                        || PublicSuffixes.standard().isSuffix(seen));
    }

    /** Returns whether two small letters, or nothing behind a space, are before a dot: {@code vk.com}, {@code my .com}. */
    private static boolean isShortWord(String text, int dot, int label) {
        String word = text.substring(dot - Math.min(label, dot), dot);
        return label == 0
                ? dot > 0 && text.charAt(dot - 1) == ' '
                : word.length() == 2 && word.equals(word.toLowerCase(Locale.ROOT));
    }

    /** Returns whether a text in capital letters, whose case tells nothing, has a word of advertisements. */
    private static boolean isAdvertisement(String text) {
        return text.equals(text.toUpperCase(Locale.ROOT)) && advertises(text);
    }

    private static boolean advertises(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+")).anyMatch(ADVERTISED::contains);
    }

    /** Returns whether a few letters, a dot and a few letters are behind a name: {@code Ayşe Kaya fam.tr}. */
    private static boolean isAbbreviation(String text, int start, int end, int label) {
        return label <= LONGEST_ABBREVIATED
                && end - start <= LONGEST_ABBREVIATED
                && text.lastIndexOf(' ', start) > 0
                && !text.startsWith("/", end)
                && !advertises(text);
    }

    /** Returns whether the word goes on, so that its last part alone can be an ending: {@code anna.de.vries}. */
    private static boolean isInsideWord(String text, int end) {
        return text.startsWith(".", end) && end + 1 < text.length() && Character.isLetter(text.charAt(end + 1));
    }

    private static boolean isPartOfName(String text, int end, String ending) {
        boolean particle = PARTICLES.contains(ending) && end + 1 < text.length() && text.charAt(end) == ' ';
        boolean title = text.startsWith(". ", end) && end + 2 < text.length(); // dipl.ing. anna
        boolean word = NAMES.contains(ending) || TITLES.contains(ending);
        return particle || title || (word && !text.startsWith("/", end) && !advertises(text));
    }

    private static String inLatin(String lower) {
        if (Folding.isAscii(lower)) {
            return lower;
        }
        StringBuilder latin = new StringBuilder(lower.length());
        for (int at = 0; at < lower.length(); at++) {
            int found = LIKE_LATIN.indexOf(lower.charAt(at));
            latin.append(found < 0 ? lower.charAt(at) : LATIN.charAt(found));
        }
        return latin.toString();
    }
}
