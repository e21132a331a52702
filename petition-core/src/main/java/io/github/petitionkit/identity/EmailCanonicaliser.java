package io.github.petitionkit.identity;

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
 * Reduces an address to the mailbox that it reaches, so that one person with many spellings is found to be one.
 *
 * <p>The most specific rule for the domain is used: for {@code mail.example.com} that of {@code mail.example.com},
 * else of {@code *.example.com}, of {@code *.com}, of {@code *}. The local part is put into small letters (Unicode
 * NFC); the rule's characters to strip are deleted; it is cut at the first extension character if
 * something stands on both sides of that; dots that lost their neighbour in this go too. Where all would go, all
 * stays. The domain is turned into ASCII and replaced by the one that it is an alias of.
 *
 * <p>Every valid address has a canonical form, which is a valid address too and its own canonical form. Immutable and
 * thread-safe; rules are found by hash, whatever their number.
 */
public final class EmailCanonicaliser {
    private static final EmailRule AS_IT_IS = EmailRule.of("*", "", "");

    private final Map<String, EmailRule> rules;

    private EmailCanonicaliser(Map<String, EmailRule> rules) {
        this.rules = Collections.unmodifiableMap(rules);
        rules.values().forEach(this::requireEnd);
    }

    /**
     * The rules of the large providers, and {@code +} as extension everywhere else; they stand in
     * {@code email-rules.properties}, with their sources. Dots are kept unless a provider is known to ignore them.
     *
     * @return the same instance at every call
     */
    public static EmailCanonicaliser standard() {
        return Standard.CANONICALISER;
    }

    /**
     * These rules and no others, for a site that has its own. Without a rule for {@code *}, addresses that no rule is
     * about are only folded.
     *
     * @param rules the rules; of two for the same domain the later one holds
     * @return the canonicaliser
     * @throws IllegalArgumentException if aliases lead round in a circle
     */
    public static EmailCanonicaliser of(EmailRule... rules) {
        return new EmailCanonicaliser(byDomain(List.of(rules)));
    }

    /**
     * These rules with others, each of which replaces the one of the same domain, if any.
     *
     * <p>Signers are found by what is canonical: rules that change while petitions are open let somebody whose address
     * is reduced differently sign again.
     *
     * @param others the rules; of two for the same domain the later one holds
     * @return the canonicaliser
     * @throws IllegalArgumentException if aliases lead round in a circle
     */
    public EmailCanonicaliser with(EmailRule... others) {
        Map<String, EmailRule> all = new HashMap<>(rules);
        all.putAll(byDomain(List.of(others)));
        return new EmailCanonicaliser(all);
    }

    /**
     * The canonical form of an address.
     *
     * @param address any address
     * @return the same for every address that reaches the same mailbox by the rules
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
            rule = rules.get("*" + domain.substring(dot));
        }
        return rule == null ? rules.getOrDefault("*", AS_IT_IS) : rule;
    }

    private void requireEnd(EmailRule start) {
        Set<String> passed = new LinkedHashSet<>();
        for (@Nullable String target = start.alias();
                target != null;
                target = ruleFor(target).alias()) {
            if (!passed.add(target)) {
                throw new IllegalArgumentException("The aliases of " + passed + " lead round in a circle; remove one");
            }
        }
    }

    private static String reduced(String localPart, EmailRule rule) {
        String before;
        String local = LocalPart.folded(localPart);
        do { // deleting can bring together what folds again, or a second extension to the end
            before = local;
            String kept = cut(stripped(before, rule.strip()), rule.extension());
            String rest = LocalPart.isDotAtom(before) ? withoutLooseDots(kept) : kept;
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

    private static String cut(String local, String characters) {
        for (int i = 0; i < local.length(); i++) {
            if (characters.indexOf(local.charAt(i)) >= 0) {
                return i > 0 && i < local.length() - 1 ? local.substring(0, i) : local;
            }
        }
        return local;
    }

    private static String withoutLooseDots(String local) {
        if (!local.startsWith(".") && !local.endsWith(".") && !local.contains("..")) {
            return local;
        }
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
        rules.forEach(rule -> byDomain.put(rule.domain(), rule));
        return byDomain;
    }

    /** Read once, when first asked for. */
    private static final class Standard {
        static final EmailCanonicaliser CANONICALISER = new EmailCanonicaliser(byDomain(StandardEmailRules.read()));
    }
}
