package io.github.petitionkit.benchmarks.assess;

import io.github.petitionkit.access.DomainList;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.MashCheck;
import io.github.petitionkit.fraud.NameMismatchCheck;
import io.github.petitionkit.fraud.RecipeCheck;
import io.github.petitionkit.fraud.SameDeviceCheck;
import io.github.petitionkit.fraud.ScatteredDomainCheck;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.velocity.Gaps;
import io.github.petitionkit.velocity.InMemoryVelocityCounter;
import io.github.petitionkit.velocity.Mix;
import io.github.petitionkit.velocity.Pace;
import io.github.petitionkit.velocity.Shift;
import io.github.petitionkit.velocity.VelocityCounter;
import io.github.petitionkit.velocity.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The built-in rules written down for a rule engine: each says for itself what it needs of the facts, as rules do, with the
 * library's own counters, addresses and patterns, so that what is compared is how rules get at their facts, and the engine.
 */
final class Conditions {
    private static final Pattern PROGRAMS = Pattern.compile(
            "curl/|wget/|python-|go-http-client|java/|okhttp/|libwww-perl|headlesschrome|phantomjs",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Window WEEK = Window.of(2, 7 * 24 * 3_600L);

    private final VelocityCounter counter = new InMemoryVelocityCounter(1_000_000, new SplittableRandom(1));
    private final Pace pace = new Pace(65_536, new SplittableRandom(1));
    private final Mix mix = new Mix(65_536, Duration.ofHours(1), Duration.ofDays(2), new SplittableRandom(1));
    private final FraudCheck recipe = new RecipeCheck(counter);
    private final FraudCheck scattered = new ScatteredDomainCheck(counter);
    private final FraudCheck device = new SameDeviceCheck(counter);
    private final FraudCheck mash = new MashCheck();
    private final FraudCheck mismatch = new NameMismatchCheck();
    private final DomainList disposable = DomainList.of(List.of("mailinator.com", "**.mailinator.com"));

    List<Rule> rules() {
        return List.of(
                new Rule("trap-field", 90, candidate -> candidate.context().trapped()),
                new Rule("form-too-fast", 40, Conditions::isHasty),
                new Rule("no-user-agent", 30, Conditions::namesNoBrowser),
                new Rule("scripted-user-agent", 50, Conditions::namesProgram),
                new Rule(
                        "disposable-domain",
                        60,
                        candidate -> disposable.contains(candidate.email().domain())),
                new Rule("generated-address", 20, Conditions::isGenerated),
                new Rule("keyboard-mash", 30, candidate -> notices(mash, candidate)),
                new Rule("name-mismatch", 10, candidate -> notices(mismatch, candidate)),
                new Rule("velocity-ip", "network", 35, tooOften("ip", ip(32), Window.of(10, 60), Window.of(30, 600))),
                new Rule("velocity-subnet", "network", 30, tooOften("subnet", ip(24), Window.of(60, 600))),
                new Rule(
                        "velocity-numbered-address",
                        "address",
                        50,
                        tooOften("numbered", Conditions::numbered, Window.of(4, 3_600))),
                new Rule(
                        "velocity-tagged-address",
                        "address",
                        50,
                        tooOften("tagged", Conditions::tagged, Window.of(4, 3_600))),
                new Rule(
                        "velocity-name",
                        20,
                        tooOften("name", candidate -> candidate.name().comparable(), Window.of(4, 3_600))),
                new Rule("velocity-reason", 10, tooOften("reason", Conditions::reason, Window.of(4, 3_600))),
                new Rule("even-pace-domain", "pace", 30, even("domain", Conditions::domain)),
                new Rule("even-pace-subnet", "pace", 30, even("subnet", ip(24))),
                new Rule("even-pace-user-agent", "pace", 30, even("agent", Conditions::family)),
                new Rule("surge-domain", 10, this::isSurge),
                new Rule("replayed-names", 50, this::isReplayed),
                new Rule("one-recipe", 50, candidate -> notices(recipe, candidate)),
                new Rule("scattered-domain", 50, candidate -> notices(scattered, candidate)),
                new Rule("same-device", 50, candidate -> notices(device, candidate)));
    }

    private static boolean isHasty(Candidate candidate) {
        Instant served = candidate.context().formServedAt();
        return served != null && Duration.between(served, candidate.at()).compareTo(Duration.ofSeconds(2)) < 0;
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

    private static Function<Candidate, String> ip(int prefix) {
        return candidate -> {
            String text = candidate.context().ip();
            return text == null
                    ? ""
                    : IpAddress.parse(text)
                            .map(ip -> ip.block(prefix).toString())
                            .orElse("");
        };
    }

    private static String numbered(Candidate candidate) {
        String local = candidate.email().localPart().toLowerCase(Locale.ROOT);
        String stem = DIGITS.matcher(local).replaceAll("#");
        boolean given = stem.chars().filter(Character::isLetter).count() < 3;
        return given || stem.equals(local) ? "" : stem + '@' + domain(candidate);
    }

    private static String tagged(Candidate candidate) {
        String local = candidate.email().localPart().toLowerCase(Locale.ROOT);
        int plus = local.indexOf('+');
        boolean tagged = plus > 0 || local.indexOf('.') != local.lastIndexOf('.');
        String mailbox = plus > 0 ? local.substring(0, plus) : local;
        return tagged ? mailbox.replace(".", "") + '@' + domain(candidate) : "";
    }

    private static String domain(Candidate candidate) {
        return candidate.email().domain().toLowerCase(Locale.ROOT);
    }

    private static String family(Candidate candidate) {
        String agent = candidate.context().userAgent();
        return agent == null ? "" : DIGITS.matcher(agent).replaceAll("#");
    }

    private static String reason(Candidate candidate) {
        String reason = candidate.statement().reason();
        String said = reason == null ? "" : NOT_LETTERS.matcher(reason).replaceAll("");
        return said.length() < 30 ? "" : said.toLowerCase(Locale.ROOT);
    }

    private Predicate<Candidate> tooOften(String name, Function<Candidate, String> subject, Window... limits) {
        return candidate -> {
            String common = subject.apply(candidate);
            if (common.isEmpty()) {
                return false;
            }
            String key = name + '|' + candidate.petition() + '|' + common;
            boolean exceeded = false;
            for (Window limit : limits) {
                exceeded |= counter.hit(key, candidate.at(), limit) > limit.limit();
            }
            return exceeded;
        };
    }

    private Predicate<Candidate> even(String name, Function<Candidate, String> subject) {
        return candidate -> {
            String common = subject.apply(candidate);
            if (common.isEmpty()) {
                return false;
            }
            Gaps gaps = pace.arrive(name + '|' + candidate.petition() + '|' + common, candidate.at());
            return gaps.count() == Gaps.MAX_COUNT
                    && gaps.variation() < 0.25
                    && gaps.mean().toMillis() > 250;
        };
    }

    private boolean isSurge(Candidate candidate) {
        return isSurge(mix.arrive("domain|" + candidate.petition(), domain(candidate), candidate.at()));
    }

    private static boolean isSurge(Shift shift) {
        return shift.usualOfAll() >= 50 && shift.recent() >= 6 && shift.recent() >= 4 * shift.expected();
    }

    private boolean isReplayed(Candidate candidate) {
        String name = candidate.name().comparable();
        String mailbox = candidate.identity().keys().get(0).hash();
        int anywhere = counter.hit("anywhere|" + name, candidate.at(), WEEK);
        int here = counter.hit("here|" + candidate.petition() + '|' + name, candidate.at(), WEEK);
        int byOwner = counter.hit("owner|" + mailbox + '|' + name, candidate.at(), WEEK);
        boolean seen = anywhere > here && anywhere > byOwner;
        Shift shift = mix.arrive("replay|" + candidate.petition(), seen ? "seen" : "new", candidate.at());
        return seen && shift.recent() >= 8 && (isSurge(shift) || shift.recent() >= 0.5 * shift.recentOfAll());
    }
}
