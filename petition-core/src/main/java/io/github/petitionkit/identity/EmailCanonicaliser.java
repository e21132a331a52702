package io.github.petitionkit.identity;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.network.DomainName;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reduces an address to its canonical form, so that different spellings of one mailbox are recognised as one person.
 *
 * <p>The most specific rule for the domain is used: for {@code mail.example.com} that of {@code mail.example.com}, else
 * of {@code *.example.com}, of {@code *.com}, of {@code *}. The local part is converted to lower case (Unicode NFC);
 * the rule's characters to strip are deleted, and those that are alike become one; it is cut at the first extension
 * character behind text; dots that are now first, last or doubled are deleted. If nothing would remain, nothing is
 * deleted. The domain is
 * converted to ASCII and replaced by the domain that it is an alias of.
 *
 * <p>Every valid address has a canonical form. It is a valid address and its own canonical form. Immutable and
 * thread-safe; the number of rules does not affect the cost.
 */
public final class EmailCanonicaliser {
    private static final String FILE = "email-rules.txt";
    private static final EmailRule AS_IT_IS = EmailRule.of("*", "", "");

    /** What remains of {@code *} without the star. */
    private static final String EVERYWHERE = "";

    /** By domain, and those for all domains below one by what follows the star. */
    private final Map<String, EmailRule> rules;

    private EmailCanonicaliser(Map<String, EmailRule> rules) {
        this.rules = Collections.unmodifiableMap(rules);
        rules.values().forEach(this::requireEnd);
    }

    /**
     * Returns the rules of the large providers, and {@code +} as extension everywhere else (RFC 5233);
     * {@code email-rules.txt} lists them with their sources. Dots are kept unless a provider is known to ignore
     * them. A site that wants no rule but those of providers adds {@code EmailRule.of("*", "", "")}.
     *
     * @return the same instance at every call
     */
    public static EmailCanonicaliser standard() {
        return Standard.CANONICALISER;
    }

    /**
     * Makes a canonicaliser with only these rules. Without a rule for {@code *}, other addresses are only folded.
     *
     * @param rules the rules; of two for the same domain the later one applies
     * @return the canonicaliser
     * @throws IllegalArgumentException if aliases form a cycle
     */
    public static EmailCanonicaliser of(EmailRule... rules) {
        return new EmailCanonicaliser(byDomain(List.of(rules)));
    }

    /**
     * Reads the host's own rules.
     *
     * @param file a file in the format of {@code email-rules.txt}, whose head explains it; of two rules for the same domain
     *     the later one applies
     * @return the canonicaliser
     * @throws io.github.petitionkit.data.MalformedDataException if a line is not a rule; it gives the line
     * @throws IllegalArgumentException if aliases form a cycle
     */
    public static EmailCanonicaliser of(DataFile file) {
        return new EmailCanonicaliser(byDomain(EmailRuleLines.read(file)));
    }

    /**
     * Adds rules; each replaces an earlier one for the same domain.
     *
     * <p>Duplicate signers are found by the canonical form. If rules change while petitions are open, a signer whose
     * canonical form changes can sign again.
     *
     * @param others the rules; of two for the same domain the later one applies
     * @return the canonicaliser
     * @throws IllegalArgumentException if aliases form a cycle
     */
    public EmailCanonicaliser with(EmailRule... others) {
        Map<String, EmailRule> all = new HashMap<>(rules);
        all.putAll(byDomain(List.of(others)));
        return new EmailCanonicaliser(all);
    }

    /**
     * Returns the canonical form of an address.
     *
     * @param address any address
     * @return the canonical form, equal for every address that reaches the same mailbox by the rules
     */
    public CanonicalEmail canonical(EmailAddress address) {
        String domain = DomainName.ascii(address.domain());
        EmailRule rule = ruleFor(domain);
        String local = rule.mailboxInDomain() ? labelBefore(rule, domain) : address.localPart();
        for (@Nullable String target = rule.alias(); target != null; target = rule.alias()) {
            domain = target;
            rule = ruleFor(domain);
        }
        return new CanonicalEmail(reduced(local, rule) + '@' + domain);
    }

    private static String labelBefore(EmailRule rule, String domain) {
        String below = domain.substring(0, domain.length() - rule.domain().length() + 1);
        return below.substring(below.lastIndexOf('.') + 1);
    }

    private EmailRule ruleFor(String domain) {
        EmailRule rule = rules.get(domain);
        for (int dot = domain.indexOf('.'); rule == null && dot >= 0; dot = domain.indexOf('.', dot + 1)) {
            rule = rules.get(domain.substring(dot));
        }
        return rule == null ? rules.getOrDefault(EVERYWHERE, AS_IT_IS) : rule;
    }

    private void requireEnd(EmailRule start) {
        Set<String> passed = new LinkedHashSet<>();
        for (@Nullable String target = start.alias();
                target != null;
                target = ruleFor(target).alias()) {
            if (!passed.add(target)) {
                throw new IllegalArgumentException("The aliases of " + passed + " form a cycle; remove one");
            }
        }
    }

    private static String reduced(String localPart, EmailRule rule) {
        String before;
        String local = LocalPart.folded(localPart);
        do { // deletion can make letters adjacent that fold again, or leave a second extension
            before = local;
            String kept = cut(unified(stripped(before, rule.strip()), rule.alike()), rule.extension());
            String rest = hasLooseDots(kept) && LocalPart.isDotAtom(before) ? withoutLooseDots(kept) : kept;
            local = rest.isEmpty() || rest.equals(before) ? before : LocalPart.folded(rest);
        } while (!local.equals(before));
        return local;
    }

    private static String stripped(String local, String characters) {
        if (characters.isEmpty()) {
            return local;
        }
        StringBuilder kept = new StringBuilder(local.length());
        for (int i = 0; i < local.length(); i++) {
            if (characters.indexOf(local.charAt(i)) < 0) {
                kept.append(local.charAt(i));
            }
        }
        return kept.length() == local.length() ? local : kept.toString();
    }

    private static String unified(String local, String alike) {
        String unified = local;
        for (int i = 1; i < alike.length(); i++) {
            unified = unified.replace(alike.charAt(i), alike.charAt(0));
        }
        return unified;
    }

    private static String cut(String local, String characters) {
        int end = local.length();
        for (int i = 0; i < characters.length(); i++) {
            int at = local.indexOf(characters.charAt(i));
            end = at < 0 ? end : Math.min(end, at);
        }
        return end > 0 ? local.substring(0, end) : local;
    }

    private static boolean hasLooseDots(String local) {
        return local.startsWith(".") || local.endsWith(".") || local.contains("..");
    }

    private static String withoutLooseDots(String local) {
        StringBuilder kept = new StringBuilder(local.length());
        for (int i = 0; i < local.length(); i++) {
            boolean after = kept.length() > 0 && kept.charAt(kept.length() - 1) != '.';
            if (local.charAt(i) != '.' || after) {
                kept.append(local.charAt(i));
            }
        }
        if (kept.length() > 0 && kept.charAt(kept.length() - 1) == '.') {
            kept.setLength(kept.length() - 1);
        }
        return kept.toString();
    }

    private static Map<String, EmailRule> byDomain(Collection<EmailRule> rules) {
        Map<String, EmailRule> byDomain = new HashMap<>();
        rules.forEach(rule -> byDomain.put(withoutStar(rule.domain()), rule));
        return byDomain;
    }

    private static String withoutStar(String domain) {
        return domain.startsWith("*") ? domain.substring(1) : domain;
    }

    /** Loaded once, at first use. */
    private static final class Standard {
        static final EmailCanonicaliser CANONICALISER = of(DataFile.beside(EmailCanonicaliser.class, FILE));
    }
}
