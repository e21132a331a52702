package io.github.petitionkit.identity;

import java.util.List;

/**
 * The pattern by which a local part (before the {@code @}) is built from its owner's name. A script uses one pattern
 * for all its addresses; people use many.
 *
 * <p>{@code G} is the first word of the name, {@code F} the last one, {@code g} and {@code f} their initials, {@code M}
 * a word between them, {@code x} other letters; a number gives the count of digits; dots, hyphens and similar
 * characters are themselves. So {@code ada.example87@} of Ada Example has the pattern {@code G.F2}, and
 * {@code bluefox7@} has {@code x1}. A local part that looks drawn at random ({@link RandomText}) is {@code ~}
 * and its length. A pattern does not identify a person.
 *
 * @param value the pattern
 */
public record EmailPattern(String value) {
    private static final int SHORTEST_WORD = 3;

    /**
     * Requires a value that is not empty.
     *
     * @throws IllegalArgumentException if it is empty or longer than a local part
     */
    public EmailPattern {
        if (value.isEmpty() || value.length() > LocalPart.MAX_OCTETS) {
            throw new IllegalArgumentException(
                    "A pattern has 1 to %s characters, not %s".formatted(LocalPart.MAX_OCTETS, value.length()));
        }
    }

    /**
     * Returns the pattern of an address.
     *
     * @param email the address as typed; an extension after {@code +} is ignored
     * @param name its owner's name
     * @return the pattern
     */
    public static EmailPattern of(EmailAddress email, PersonName name) {
        String local = Folding.fold(email.localPart());
        int plus = local.indexOf('+');
        return new Reading(plus > 0 ? local.substring(0, plus) : local, name.words()).pattern();
    }

    /**
     * Returns whether the address is a number alone: a telephone's, or one that the provider has drawn. Nobody chooses how to
     * make it of a name.
     *
     * @return {@code true} for {@code 10} and {@code 10.2}, {@code false} for {@code G2}
     */
    public boolean isNumber() {
        return value.chars().noneMatch(each -> Character.isLetter(each) || each == '~');
    }

    /**
     * Returns whether the address has no other letters than the owner's names and initials.
     *
     * @return {@code true} for {@code G.F2}, {@code false} for {@code xF} and {@code 10}
     */
    public boolean isNamesOnly() {
        return !isNumber() && value.indexOf('x') < 0 && value.indexOf('~') < 0;
    }

    /**
     * Returns whether a word or an initial of the owner's name is in the address, or whether it looks drawn at random.
     *
     * @return {@code true} for {@code G.F2}, {@code xf} and {@code ~10}, {@code false} for {@code x2} and {@code 10}
     */
    public boolean hasName() {
        return value.chars().anyMatch(each -> each == '~' || (Character.isLetter(each) && each != 'x'));
    }

    /** Reads a local part from left to right, taking the longest word of the name at each place. */
    private static final class Reading {
        private final String local;
        private final List<String> words;
        private final StringBuilder pattern = new StringBuilder();
        private int at;
        private boolean named;

        Reading(String local, List<String> words) {
            this.local = local;
            this.words = words;
        }

        EmailPattern pattern() {
            while (at < local.length()) {
                char each = local.charAt(at);
                if (Character.isDigit(each)) {
                    int from = at;
                    skipDigits();
                    pattern.append(at - from);
                } else if (!Character.isLetter(each)) {
                    pattern.append(each);
                    at++;
                } else if (!takeWord()) {
                    takeLetter();
                }
            }
            return !named && RandomText.isLikely(local)
                    ? new EmailPattern("~" + local.length())
                    : new EmailPattern(pattern.toString());
        }

        private void skipDigits() {
            while (at < local.length() && Character.isDigit(local.charAt(at))) {
                at++;
            }
        }

        private boolean takeWord() {
            int best = -1;
            for (int word = 0; word < words.size(); word++) {
                boolean fits = words.get(word).length() >= SHORTEST_WORD && local.startsWith(words.get(word), at);
                if (fits
                        && (best < 0
                                || words.get(word).length() > words.get(best).length())) {
                    best = word;
                }
            }
            if (best >= 0) {
                append(best == 0 ? 'G' : best == words.size() - 1 ? 'F' : 'M');
                at += words.get(best).length();
                named = true;
            }
            return best >= 0;
        }

        /**
         * Reads one letter: an initial if it is alone or beside a word of the name. Other adjacent letters become one
         * {@code x}.
         */
        private void takeLetter() {
            int initial = initial(local.charAt(at));
            boolean edge = at == 0 || last() == 'G' || last() == 'F' || !Character.isLetter(local.charAt(at - 1));
            if (initial >= 0 && edge && (endsAt(at + 1) || startsWord(at + 1))) {
                append(initial == 0 ? 'g' : 'f');
            } else if (pattern.length() == 0 || last() != 'x') {
                append('x');
            }
            at++;
        }

        private int initial(char letter) {
            int last = words.size() - 1;
            if (last >= 0 && words.get(0).charAt(0) == letter) {
                return 0;
            }
            return last >= 0 && words.get(last).charAt(0) == letter ? last : -1;
        }

        private boolean endsAt(int end) {
            return end == local.length() || !Character.isLetter(local.charAt(end));
        }

        private boolean startsWord(int from) {
            for (String word : words) {
                if (word.length() >= SHORTEST_WORD && local.startsWith(word, from)) {
                    return true;
                }
            }
            return false;
        }

        private char last() {
            return pattern.length() == 0 ? ' ' : pattern.charAt(pattern.length() - 1);
        }

        private void append(char part) {
            pattern.append(part);
        }
    }
}
