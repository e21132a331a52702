package io.github.petitionkit.invalidation;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A condition on a signature. It is false for data that was erased or never given. In patterns {@code *} matches any
 * characters, including none, and {@code ?} one; case does not matter.
 */
public sealed interface Condition {
    /**
     * Returns whether a signature meets the condition.
     *
     * @param signature the signature
     * @param canonicaliser reduces addresses to mailboxes
     * @return {@code true} if it does
     */
    boolean holds(Signature signature, EmailCanonicaliser canonicaliser);

    /**
     * The signer's name.
     *
     * @param pattern such as {@code mickey *}
     */
    record Name(String pattern) implements Condition {
        /** Requires a pattern that is not all wildcards. */
        public Name {
            pattern = new Wildcard(pattern).pattern();
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            PersonName name = signature.signer().name();
            return name != null && new Wildcard(pattern).matches(name.value());
        }
    }

    /**
     * The signer's address, as typed or in its canonical form. An address without {@code *} matches every spelling of
     * the mailbox.
     *
     * @param pattern such as {@code signer*@example.org}
     */
    record Email(String pattern) implements Condition {
        /** Requires a pattern that is not all wildcards. */
        public Email {
            pattern = new Wildcard(pattern).pattern();
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            EmailAddress email = signature.signer().email();
            if (email == null) {
                return false;
            }
            String mailbox = canonicaliser.canonical(email).value();
            Wildcard wanted = new Wildcard(pattern);
            return wanted.matches(email.value()) || wanted.matches(mailbox) || isMailbox(mailbox, canonicaliser);
        }

        private boolean isMailbox(String mailbox, EmailCanonicaliser canonicaliser) {
            return EmailAddress.parse(pattern)
                    .map(exact -> canonicaliser.canonical(exact).value().equals(mailbox))
                    .orElse(false);
        }
    }

    /**
     * The domain of the signer's address, as typed or with alias domains resolved.
     *
     * @param pattern such as {@code *.example.org}, which is not {@code example.org} itself; never with an {@code @}
     */
    record Domain(String pattern) implements Condition {
        /** Requires a pattern that is not all wildcards and has no {@code @}. */
        public Domain {
            pattern = new Wildcard(pattern).pattern();
            if (pattern.indexOf('@') >= 0) {
                throw new IllegalArgumentException("A domain has no @; to match addresses, use a condition on e-mail");
            }
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            EmailAddress email = signature.signer().email();
            if (email == null) {
                return false;
            }
            String mailbox = canonicaliser.canonical(email).value();
            Wildcard wanted = new Wildcard(pattern);
            return wanted.matches(email.domain()) || wanted.matches(mailbox.substring(mailbox.lastIndexOf('@') + 1));
        }
    }

    /**
     * The network of the request.
     *
     * @param block the IP addresses
     */
    record Network(IpBlock block) implements Condition {
        /** Rejects {@code null}. */
        public Network {
            Objects.requireNonNull(block, "block");
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            String ip = signature.context().ip();
            return ip != null && IpAddress.parse(ip).map(block::contains).orElse(false);
        }
    }

    /**
     * The network of the request, one of several.
     *
     * @param blocks the IP addresses, at least one block
     */
    record Networks(Set<IpBlock> blocks) implements Condition {
        /** Copies the blocks. Requires at least one. */
        public Networks {
            blocks = Set.copyOf(blocks);
            if (blocks.isEmpty()) {
                throw new IllegalArgumentException("A condition on networks needs at least one block");
            }
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            String ip = signature.context().ip();
            IpAddress address = ip == null ? null : IpAddress.parse(ip).orElse(null);
            return address != null
                    && IntStream.rangeClosed(0, address.bits())
                            .anyMatch(prefix -> blocks.contains(address.block(prefix)));
        }
    }

    /**
     * The pattern by which the signer's address is built from the name.
     *
     * @param pattern such as {@code G.F2}, see {@link EmailPattern}
     */
    record AddressPattern(EmailPattern pattern) implements Condition {
        /** Rejects {@code null}. */
        public AddressPattern {
            Objects.requireNonNull(pattern, "pattern");
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            EmailAddress email = signature.signer().email();
            PersonName name = signature.signer().name();
            return email != null && name != null && EmailPattern.of(email, name).equals(pattern);
        }
    }

    /**
     * The reason for signing, compared by letters and digits only, without case.
     *
     * @param text the reason
     */
    record SameReason(String text) implements Condition {
        private static final Pattern NOT_TELLING = Pattern.compile("[^\\p{L}\\p{N}]+");

        /** Reduces the text to what is compared. Requires a letter or a digit. */
        public SameReason {
            text = telling(text);
            if (text.isEmpty()) {
                throw new IllegalArgumentException("A reason needs a letter or a digit, this has none");
            }
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            String reason = signature.statement().reason();
            return reason != null && telling(reason).equals(text);
        }

        private static String telling(String reason) {
            return NOT_TELLING.matcher(reason).replaceAll("").toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The signer's postal code, compared by the rules of the country, or a pattern of letters and digits for it.
     *
     * @param code such as {@code SW1A 1AA}; {@code SW1A ???} for a British district, {@code 10*} for a German area
     */
    record PostalCode(String code) implements Condition {
        private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}*?]+");

        /** Requires 1 to 40 characters that are not all wildcards. */
        public PostalCode {
            if (code.isBlank() || code.length() > 40) {
                throw new IllegalArgumentException("A postal code has 1 to 40 characters, this has " + code.length());
            }
            if (Wildcard.isIn(code)) {
                code = new Wildcard(SEPARATORS.matcher(code).replaceAll("")).pattern();
            }
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            String given = signature.signer().postalCode();
            if (given == null) {
                return false;
            }
            Country country = signature.signer().livesIn();
            PostalCodes codes = PostalCodes.bundled();
            String normalised = codes.normalised(country, given);
            return Wildcard.isIn(code)
                    ? new Wildcard(code).matches(normalised)
                    : normalised.equals(codes.normalised(country, code));
        }
    }

    /**
     * The country for which the signature counts.
     *
     * @param country the country
     */
    record InCountry(Country country) implements Condition {
        /** Rejects {@code null}. */
        public InCountry {
            Objects.requireNonNull(country, "country");
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            return signature.signer().country().equals(country);
        }
    }

    /**
     * The region where the signer lives.
     *
     * @param region the region
     */
    record InRegion(Region region) implements Condition {
        /** Rejects {@code null}. */
        public InRegion {
            Objects.requireNonNull(region, "region");
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            return region.equals(signature.signer().region());
        }
    }

    /**
     * The browser's User-Agent header.
     *
     * @param pattern such as {@code python-*}
     */
    record UserAgent(String pattern) implements Condition {
        /** Requires a pattern that is not all wildcards. */
        public UserAgent {
            pattern = new Wildcard(pattern).pattern();
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            String agent = signature.context().userAgent();
            return agent != null && new Wildcard(pattern).matches(agent);
        }
    }

    /**
     * When the signature was received.
     *
     * @param from the first instant
     * @param to the instant after the last one
     */
    record Received(Instant from, Instant to) implements Condition {
        /** Requires an end after the beginning. */
        public Received {
            if (!from.isBefore(to)) {
                throw new IllegalArgumentException(
                        "Nothing is received from %s to before %s: give the earlier instant first".formatted(from, to));
            }
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            Instant at = signature.timestamps().receivedAt();
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /**
     * The state of the signature.
     *
     * @param states one or more of pending, confirmed and held; others cannot be invalidated
     */
    record InState(Set<SignatureState> states) implements Condition {
        /** Copies the states. Requires at least one, each of a signature that is active. */
        public InState {
            if (states.isEmpty() || !states.stream().allMatch(SignatureState::isActive)) {
                throw new IllegalArgumentException("Only PENDING, CONFIRMED and HELD signatures can be invalidated");
            }
            states = Set.copyOf(EnumSet.copyOf(states));
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            return states.contains(signature.state());
        }
    }

    /**
     * A signal of the fraud checks.
     *
     * @param code a signal's code, such as {@code form-too-fast}
     */
    record Signalled(String code) implements Condition {
        /** Rejects {@code null}. */
        public Signalled {
            Objects.requireNonNull(code, "code");
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            return signature.assessment().signals().stream()
                    .anyMatch(signal -> signal.code().equals(code));
        }
    }

    /**
     * One of several criteria, for signatures that no single condition describes.
     *
     * @param alternatives at least one
     */
    record AnyOf(List<Criteria> alternatives) implements Condition {
        /** Copies the list. Requires at least one. */
        public AnyOf {
            alternatives = List.copyOf(alternatives);
            if (alternatives.isEmpty()) {
                throw new IllegalArgumentException("No signature meets one of no criteria: give at least one");
            }
        }

        @Override
        public boolean holds(Signature signature, EmailCanonicaliser canonicaliser) {
            return alternatives.stream().anyMatch(criteria -> criteria.describe(signature, canonicaliser));
        }
    }
}
