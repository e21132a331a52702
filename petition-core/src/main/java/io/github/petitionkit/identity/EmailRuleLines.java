package io.github.petitionkit.identity;

import io.github.petitionkit.data.DataFile;
import java.util.ArrayList;
import java.util.List;

/** Reads rules from a file; the head of {@code email-rules.txt} explains the lines. */
final class EmailRuleLines {
    private static final String STRIP = "strip:";
    private static final String ALIKE = "alike:";
    private static final String CUT = "cut:";
    private static final String ALIAS = "alias:";
    private static final String BELOW = "below:";

    private EmailRuleLines() {}

    static List<EmailRule> read(DataFile file) {
        List<EmailRule> rules = new ArrayList<>(file.size());
        file.forEach(line -> rules.add(rule(line)));
        return rules;
    }

    private static void requireAlone(String[] words) {
        if (words.length > 2) {
            throw new IllegalArgumentException("give nothing beside alias: or below:");
        }
    }

    private static EmailRule below(String domain, String target) {
        EmailRule rule = EmailRule.mailboxesBelow(target);
        if (!domain.equalsIgnoreCase("*." + target)) {
            throw new IllegalArgumentException("give the same domain twice, as in *.example.com below:example.com");
        }
        return rule;
    }

    private static EmailRule rule(String line) {
        String[] words = line.split(" +", -1);
        String strip = "";
        String alike = "";
        String extension = "";
        for (int at = 1; at < words.length; at++) {
            String word = words[at];
            if (word.startsWith(ALIAS)) {
                requireAlone(words);
                return EmailRule.aliasOf(words[0], word.substring(ALIAS.length()));
            } else if (word.startsWith(BELOW)) {
                requireAlone(words);
                return below(words[0], word.substring(BELOW.length()));
            } else if (word.startsWith(STRIP)) {
                strip = word.substring(STRIP.length());
            } else if (word.startsWith(ALIKE)) {
                alike = word.substring(ALIKE.length());
            } else if (word.startsWith(CUT)) {
                extension = word.substring(CUT.length());
            } else {
                throw new IllegalArgumentException("after the domain give strip:, alike:, cut:, alias: or below:");
            }
        }
        return EmailRule.of(words[0], strip, extension).alike(alike);
    }
}
