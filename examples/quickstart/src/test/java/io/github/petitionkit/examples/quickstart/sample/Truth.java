package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.Blank;
import io.github.petitionkit.examples.quickstart.sample.Line.FollowUp;
import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import io.github.petitionkit.examples.quickstart.sample.Line.Stray;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Follows the lines in their order and adds up what they were made to do. */
final class Truth {
    private static final List<Integer> MILESTONES = List.of(10_000, 50_000);

    private final Map<SignKind, Integer> signUps = new TreeMap<>();
    private final Map<FollowUpKind, Integer> followUps = new TreeMap<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final Map<String, Integer> invalidFields = new TreeMap<>();
    private final Set<SignUp> counted = new LinkedHashSet<>();
    private final Attempts attempts = new Attempts();
    private final Map<String, String> reached = new LinkedHashMap<>();
    private final List<Map<String, Object>> brokenLines = new ArrayList<>();
    private final List<Integer> blankLines = new ArrayList<>();
    private int countedInLast24Hours;
    private int withdrawnInLast24Hours;

    void follow(Line line, int number) {
        if (line instanceof SignUp signUp) {
            sign(signUp, number);
        } else if (line instanceof FollowUp followUp) {
            follow(followUp);
        } else if (line instanceof Stray) {
            followUps.merge(FollowUpKind.UNKNOWN_REF, 1, Integer::sum);
            broken(number, FollowUpKind.UNKNOWN_REF.key());
        } else if (line instanceof Blank) {
            blankLines.add(number);
        }
    }

    private void sign(SignUp signUp, int number) {
        SignKind kind = signUp.kind();
        signUps.merge(kind, 1, Integer::sum);
        outcomes.merge(attempts.sign(signUp).key(), 1, Integer::sum);
        if (kind.outcome() == Outcome.INVALID) {
            invalidFields.merge(kind.invalidField(), 1, Integer::sum);
        }
        if (kind.outcome() == Outcome.BROKEN) {
            broken(number, kind.key());
        }
    }

    private void follow(FollowUp followUp) {
        followUps.merge(followUp.kind(), 1, Integer::sum);
        if (followUp.kind() == FollowUpKind.HELD) {
            attempts.hold(followUp.of());
        } else if (followUp.kind() == FollowUpKind.CONFIRMED) {
            attempts.count(followUp.of());
            count(followUp.of(), followUp.at());
        } else if (followUp.kind() == FollowUpKind.WITHDRAWN) {
            counted.remove(followUp.of());
            attempts.withdraw(followUp.of());
            withdrawnInLast24Hours += isInLast24Hours(followUp.at()) ? 1 : 0;
        }
    }

    private void count(SignUp signUp, Instant at) {
        counted.add(signUp);
        countedInLast24Hours += isInLast24Hours(at) ? 1 : 0;
        if (MILESTONES.contains(counted.size())) {
            reached.putIfAbsent(String.valueOf(counted.size()), at.toString());
        }
    }

    private static boolean isInLast24Hours(Instant at) {
        return !at.isBefore(Timeline.LAST_DAY) && at.isBefore(Timeline.CLOSES);
    }

    private void broken(int number, String why) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("line", number);
        entry.put("why", why);
        brokenLines.add(entry);
    }

    /** The whole truth about a file of so many lines, the header included. */
    Map<String, Object> asOf(long seed, int lines) {
        Map<String, Object> truth = new LinkedHashMap<>();
        truth.put("seed", seed);
        truth.put("opensAt", Timeline.OPENS.toString());
        truth.put("closesAt", Timeline.CLOSES.toString());
        truth.put("graceEndsAt", Timeline.GRACE_ENDS.toString());
        truth.put("lines", lines);
        truth.put("signLines", sum(signUps));
        truth.put("signLinesByOutcome", outcomes);
        truth.put("invalidByField", invalidFields);
        truth.put("signLinesByKind", keyed(signUps));
        truth.put("confirmLines", sum(followUps) - withdrawals());
        truth.put("withdrawLines", withdrawals());
        truth.put("followUpLinesByKind", keyedFollowUps());
        truth.put("counted", counted.size());
        truth.put("pending", attempts.open());
        truth.put("held", followUps.getOrDefault(FollowUpKind.HELD, 0));
        truth.put("withdrawn", signUps.getOrDefault(SignKind.WITHDRAWN, 0));
        truth.put("countedInLast24Hours", countedInLast24Hours);
        truth.put("withdrawnInLast24Hours", withdrawnInLast24Hours);
        truth.put("reached", reached);
        truth.put("countedByCountry", byCountry());
        truth.put("countedByRegion", byRegion());
        truth.put("brokenLines", brokenLines);
        truth.put("blankLines", blankLines);
        return truth;
    }

    private int withdrawals() {
        return followUps.getOrDefault(FollowUpKind.WITHDRAWN, 0);
    }

    private Map<String, Integer> byCountry() {
        Map<String, Integer> byCountry = new TreeMap<>();
        counted.forEach(signUp -> byCountry.merge(signUp.form().person().country(), 1, Integer::sum));
        return byCountry;
    }

    private Map<String, Integer> byRegion() {
        Map<String, Integer> byRegion = new TreeMap<>();
        counted.stream()
                .map(signUp -> signUp.form().person().region())
                .filter(region -> !region.isEmpty())
                .forEach(region -> byRegion.merge(region, 1, Integer::sum));
        return byRegion;
    }

    private static int sum(Map<?, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<String, Integer> keyed(Map<SignKind, Integer> counts) {
        Map<String, Integer> keyed = new LinkedHashMap<>();
        counts.forEach((kind, count) -> keyed.put(kind.key(), count));
        return keyed;
    }

    private Map<String, Integer> keyedFollowUps() {
        Map<String, Integer> keyed = new LinkedHashMap<>();
        followUps.forEach((kind, count) -> keyed.put(kind.key(), count));
        return keyed;
    }
}
