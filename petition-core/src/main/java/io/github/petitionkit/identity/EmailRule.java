package io.github.petitionkit.identity;

import io.github.petitionkit.network.DomainName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which addresses reach the same mailbox at one mail provider.
 *
 * @param domain the domain of the addresses: a domain in any script ({@code example.com}), all domains below one
 *     ({@code *.example.com}, {@code *.com}), or {@code *} for all; kept in ASCII and lower case
 * @param strip characters that the provider ignores in a local part, 0 to 10 of {@code .!#$%&'*+-/=?^_`{|}~}
 * @param alike characters that are one to the provider, none or 2 to 10 of the same;
 *     the first stands for all of them
 * @param extension characters at which the provider cuts a local part, 0 to 10 of the same
 * @param alias another domain with the same mailboxes, or {@code null}; its rule applies to the local part, so leave
 *     {@code strip}, {@code alike} and {@code extension} empty; at most 189 characters
 * @param mailboxInDomain whether the label before the domain names the mailbox, and the local part is anything:
 *     {@code anything@ada.example.com} reaches {@code ada@example.com}; only for all domains below one, with that one
 *     as alias
 */
public record EmailRule(
        String domain,
        String strip,
        String alike,
        String extension,
        @Nullable String alias,
        boolean mailboxInDomain) {
    private static final int MAX_CHARACTERS = 10;
    /**
     * The maximum length of an alias: it leaves room for a local part of 64 octets and the {@code @} in an address of
     * 254.
     */
    private static final int MAX_ALIAS = 189;

    /**
     * Converts the domains to ASCII and lower case, and requires each component to be in its range.
     *
     * @throws IllegalArgumentException if one is not
     */
    public EmailRule {
        domain = pattern(Objects.requireNonNull(domain, "domain"));
        if (mailboxInDomain && (alias == null || !domain.equals("*." + DomainName.ascii(alias)))) {
            throw new IllegalArgumentException(
                    "A mailbox in the domain needs a rule for all domains below its alias, not for " + domain);
        }
        requireSpecial("strip", strip);
        requireSpecial("alike", alike);
        requireSpecial("extension", extension);
        if (alike.length() == 1) {
            throw new IllegalArgumentException("alike takes no character, or 2 and more that are one to the provider");
        }
        if (alias != null) {
            alias = target(alias);
            if (!strip.isEmpty() || !alike.isEmpty() || !extension.isEmpty()) {
                throw new IllegalArgumentException("An alias takes its local parts' rule from " + alias
                        + ": leave strip, alike and extension empty");
            }
        }
    }

    /**
     * Makes a rule for the local parts of a domain.
     *
     * @param domain as the component
     * @param strip as the component
     * @param extension as the component
     * @return the rule
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static EmailRule of(String domain, String strip, String extension) {
        return new EmailRule(domain, strip, "", extension, null, false);
    }

    /**
     * Returns the same rule with characters that are one to the provider: {@code ".-"} if {@code ada-l@} and
     * {@code ada.l@} reach the same mailbox.
     *
     * @param characters as the component
     * @return the rule
     * @throws IllegalArgumentException if it is out of its range
     */
    public EmailRule alike(String characters) {
        return new EmailRule(domain, strip, characters, extension, alias, mailboxInDomain);
    }

    /**
     * Makes a rule for a domain that is an alias of a second one.
     *
     * @param domain as the component
     * @param target the second domain
     * @return the rule
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static EmailRule aliasOf(String domain, String target) {
        return new EmailRule(domain, "", "", "", Objects.requireNonNull(target, "target"), false);
    }

    /**
     * Makes a rule for a provider that delivers {@code anything@ada.example.com} to {@code ada@example.com}.
     *
     * @param domain the provider's domain, such as {@code example.com}
     * @return the rule for all domains below it
     * @throws IllegalArgumentException if it is not a domain
     */
    public static EmailRule mailboxesBelow(String domain) {
        return new EmailRule("*." + domain, "", "", "", domain, true);
    }

    private static String pattern(String domain) {
        if (domain.equals("*")) {
            return domain;
        }
        boolean wild = domain.startsWith("*.");
        String name = wild ? DomainName.hostName(domain.substring(2)) : DomainName.mailDomain(domain);
        if (name == null) {
            throw new IllegalArgumentException(
                    "Not a domain of a rule: give one such as example.com, *.example.com, *.com or *");
        }
        return wild ? "*." + name : name;
    }

    private static String target(String alias) {
        String name = DomainName.mailDomain(alias);
        if (name == null || name.length() > MAX_ALIAS) {
            throw new IllegalArgumentException(
                    "Not a domain for an alias: give one such as example.com, at most %s characters"
                            .formatted(MAX_ALIAS));
        }
        return name;
    }

    private static void requireSpecial(String component, String characters) {
        boolean special = characters.length() <= MAX_CHARACTERS
                && characters.chars().allMatch(c -> c == '.' || LocalPart.SPECIALS.indexOf(c) >= 0);
        if (!special) {
            throw new IllegalArgumentException(
                    "%s takes 0 to %s of the characters .%s".formatted(component, MAX_CHARACTERS, LocalPart.SPECIALS));
        }
    }
}
