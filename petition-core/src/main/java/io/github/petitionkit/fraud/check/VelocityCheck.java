package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.petition.SignerRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Notices too many attempts with a common trait in too short a time. It counts every attempt, also those that fail, but
 * not those on paper and from partners.
 *
 * @param subject the common trait
 * @param across whether attempts of other petitions count too
 * @param roles the roles whose attempts it counts and judges, apart from those of other checks
 * @param limits the number of attempts in a length of time; several, for bursts and for long periods. The constructor
 *     rejects a window that can never bind beside another
 * @param weight the weight of the signal beyond one of the limits, 1 to 100
 * @param counter counts
 */
public record VelocityCheck(
        Trait subject, Scope across, Set<SignerRole> roles, List<Window> limits, int weight, VelocityCounter counter)
        implements FraudCheck {
    /** Which attempts are counted together. */
    public enum Scope {
        /** Those of one petition. */
        ONE_PETITION,
        /** Those of all petitions. */
        ALL_PETITIONS
    }

    /** Copies the roles and limits. Requires one of each, a weight of 1 to 100, and that every limit can bind. */
    public VelocityCheck {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(across, "across");
        Objects.requireNonNull(counter, "counter");
        limits = List.copyOf(limits);
        if (roles.isEmpty() || limits.isEmpty() || weight < 1 || weight > 100) {
            throw new IllegalArgumentException("Give a velocity check a role, a limit and a weight of 1 to 100");
        }
        requireAllToBind(limits);
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Of two windows the longer one takes more, and fewer than the shorter one lets through in its time. */
    private static void requireAllToBind(List<Window> limits) {
        List<Window> shortestFirst = new ArrayList<>(limits);
        shortestFirst.sort(Comparator.comparing(Window::length));
        for (int at = 1; at < shortestFirst.size(); at++) {
            Window shorter = shortestFirst.get(at - 1);
            Window longer = shortestFirst.get(at);
            if (longer.limit() <= shorter.limit() || longer.length().equals(shorter.length())) {
                throw new IllegalArgumentException(
                        "%s never binds beside %s: give the longer window the higher limit, or leave one out"
                                .formatted(words(shorter), words(longer)));
            }
            long times = longer.length().dividedBy(shorter.length()) + 1;
            if (longer.limit() > shorter.limit() * times) {
                throw new IllegalArgumentException(
                        "%s never binds beside %s, which lets fewer through in that time: give a lower limit, or leave one out"
                                .formatted(words(longer), words(shorter)));
            }
        }
    }

    private static String words(Window window) {
        return "A limit of " + window.limit() + " in " + words(window.length());
    }

    /**
     * Makes a check of ordinary signers at one petition.
     *
     * @param subject the common trait
     * @param weight the weight of the signal beyond a limit, 1 to 100
     * @param counter counts
     * @param limits the number of attempts in a length of time
     * @return the check
     */
    public static VelocityCheck of(Trait subject, int weight, VelocityCounter counter, Window... limits) {
        return new VelocityCheck(
                subject, Scope.ONE_PETITION, Set.of(SignerRole.SIGNER), List.of(limits), weight, counter);
    }

    @Override
    public List<Signal> assess(Attempt attempt) {
        String common = subject.of(attempt);
        if (common == null
                || !attempt.isOnTheWeb()
                || !roles.contains(attempt.context().role())) {
            return List.of();
        }
        String key = key(attempt, common);
        List<Signal> signals = new ArrayList<>(0);
        for (Window limit : limits) {
            if (counter.hit(key, attempt.at(), limit) > limit.limit() && signals.isEmpty()) {
                signals.add(signal(limit));
            }
        }
        return signals;
    }

    @Override
    public boolean comparesAttempts() {
        return true;
    }

    private String key(Attempt attempt, String common) {
        String petition = across == Scope.ONE_PETITION ? attempt.petitionKey() : "*";
        return subject.code() + '|' + petition + '|' + counted() + '|' + common;
    }

    /** One character for each set of roles, so that checks of other roles count apart. */
    private char counted() {
        int bits = (roles.contains(SignerRole.CREATOR) ? 1 : 0)
                + (roles.contains(SignerRole.SPONSOR) ? 2 : 0)
                + (roles.contains(SignerRole.SIGNER) ? 4 : 0);
        return (char) ('0' + bits);
    }

    private Signal signal(Window limit) {
        return new Signal(
                "velocity-" + subject.code(),
                weight,
                "More than %s attempts in %s with the same %s"
                        .formatted(limit.limit(), words(limit.length()), subject.words()),
                "Fewer attempts with the same %s in %s".formatted(subject.words(), words(limit.length())));
    }

    /** A length of time as people say it, in the largest unit that tells it exactly, or in seconds. */
    private static String words(Duration length) {
        if (length.equals(Duration.ofHours(length.toHours()))) {
            return length.toHours() + " h";
        }
        boolean minutes = length.equals(Duration.ofMinutes(length.toMinutes()));
        return minutes ? length.toMinutes() + " min" : length.toSeconds() + " s";
    }
}
