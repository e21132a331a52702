package io.github.petitionkit.fraud;

import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Held signatures with one cause and one trait, such as those from one network: a group that a moderator can judge and
 * release as a whole.
 *
 * @param code the code of their heaviest signal; {@code staff} if a moderator held them without one
 * @param trait what they share
 * @param value the value of the trait; may be personal data
 * @param held the number of signatures
 * @param oldest when the first of them was received
 * @param latest when the last of them was received
 * @param evidence what the check saw, in words and figures without personal data; up to {@value #MOST_EVIDENCE} texts
 */
public record HeldGroup(
        String code, Trait trait, String value, long held, Instant oldest, Instant latest, List<String> evidence) {
    /** The largest number of groups that a report has. */
    public static final int MOST = 100;

    /** The largest number of texts of evidence that a group has. */
    public static final int MOST_EVIDENCE = 3;

    /** Copies the list. */
    public HeldGroup {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(trait, "trait");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(oldest, "oldest");
        Objects.requireNonNull(latest, "latest");
        evidence = List.copyOf(evidence);
    }

    /**
     * Groups held signatures.
     *
     * @param signatures the signatures of one petition, in any order; read once
     * @param trait what the signatures of a group share; signatures without it are in no group
     * @return the groups, the largest first, at most {@value #MOST}
     */
    public static List<HeldGroup> of(Stream<Signature> signatures, Trait trait) {
        Map<Key, Members> groups = new HashMap<>();
        signatures.filter(HeldGroup::isHeld).forEach(signature -> {
            String value = trait.of(Attempt.of(signature));
            if (value != null) {
                groups.computeIfAbsent(new Key(Holds.cause(signature), value), key -> new Members())
                        .add(signature);
            }
        });
        List<HeldGroup> all = new ArrayList<>();
        groups.forEach((key, members) -> all.add(members.group(key, trait)));
        return all.stream()
                .sorted(Comparator.comparingLong(HeldGroup::held)
                        .reversed()
                        .thenComparing(HeldGroup::code)
                        .thenComparing(HeldGroup::value))
                .limit(MOST)
                .toList();
    }

    private static boolean isHeld(Signature signature) {
        return signature.state() == SignatureState.HELD;
    }

    /**
     * Returns whether a signature is held for the cause of this group and has its trait.
     *
     * @param signature a signature of the petition
     * @return {@code true} if it belongs to the group
     */
    public boolean contains(Signature signature) {
        return isHeld(signature)
                && Holds.cause(signature).equals(code)
                && value.equals(trait.of(Attempt.of(signature)));
    }

    /**
     * Returns how long the group has waited.
     *
     * @param at the present
     * @return the age of its oldest hold
     */
    public Duration age(Instant at) {
        return Duration.between(oldest, at);
    }

    /** Leaves out the value, which may be personal data. */
    @Override
    public String toString() {
        return "HeldGroup[code=" + code + ", trait=" + trait + ", held=" + held + "]";
    }

    private record Key(String code, String value) {}

    private static final class Members {
        private final Set<String> evidence = new TreeSet<>();
        private long held;
        private Instant oldest = Instant.MAX;
        private Instant latest = Instant.MIN;

        void add(Signature signature) {
            Instant received = signature.timestamps().receivedAt();
            held++;
            oldest = received.isBefore(oldest) ? received : oldest;
            latest = received.isAfter(latest) ? received : latest;
            signature.assessment().signals().stream()
                    .limit(1)
                    .filter(signal -> evidence.size() < MOST_EVIDENCE)
                    .forEach(signal -> evidence.add(signal.evidence()));
        }

        HeldGroup group(Key key, Trait trait) {
            return new HeldGroup(key.code(), trait, key.value(), held, oldest, latest, List.copyOf(evidence));
        }
    }
}
