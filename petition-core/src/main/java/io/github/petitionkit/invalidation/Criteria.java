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
 * Which signatures to take out of the count: those that stand and of which every condition is true. Immutable and
 * thread-safe. Its text may hold personal data, as what is looked for is often somebody's.
 *
 * @param conditions at least one
 */
public record Criteria(List<Condition> conditions) {
    /**
     * Checks the component.
     *
     * @throws IllegalArgumentException if there is no condition, or if two of them can never be true together
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
            throw new IllegalArgumentException("No signature fits two conditions %s: invalidate for one after the other"
                    .formatted(kind.getSimpleName()));
        }
    }

    /** {@return a builder without conditions} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Whether a signature fits.
     *
     * @param signature which signature
     * @param canonicaliser tells which addresses reach the same mailbox; the one that signing uses
     * @return whether it stands and every condition is true of it
     */
    public boolean fit(Signature signature, EmailCanonicaliser canonicaliser) {
        return signature.state().isActive()
                && conditions.stream().allMatch(condition -> condition.holds(signature, canonicaliser));
    }

    /** Tells the kinds of conditions, not what they look for. */
    @Override
    public String toString() {
        return "Criteria"
                + conditions.stream()
                        .map(condition -> condition.getClass().getSimpleName())
                        .toList();
    }

    /** Collects conditions; all of them have to be true. Not thread-safe. */
    public static final class Builder {
        private final List<Condition> conditions = new ArrayList<>();

        private Builder() {}

        private Builder and(Condition condition) {
            conditions.add(condition);
            return this;
        }

        /**
         * See {@link Condition.Name}.
         *
         * @param pattern such as {@code mickey *}
         * @return this builder
         */
        public Builder name(String pattern) {
            return and(new Condition.Name(pattern));
        }

        /**
         * See {@link Condition.Email}.
         *
         * @param pattern such as {@code signer*@example.org}
         * @return this builder
         */
        public Builder email(String pattern) {
            return and(new Condition.Email(pattern));
        }

        /**
         * See {@link Condition.Domain}.
         *
         * @param pattern such as {@code *.example.org}
         * @return this builder
         */
        public Builder domain(String pattern) {
            return and(new Condition.Domain(pattern));
        }

        /**
         * See {@link Condition.Network}.
         *
         * @param block such as {@code 192.0.2.0/24}, or one address
         * @return this builder
         */
        public Builder network(String block) {
            return and(new Condition.Network(IpBlock.of(block)));
        }

        /**
         * See {@link Condition.PostalCode}.
         *
         * @param code such as {@code SW1A 1AA}
         * @return this builder
         */
        public Builder postalCode(String code) {
            return and(new Condition.PostalCode(code));
        }

        /**
         * See {@link Condition.InCountry}.
         *
         * @param country where signers live
         * @return this builder
         */
        public Builder country(Country country) {
            return and(new Condition.InCountry(country));
        }

        /**
         * See {@link Condition.InRegion}.
         *
         * @param region where signers live
         * @return this builder
         */
        public Builder region(Region region) {
            return and(new Condition.InRegion(region));
        }

        /**
         * See {@link Condition.UserAgent}.
         *
         * @param pattern such as {@code python-*}
         * @return this builder
         */
        public Builder userAgent(String pattern) {
            return and(new Condition.UserAgent(pattern));
        }

        /**
         * See {@link Condition.Received}.
         *
         * @param from the first instant
         * @param to the instant after the last one
         * @return this builder
         */
        public Builder received(Instant from, Instant to) {
            return and(new Condition.Received(from, to));
        }

        /**
         * See {@link Condition.InState}.
         *
         * @param first where signatures stand
         * @param others or where else
         * @return this builder
         */
        public Builder state(SignatureState first, SignatureState... others) {
            return and(new Condition.InState(EnumSet.of(first, others)));
        }

        /**
         * See {@link Condition.Signalled}.
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
         * @throws IllegalArgumentException if there is no condition, or if two of them can never be true together
         */
        public Criteria build() {
            return new Criteria(conditions);
        }
    }
}
