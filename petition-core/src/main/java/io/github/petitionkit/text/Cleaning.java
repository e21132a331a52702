package io.github.petitionkit.text;

import io.github.petitionkit.text.TextKind.Trait;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/** Cleans one text by the policy of its kind, from left to right. */
final class Cleaning {
    /**
     * The longest run of marks to compose; the Stream-Safe Text Format (UAX #15, 12) ends runs at 30. Composition costs
     * the square of a run.
     */
    private static final int MOST_MARKS = 60;

    private static final int LONGEST_USUAL = 4;

    private final TextKind kind;
    private final StringBuilder clean = new StringBuilder();
    /** White space and signs that are kept only if a character follows. */
    private final StringBuilder pending = new StringBuilder();

    private boolean behindSpace;
    private boolean behindAt;
    private int marks;
    private int mostMarks;

    Cleaning(TextKind kind) {
        this.kind = kind;
    }

    String clean(String text) {
        int character;
        for (int at = 0; at < text.length(); at += Character.charCount(character)) {
            character = text.codePointAt(at);
            boolean pair = character == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            if (!pair) {
                take(character);
            }
        }
        String taken = clean.toString();
        String composed = mostMarks > MOST_MARKS ? taken : Normalizer.normalize(taken, Form.NFC);
        return composed.equals(text) ? text : composed;
    }

    private void take(int character) {
        if (Characters.isLineEnd(character)) {
            space(kind.has(Trait.MANY_LINES) ? '\n' : ' ');
        } else if (Characters.isSpace(character)) {
            space(kind.has(Trait.MANY_LINES) ? character : ' ');
        } else if (Characters.isDirectionMark(character)) {
            wait(character, Trait.WITHOUT_DIRECTION);
        } else if (isFinalConsonant(character)) {
            clean.appendCodePoint(character);
        } else if (Characters.isJoiner(character)) {
            wait(character, Trait.WITHOUT_JOINERS);
        } else if (kind == TextKind.NAME && Characters.isOrnament(character)) {
            space(' ');
        } else if (!isDropped(character)) {
            append(character);
        }
    }

    /** Returns whether it makes a final consonant of what is before it, as in Malayalam names: a joiner after a virama. */
    private boolean isFinalConsonant(int character) {
        return character == Characters.ZERO_WIDTH_JOINER
                && !kind.has(Trait.WITHOUT_JOINERS)
                && pending.isEmpty()
                && !clean.isEmpty()
                && clean.charAt(clean.length() - 1) == Characters.VIRAMA_OF_MALAYALAM;
    }

    private boolean isDropped(int character) {
        return Character.getType(character) == Character.CONTROL
                || Characters.isInvisible(character)
                || (kind.has(Trait.MANY_LINES) && Characters.isSymbolOfFont(character))
                || (Characters.isVariationSelector(character) && isWithoutMeaning(character))
                || (Characters.isTag(character) && !isInFlag());
    }

    private boolean isWithoutMeaning(int selector) {
        return kind.has(Trait.WITHOUT_VARIATIONS)
                || (kind == TextKind.NAME && (clean.isEmpty() || Characters.isEmojiSelector(selector)));
    }

    private boolean isInFlag() {
        int before = clean.isEmpty() || !pending.isEmpty() ? 0 : clean.codePointBefore(clean.length());
        return Characters.isFlag(before) || Characters.isTag(before);
    }

    private void space(int character) {
        if (!kind.has(Trait.MANY_LINES)) {
            pending.setLength(0);
        }
        if (!clean.isEmpty()) {
            pending.appendCodePoint(character);
            behindSpace = true;
        }
    }

    /** Delays a sign that has no meaning at an end of the text. */
    private void wait(int character, Trait without) {
        boolean joinsNothing = behindSpace && without == Trait.WITHOUT_JOINERS;
        boolean kept = !kind.has(without) || (without == Trait.WITHOUT_JOINERS && isInDomain());
        if (!clean.isEmpty() && kept && !joinsNothing) {
            pending.appendCodePoint(character);
        }
    }

    /** Returns whether a joiner is in a domain and follows a letter of a script that has joiners (RFC 5892, A.1 and A.2). */
    private boolean isInDomain() {
        return kind == TextKind.ADDRESS
                && !clean.isEmpty()
                && behindAt
                && Characters.hasJoiners(clean.codePointBefore(clean.length()));
    }

    private void append(int character) {
        clean.append(pending);
        pending.setLength(0);
        behindSpace = false;
        if (kind.has(Trait.COMPATIBLE) && Characters.isCompatible(character)) {
            clean.append(usual(character));
        } else {
            clean.appendCodePoint(character);
        }
        behindAt |= clean.charAt(clean.length() - 1) == '@';
        countMarks(character);
    }

    /** Returns the usual form, unless it is a phrase, or a mark on a space. */
    private static String usual(int character) {
        String usual = Normalizer.normalize(Character.toString(character), Form.NFKC);
        return usual.length() > LONGEST_USUAL || usual.indexOf(' ') >= 0 ? Character.toString(character) : usual;
    }

    private void countMarks(int character) {
        marks = Characters.isMark(character) ? marks + 1 : 0;
        mostMarks = Math.max(mostMarks, marks);
    }
}
