package io.github.petitionkit.sweep;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.identity.NumberedLocalPart;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.PublicSuffixes;
import io.github.petitionkit.signature.Signature;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A trait that signatures can share, and the conditions that find all signatures that share it. */
enum Likeness {
    /** The network: 24 bits of an IPv4 address, 48 of IPv6. */
    SUBNET("from one neighbourhood on the Internet", "a campus, an office, a train or a mobile network") {
        @Override
        List<Condition> conditions(Signature signature) {
            IpAddress ip = ip(signature);
            return ip == null ? List.of() : List.of(new Condition.Network(ip.neighbourhood()));
        }
    },
    /** One browser behind one address. */
    DEVICE(
            "by one browser behind one address",
            "a tablet at a stall, a library, or equal telephones behind one network") {
        @Override
        List<Condition> conditions(Signature signature) {
            IpAddress ip = ip(signature);
            String agent = signature.context().userAgent();
            return ip == null || agent == null || !isPattern(agent)
                    ? List.of()
                    : List.of(new Condition.Network(ip.subscriber()), new Condition.UserAgent(agent));
        }
    },
    /** A domain that is not that of a large mailbox provider. */
    DOMAIN(
            "with mailboxes at one little-known domain",
            "an employer, a university, a club or a provider that only one region knows") {
        @Override
        List<Condition> conditions(Signature signature) {
            EmailAddress email = signature.signer().email();
            return email == null || isEverybodys(email.domain())
                    ? List.of()
                    : List.of(new Condition.Domain(email.domain()));
        }
    },
    /**
     * Domains of one family: the owner of a domain can have any number of others below it. Domains below a public suffix such
     * as {@code co.uk} have owners of their own.
     */
    DOMAIN_FAMILY(
            "with mailboxes at domains below one little-known domain",
            "the schools of one town or the departments of one university") {
        @Override
        List<Condition> conditions(Signature signature) {
            EmailAddress email = signature.signer().email();
            String domain = email == null ? "" : email.domain();
            String above = domain.substring(domain.indexOf('.') + 1);
            return isEverybodys(domain)
                            || above.indexOf('.') < 0
                            || PublicSuffixes.standard().isSuffix(above)
                    ? List.of()
                    : List.of(new Condition.Domain("*." + above));
        }
    },
    /** The way in which addresses at one of the common domains are built from names. */
    RECIPE("with addresses at one domain that are made of the names in one way", "a provider that suggests addresses") {
        @Override
        List<Condition> conditions(Signature signature) {
            EmailAddress email = signature.signer().email();
            PersonName name = signature.signer().name();
            return email == null || name == null || !MailProviders.isCommon(email.domain())
                    ? List.of()
                    : List.of(
                            new Condition.Domain(email.domain()),
                            new Condition.AddressPattern(EmailPattern.of(email, name)));
        }
    },
    /** Numbered addresses with one stem. */
    NUMBERED(
            "with addresses that are numbered through",
            "a school that numbers its mailboxes, or letters that many people choose") {
        @Override
        List<Condition> conditions(Signature signature) {
            EmailAddress email = signature.signer().email();
            return email == null
                    ? List.of()
                    : NumberedLocalPart.of(email.localPart())
                            .filter(NumberedLocalPart::hasWord)
                            .map(local -> List.<Condition>of(new Condition.Email(local.stem() + "*@" + email.domain())))
                            .orElse(List.of());
        }
    },
    /** One name. */
    NAME("under one name", "a name that many people have") {
        @Override
        List<Condition> conditions(Signature signature) {
            PersonName name = signature.signer().name();
            return name == null ? List.of() : List.of(new Condition.Name(name.value()));
        }
    },
    /** The user agent. */
    BROWSER("by one browser", "the telephone that everybody has") {
        @Override
        List<Condition> conditions(Signature signature) {
            String agent = signature.context().userAgent();
            return agent != null && isPattern(agent) ? List.of(new Condition.UserAgent(agent)) : List.of();
        }
    };

    private static final int LONGEST_PATTERN = 300;

    private final String words;
    private final String innocent;

    Likeness(String words, String innocent) {
        this.words = words;
        this.innocent = innocent;
    }

    /** {@return the conditions that a signature and all that share its trait meet; none if it has no such trait} */
    abstract List<Condition> conditions(Signature signature);

    /** {@return whether the trait leaves the addresses open, so that addresses of one form are a finding} */
    boolean leavesAddressesOpen() {
        return this == SUBNET || this == DEVICE || this == BROWSER || this == NAME;
    }

    /** {@return what could make honest people share the trait} */
    String innocent() {
        return innocent;
    }

    /** {@return the trait in words, to follow a number of signatures} */
    String words() {
        return words;
    }

    /** {@return the value of the trait as a number, equal for all signatures that share it; 0 without such a trait} */
    long key(Signature signature) {
        List<Condition> conditions = conditions(signature);
        return conditions.isEmpty() ? 0 : Hash.of(name() + conditions.toString().toLowerCase(Locale.ROOT)) | 1;
    }

    private static boolean isEverybodys(String domain) {
        return MailProviders.isCommon(domain) || MailProviders.isRelay(domain);
    }

    private static boolean isPattern(String agent) {
        return !agent.isBlank() && agent.length() <= LONGEST_PATTERN && agent.indexOf('*') < 0;
    }

    static @Nullable IpAddress ip(Signature signature) {
        String ip = signature.context().ip();
        return ip == null ? null : IpAddress.parse(ip).orElse(null);
    }
}
