package io.github.petitionkit.file.encoding;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * How improbable the bytes of a word are in a code page.
 *
 * @param bits the logarithm, to the base of 2
 * @param letters the number of pairs of letters that were judged
 */
record Spelling(double bits, int letters) {
    private static final int UNREADABLE = 40;
    private static final int OTHER_SCRIPT = 20;
    private static final int CONTROL = 20;
    private static final int ODD_CAPITAL = 12;
    private static final int MANY_CAPITALS = 2;
    private static final int SMALL_BEGIN = 3;
    private static final int SHORT_WORD = 4;

    /** How improbable a character of East Asia is that no word had: one of four thousand, twenty times as rare otherwise. */
    private static final double COMMON_CHARACTER = 1.0 / 8_000;

    private static final double RARE_CHARACTER = COMMON_CHARACTER / 20;

    /** A letter behind another one, or one of both is the begin or the end. */
    private record Pair(char before, char letter) {}

    static Spelling of(byte[] word, CodePage page) {
        String text = page.decode(word);
        if (text == null) {
            return new Spelling(UNREADABLE * beyondAscii(word), 0);
        } else if (text.chars().anyMatch(each -> each > 0x7F && Character.isISOControl(each))) {
            return new Spelling(CONTROL * beyondAscii(word), 0);
        }
        List<Pair> pairs = new ArrayList<>();
        int bits = odd(text, page, pairs) + (isShort(text) && !page.hasPairs() ? SHORT_WORD : 0);
        return new Spelling(bits + (pairs.isEmpty() ? 0 : bits(pairs, page)), pairs.size());
    }

    /** Returns whether a word is two letters of another script, which are one character of East Asia as well. */
    private static boolean isShort(String text) {
        return text.length() == 2 && text.chars().allMatch(each -> each > 0x7F);
    }

    private static double beyondAscii(byte[] word) {
        int count = 0;
        for (byte each : word) {
            count += each < 0 ? 1 : 0;
        }
        return count;
    }

    /** Collects the pairs with a letter beyond ASCII, and returns the bits of what is odd besides them. */
    private static int odd(String text, CodePage page, List<Pair> pairs) {
        int bits = 0;
        char before = Language.BEGIN;
        for (int at = 0; at <= text.length(); at++) {
            char sign = at == text.length() ? Language.END : text.charAt(at);
            boolean isLetter = at < text.length() && Signs.isLetter(sign);
            if (sign > 0x7F && !isLetter) {
                bits += Signs.bits(
                        sign, before != Language.BEGIN, at + 1 < text.length() && Signs.isLetter(text.charAt(at + 1)));
                before = Language.BEGIN;
                continue;
            }
            char letter = isLetter ? Language.small(sign) : Language.END;
            if (letter > 0x7F || before > 0x7F) {
                bits += isLetter ? oddLetter(text, at, before) : 0;
                if (!page.hasPairs()) {
                    pairs.add(new Pair(before, letter));
                } else if (isLetter) {
                    pairs.add(new Pair(before > 0x7F ? Language.BEGIN : before, letter));
                }
            }
            before = isLetter ? letter : Language.BEGIN;
        }
        return bits;
    }

    /** Returns the bits of a change of script, and of capitals inside a word, which are not all of them. */
    private static int oddLetter(String text, int at, char before) {
        char letter = text.charAt(at);
        int bits = 0;
        if (before == Language.BEGIN) {
            return Character.isLowerCase(letter) && script(letter) != UnicodeScript.LATIN ? SMALL_BEGIN : 0;
        } else if (script(before) != script(letter)) {
            bits += OTHER_SCRIPT;
        }
        char last = text.charAt(at - 1);
        if (Character.isUpperCase(letter) && Character.isUpperCase(last) && script(letter) != UnicodeScript.LATIN) {
            bits += MANY_CAPITALS;
        }
        boolean isRaised = Character.isUpperCase(letter) && Character.isLowerCase(last);
        boolean isLowered = Character.isLowerCase(letter)
                && Character.isUpperCase(last)
                && at > 1
                && Character.isUpperCase(text.charAt(at - 2));
        return isRaised || isLowered ? bits + ODD_CAPITAL : bits;
    }

    private static UnicodeScript script(char letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return switch (script) {
            case HIRAGANA, KATAKANA, HANGUL -> UnicodeScript.HAN;
            case COMMON, INHERITED -> letter < 0x250 ? UnicodeScript.LATIN : UnicodeScript.HAN;
            default -> script;
        };
    }

    private static double bits(List<Pair> pairs, CodePage page) {
        double likely = 0;
        for (String tag : page.languages()) {
            Language language = Language.all().get(tag);
            if (language != null) {
                double share = 0;
                for (Pair pair : pairs) {
                    share += Math.log(share(pair, page, language));
                }
                likely += Math.exp(share);
            }
        }
        return -Math.log(Math.max(likely, Double.MIN_NORMAL)) / Math.log(2);
    }

    private static double share(Pair pair, CodePage page, Language language) {
        if (!page.hasPairs() || pair.letter() <= 0x7F) {
            return language.share(pair.before(), pair.letter());
        }
        return language.share(pair.letter()) / 2 + (page.isCommon(pair.letter()) ? COMMON_CHARACTER : RARE_CHARACTER);
    }
}
