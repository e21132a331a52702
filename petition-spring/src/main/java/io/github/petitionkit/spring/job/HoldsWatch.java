package io.github.petitionkit.spring.job;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.HoldAlarm;
import io.github.petitionkit.fraud.Holds;
import io.github.petitionkit.petition.PetitionId;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Examines the held signatures of all petitions: how many, for how long, and whether that is more than usual. It keeps
 * its last result in the memory of this node, so every node examines them, when it starts and then by schedule. Listeners get an
 * event from one of the nodes. Thread-safe.
 */
public final class HoldsWatch {
    private static final Logger LOG = LoggerFactory.getLogger(HoldsWatch.class);

    private final Petitions petitions;
    private final boolean releasesMostlyWrong;
    private final List<Consumer<Standing>> told = new CopyOnWriteArrayList<>();
    private volatile Standing latest = new Standing(0, Duration.ZERO, Map.of());

    /**
     * Makes a watch without a result.
     *
     * @param petitions the petitions
     * @param releasesMostlyWrong whether it releases the signatures held by checks that moderators have found mostly
     *     wrong
     */
    public HoldsWatch(Petitions petitions, boolean releasesMostlyWrong) {
        this.petitions = petitions;
        this.releasesMostlyWrong = releasesMostlyWrong;
    }

    /**
     * The result of an examination.
     *
     * @param held number of held signatures on all petitions
     * @param oldest the age of the oldest hold; zero if nobody is held
     * @param alarms the petitions on which more are held than usual
     */
    public record Standing(long held, Duration oldest, Map<PetitionId, HoldAlarm> alarms) {
        /** Copies the map. */
        public Standing {
            alarms = Map.copyOf(alarms);
        }
    }

    /** {@return the last result of this node; an empty one before the first} */
    public Standing latest() {
        return latest;
    }

    /**
     * Adds a listener for results.
     *
     * @param listener called in the examining thread
     */
    public void onLook(Consumer<Standing> listener) {
        told.add(listener);
    }

    /** Examines the holds now. Reads every signature of petitions with held ones. */
    public synchronized void look() {
        List<PetitionId> all;
        try (Stream<PetitionId> ids = petitions.reader().petitions()) {
            all = ids.toList();
        }
        long held = 0;
        Duration oldest = Duration.ZERO;
        Map<PetitionId, HoldAlarm> alarms = new LinkedHashMap<>();
        for (PetitionId petition : all) {
            if (petitions.progress(petition).tally().held() > 0) {
                Holds holds = watched(petition);
                held += holds.held();
                oldest = oldest.compareTo(holds.age()) < 0 ? holds.age() : oldest;
                holds.alarm().ifPresent(alarm -> alarms.put(petition, alarm));
            }
        }
        alarms.forEach(HoldsWatch::warn);
        Standing found = new Standing(held, oldest, alarms);
        latest = found;
        told.forEach(each -> each.accept(found));
    }

    private Holds watched(PetitionId petition) {
        Holds holds = petitions.moderation().watchHolds(petition);
        boolean released = releasesMostlyWrong
                && !petitions
                        .moderation()
                        .releaseMostlyWrong(petition)
                        .decided()
                        .isEmpty();
        return released ? petitions.moderation().holds(petition) : holds;
    }

    private static void warn(PetitionId petition, HoldAlarm alarm) {
        LOG.warn(
                "Of {} signatures of petition {} within a day, {} are held, {} of them for {}: check whether they are people",
                alarm.received(),
                petition,
                alarm.held(),
                alarm.heldByIt(),
                alarm.code());
    }
}
