package io.github.petitionkit.benchmarks.assess;

import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.check.KeyboardMashCheck;
import io.github.petitionkit.fraud.check.MixedScriptCheck;
import io.github.petitionkit.fraud.check.NameMismatchCheck;
import io.github.petitionkit.fraud.check.NameReplayCheck;
import io.github.petitionkit.fraud.check.NumberedAddressCheck;
import io.github.petitionkit.fraud.check.UniformAddressesCheck;
import io.github.petitionkit.fraud.check.UnrelatedAddressCheck;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.fraud.rate.Replays;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The built-in rules written down for a rule engine: each says for itself what it needs of the facts, as rules do, with the
 * library's own counters, addresses and patterns, so that what is compared is how rules get at their facts, and the engine.
 */
final class Conditions {
    private static final Pattern PROGRAMS = Pattern.compile(
            "^(curl/|wget/|python-|go-http-client|java/|okhttp/|libwww-perl)|headlesschrome|phantomjs",
            Pattern.CASE_INSENSITIVE);
    private final VelocityCounter counter = new InMemoryVelocityCounter(1_000_000, new SplittableRandom(1));
    private final ShareMonitor hours =
            new ShareMonitor(65_536, Duration.ofHours(1), Duration.ofDays(2), new SplittableRandom(1));
    private final ShareMonitor days =
            new ShareMonitor(65_536, Duration.ofHours(6), Duration.ofDays(14), new SplittableRandom(1));
    private final FraudCheck mash = new KeyboardMashCheck();
    private final FraudCheck mismatch = new NameMismatchCheck();
    private final FraudCheck unrelated = new UnrelatedAddressCheck();
    private final FraudCheck scripts = new MixedScriptCheck();
    private final FraudCheck numbered =
            new NumberedAddressCheck(counter, hours, FraudLimits.standard().numberedAddresses());
    private final FraudCheck subnet = new UniformAddressesCheck(Trait.SUBNET, days, FraudLimits.standard());
    private final FraudCheck browser = new UniformAddressesCheck(Trait.BROWSER, days, FraudLimits.standard());
    private final FraudCheck replay = new NameReplayCheck(new Replays(131_072, new SplittableRandom(1)));
    private final DomainList disposable = DomainList.of(List.of("mailinator.com", "**.mailinator.com"));

    List<Rule> rules() {
        return List.of(
                new Rule("trap-field", 90, candidate -> candidate.context().trapped()),
                new Rule("form-too-fast", "form", 25, candidate -> cameBackWithin(candidate, 1)),
                new Rule("form-too-fast", "form", 20, candidate -> cameBackWithin(candidate, 2)),
                new Rule("no-user-agent", 30, Conditions::namesNoBrowser),
                new Rule("scripted-user-agent", 60, Conditions::namesProgram),
                new Rule(
                        "disposable-domain",
                        60,
                        candidate -> disposable.contains(candidate.email().domain())),
                new Rule("mixed-scripts", 30, candidate -> notices(scripts, candidate)),
                new Rule("keyboard-mash", "words", 60, candidate -> notices(mash, "keyboard-mash", 60, candidate)),
                new Rule("keyboard-mash", "words", 30, candidate -> notices(mash, "keyboard-mash", 30, candidate)),
                new Rule(
                        "keyboard-mash-address",
                        "words",
                        20,
                        candidate -> notices(mash, "keyboard-mash-address", 20, candidate)),
                new Rule("generated-address", "words", 20, Conditions::isGenerated),
                new Rule("name-mismatch", "words", 10, candidate -> notices(mismatch, candidate)),
                new Rule("unrelated-address", "words", 5, candidate -> notices(unrelated, candidate)),
                new Rule("confirmed-too-fast", 60, Conditions::isConfirmedInHaste),
                new Rule("numbered-addresses", 60, later(numbered)),
                new Rule("uniform-addresses-subnet", 60, later(subnet)),
                new Rule("uniform-addresses-browser", 60, later(browser)),
                new Rule("replayed-names", 60, later(replay)));
    }

    private static boolean notices(FraudCheck check, String code, int weight, Candidate candidate) {
        return check.assess(candidate.attempt()).stream()
                .anyMatch(signal -> signal.code().equals(code) && signal.weight() == weight);
    }

    /** What certainly is a robot's is compared with nobody. */
    private static Predicate<Candidate> later(FraudCheck check) {
        return candidate -> !candidate.context().trapped()
                && !check.assessConfirmed(candidate.confirmed()).isEmpty();
    }

    private static boolean isConfirmedInHaste(Candidate candidate) {
        Duration took = Duration.between(candidate.at(), candidate.confirmed().at());
        return !candidate.context().trapped()
                && took.compareTo(Duration.ZERO) > 0
                && took.compareTo(Duration.ofSeconds(2)) < 0;
    }

    private static boolean cameBackWithin(Candidate candidate, int seconds) {
        Instant served = candidate.context().formServedAt();
        return served != null && Duration.between(served, candidate.at()).compareTo(Duration.ofSeconds(seconds)) < 0;
    }

    private static boolean namesNoBrowser(Candidate candidate) {
        String agent = candidate.context().userAgent();
        return agent == null || agent.isBlank();
    }

    private static boolean namesProgram(Candidate candidate) {
        String agent = candidate.context().userAgent();
        return agent != null && PROGRAMS.matcher(agent).find();
    }

    private static boolean isGenerated(Candidate candidate) {
        String local = candidate.email().localPart().toLowerCase(Locale.ROOT);
        if (local.length() < 9 || !local.chars().allMatch(Character::isLetterOrDigit)) {
            return false;
        }
        int changes = 0;
        Map<Character, Integer> counts = new HashMap<>();
        for (int at = 0; at < local.length(); at++) {
            counts.merge(local.charAt(at), 1, Integer::sum);
            changes += at > 0 && Character.isDigit(local.charAt(at)) != Character.isDigit(local.charAt(at - 1)) ? 1 : 0;
        }
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / local.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return changes >= 3 && bits >= 3.0;
    }

    private static boolean notices(FraudCheck check, Candidate candidate) {
        return !check.assess(candidate.attempt()).isEmpty();
    }
}
