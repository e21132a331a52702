package io.github.petitionkit.invalidation;

import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * The criteria of an invalidation: a signature matches if it is active and meets every condition. Immutable and
 * thread-safe. Conditions can hold personal data.
 *
 * @param conditions at least one
 */
public record Criteria(List<Condition> conditions) {
    /**
     * Copies the list. Requires compatible conditions, at least one.
     *
     * @throws IllegalArgumentException if there is no condition, or if two of them contradict each other
     */
    public Criteria {
        conditions = List.copyOf(conditions);
        if (conditions.isEmpty()) {
            throw new IllegalArgumentException(
                    "Criteria without a condition would take every signature out of the count: give at least one");
        }
        refuseTwo(conditions, Condition.InCountry.class);
        refuseTwo(conditions, Condition.InRegion.class);
        refuseTwo(conditions, Condition.PostalCode.class);
    }

    private static void refuseTwo(List<Condition> conditions, Class<? extends Condition> kind) {
        if (conditions.stream().filter(kind::isInstance).distinct().count() > 1) {
            throw new IllegalArgumentException(
                    "No signature meets two conditions %s: run one invalidation after the other"
                            .formatted(kind.getSimpleName()));
        }
    }

    /** {@return a builder without conditions} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns whether a signature matches.
     *
     * @param signature the signature
     * @param canonicaliser reduces addresses to mailboxes; the one that signing uses
     * @return {@code true} if it is active and meets every condition
     */
    public boolean fit(Signature signature, EmailCanonicaliser canonicaliser) {
        return signature.state().isActive() && describe(signature, canonicaliser);
    }

    /**
     * Returns whether a signature in any state meets every condition.
     *
     * @param signature the signature
     * @param canonicaliser as for {@link #fit}
     * @return {@code true} if it does
     */
    public boolean describe(Signature signature, EmailCanonicaliser canonicaliser) {
        return conditions.stream().allMatch(condition -> condition.holds(signature, canonicaliser));
    }

    /** Shows the kinds of conditions only; their values can be personal data. */
    @Override
    public String toString() {
        return "Criteria"
                + conditions.stream()
                        .map(condition -> condition.getClass().getSimpleName())
                        .toList();
    }

    /** Collects conditions; a signature must meet all of them. Not thread-safe. */
    public static final class Builder {
        private final List<Condition> conditions = new ArrayList<>();

        private Builder() {}

        private Builder and(Condition condition) {
            conditions.add(condition);
            return this;
        }

        /**
         * Adds a {@link Condition.Name}.
         *
         * @param pattern such as {@code mickey *}
         * @return this builder
         */
        public Builder name(String pattern) {
            return and(new Condition.Name(pattern));
        }

        /**
         * Adds a {@link Condition.Email}.
         *
         * @param pattern such as {@code signer*@example.org}
         * @return this builder
         */
        public Builder email(String pattern) {
            return and(new Condition.Email(pattern));
        }

        /**
         * Adds a {@link Condition.Domain}.
         *
         * @param pattern such as {@code *.example.org}
         * @return this builder
         */
        public Builder domain(String pattern) {
            return and(new Condition.Domain(pattern));
        }

        /**
         * Adds a {@link Condition.Network}.
         *
         * @param block such as {@code 192.0.2.0/24}, or one address
         * @return this builder
         */
        public Builder network(String block) {
            return and(new Condition.Network(IpBlock.of(block)));
        }

        /**
         * Adds a {@link Condition.PostalCode}.
         *
         * @param code such as {@code SW1A 1AA}, or {@code SW1A ???} for all of its district
         * @return this builder
         */
        public Builder postalCode(String code) {
            return and(new Condition.PostalCode(code));
        }

        /**
         * Adds a {@link Condition.InCountry}.
         *
         * @param country the place where signers live
         * @return this builder
         */
        public Builder country(Country country) {
            return and(new Condition.InCountry(country));
        }

        /**
         * Adds a {@link Condition.InRegion}.
         *
         * @param region the place where signers live
         * @return this builder
         */
        public Builder region(Region region) {
            return and(new Condition.InRegion(region));
        }

        /**
         * Adds a {@link Condition.UserAgent}.
         *
         * @param pattern such as {@code python-*}
         * @return this builder
         */
        public Builder userAgent(String pattern) {
            return and(new Condition.UserAgent(pattern));
        }

        /**
         * Adds a {@link Condition.Received}.
         *
         * @param from the first instant
         * @param to the instant after the last one
         * @return this builder
         */
        public Builder received(Instant from, Instant to) {
            return and(new Condition.Received(from, to));
        }

        /**
         * Adds a {@link Condition.InState}.
         *
         * @param first a state
         * @param others further states
         * @return this builder
         */
        public Builder state(SignatureState first, SignatureState... others) {
            return and(new Condition.InState(EnumSet.of(first, others)));
        }

        /**
         * Adds a {@link Condition.Signalled}.
         *
         * @param code a signal's code
         * @return this builder
         */
        public Builder signal(String code) {
            return and(new Condition.Signalled(code));
        }

        /**
         * Builds.
         *
         * @return the criteria
         * @throws IllegalArgumentException if there is no condition, or if two of them contradict each other
         */
        public Criteria build() {
            return new Criteria(conditions);
        }
    }
}
