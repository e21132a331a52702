package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.FollowUp;
import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Where scenes are played: collects the lines, in the order of telling, and offers what scenes have in common. */
final class Stage {
    /** Nobody honest starts to sign in the last seconds, so that confirming or signing twice fits in before the end. */
    private static final Instant LAST_CALL = Timeline.CLOSES.minusSeconds(90);

    private final Chance chance;
    private final People people;
    private final Visits visits;
    private final Reasons reasons;
    private final Timeline timeline = new Timeline();
    private final Weighted<String> publicNames =
            new Weighted<String>().with("full", 70).with("initials", 14).with("anonymous", 16);
    private final List<Line> lines = new ArrayList<>();
    private final Map<SignKind, Integer> counts = new EnumMap<>(SignKind.class);

    Stage(Chance chance) {
        this.chance = chance;
        people = new People(chance);
        visits = new Visits(chance);
        reasons = new Reasons(chance);
    }

    Chance chance() {
        return chance;
    }

    People people() {
        return people;
    }

    Visits visits() {
        return visits;
    }

    Reasons reasons() {
        return reasons;
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    int signUps() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int signUps(SignKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    Instant arrival() {
        return arrivalBefore(LAST_CALL);
    }

    Instant arrivalBefore(Instant until) {
        return timeline.arrival(chance, Timeline.OPENS, until);
    }

    Instant arrivalOnLastDay() {
        return timeline.arrival(chance, Timeline.LAST_DAY, LAST_CALL);
    }

    /** Some time after {@code at}, three days at most, while the petition is open. */
    Instant laterWhileOpen(Instant at) {
        Instant later = at.plus(chance.duration(Duration.ofSeconds(30), Duration.ofDays(3)));
        return later.isBefore(Timeline.CLOSES) ? later : chance.instant(at.plusSeconds(1), Timeline.CLOSES);
    }

    /** When a mail is answered that was sent at {@code at}: mostly at once, sometimes the next day. */
    Instant mailAnswered(Instant at, Instant until) {
        int patience = chance.between(1, 10);
        Instant answered = at.plus(
                patience <= 7
                        ? chance.duration(Duration.ofSeconds(20), Duration.ofMinutes(10))
                        : patience <= 9
                                ? chance.duration(Duration.ofMinutes(10), Duration.ofHours(6))
                                : chance.duration(Duration.ofHours(6), Duration.ofHours(36)));
        Instant atLatest = at.plusSeconds(600).isBefore(until) ? at.plusSeconds(600) : until;
        return answered.isBefore(until) ? answered : chance.instant(at.plusSeconds(5), atLatest);
    }

    Form form(Person person) {
        return new Form(person, reasons.perhaps(), publicNames.pick(chance), chance.percent(40));
    }

    SignUp sign(SignKind kind, Instant at, Person person) {
        return sign(kind, at, form(person), visits.honest(at));
    }

    SignUp sign(SignKind kind, Instant at, Form form, Visit visit) {
        return sign(kind, at, form, visit, UnaryOperator.identity());
    }

    SignUp sign(SignKind kind, Instant at, Form form, Visit visit, UnaryOperator<List<String>> damage) {
        return add(new SignUp(kind, null, at, form, visit, damage));
    }

    private SignUp add(SignUp signUp) {
        lines.add(signUp);
        counts.merge(signUp.kind(), 1, Integer::sum);
        return signUp;
    }

    /** Someone at the same browser as {@code earlier}. */
    SignUp signAgain(SignKind kind, SignUp earlier, Instant at, Person person) {
        Form form = form(person);
        return add(new SignUp(kind, earlier, at, form, visits.again(earlier.visit(), at), UnaryOperator.identity()));
    }

    /** The same form once more, by a second press of the button. */
    void signTwice(SignKind kind, SignUp earlier, Instant at) {
        add(new SignUp(
                kind, earlier, at, earlier.form(), visits.resent(earlier.visit(), at), UnaryOperator.identity()));
    }

    /** Signs and confirms in time. */
    SignUp counted(SignKind kind, Instant at, Person person) {
        SignUp signUp = sign(kind, at, person);
        confirmInTime(signUp);
        return signUp;
    }

    Instant confirmInTime(SignUp signUp) {
        return follow(FollowUpKind.CONFIRMED, signUp, mailAnswered(signUp.at(), Timeline.CLOSES));
    }

    Instant follow(FollowUpKind kind, SignUp signUp, Instant at) {
        lines.add(new FollowUp(kind, at, signUp));
        return at;
    }

    void add(Line line) {
        lines.add(line);
    }
}
