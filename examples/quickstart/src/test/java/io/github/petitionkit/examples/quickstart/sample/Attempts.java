package io.github.petitionkit.examples.quickstart.sample;

import io.github.petitionkit.examples.quickstart.sample.Line.SignUp;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each mailbox has signed: attempts occupy nothing, one is counted once it is confirmed, and then the others of that person
 * end. Two people of one house both count.
 */
final class Attempts {
    private static final int MOST_OF_A_HOUSE = 2;
    private static final Set<SignKind> OF_ONE_HOUSE =
            EnumSet.of(SignKind.COUPLE_FIRST, SignKind.COUPLE_SECOND, SignKind.THIRD_ON_MAILBOX);

    private final Set<SignUp> open = new LinkedHashSet<>();
    private final Map<SignUp, List<SignUp>> counted = new HashMap<>();

    /** What comes of a sign-up, which waits for its confirmation if it is stored. */
    Outcome sign(SignUp signUp) {
        Outcome outcome = signUp.kind().outcome();
        if (outcome == Outcome.INVALID || outcome == Outcome.NOT_ELIGIBLE || outcome == Outcome.BROKEN) {
            return outcome;
        }
        open.add(signUp);
        if (outcome == Outcome.HELD) {
            return outcome;
        }
        return hasPlace(signUp) ? Outcome.CONFIRMATION_NEEDED : Outcome.ALREADY_SIGNED;
    }

    void count(SignUp signUp) {
        open.remove(signUp);
        ofMailbox(signUp).add(signUp);
        open.removeIf(other -> other.first() == signUp.first() && !hasPlace(other));
    }

    void hold(SignUp signUp) {
        open.remove(signUp);
    }

    void withdraw(SignUp signUp) {
        ofMailbox(signUp).remove(signUp);
    }

    int open() {
        return open.size();
    }

    private boolean hasPlace(SignUp signUp) {
        int most = OF_ONE_HOUSE.contains(signUp.kind()) ? MOST_OF_A_HOUSE : 1;
        return ofMailbox(signUp).size() < most;
    }

    private List<SignUp> ofMailbox(SignUp signUp) {
        return counted.computeIfAbsent(signUp.first(), first -> new ArrayList<>());
    }
}
