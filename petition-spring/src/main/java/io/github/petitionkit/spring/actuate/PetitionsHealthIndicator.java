package io.github.petitionkit.spring.actuate;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.fraud.HoldAlarm;
import io.github.petitionkit.spring.ListDates;
import io.github.petitionkit.spring.job.HoldsWatch;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/**
 * Reports "up" if the store answers, with details on backlogs, dead letters and holds. An alarm about holds is only a
 * detail, because removing a node would not help.
 */
final class PetitionsHealthIndicator extends AbstractHealthIndicator {
    private final Petitions petitions;
    private final @Nullable HoldsWatch holds;
    private final Supplier<@Nullable ListDates> lists;
    private final List<Warnings> warnings;

    PetitionsHealthIndicator(
            Petitions petitions,
            @Nullable HoldsWatch holds,
            Supplier<@Nullable ListDates> lists,
            List<Warnings> warnings) {
        super("The store of the petitions does not answer");
        this.petitions = petitions;
        this.holds = holds;
        this.lists = lists;
        this.warnings = warnings;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        int deadLetters = petitions.maintenance().deadLetters().size();
        health.up()
                .withDetail("store", petitions.maintenance().storeType().getSimpleName())
                .withDetail("undelivered", petitions.maintenance().undelivered())
                .withDetail("deadLetters", deadLetters);
        List<String> now =
                warnings.stream().flatMap(each -> each.now().stream()).toList();
        if (!now.isEmpty()) {
            health.withDetail("warnings", now);
        }
        ListDates dated = lists.get();
        if (dated != null) {
            health.withDetail("lists", new TreeMap<>(dated.dates()));
        }
        if (holds != null) {
            HoldsWatch.Standing standing = holds.latest();
            health.withDetail("held", standing.held())
                    .withDetail("heldSince", standing.oldest().toString())
                    .withDetail("alarms", alarms(standing));
        }
    }

    private static Map<String, String> alarms(HoldsWatch.Standing standing) {
        Map<String, String> alarms = new TreeMap<>();
        standing.alarms().forEach((petition, alarm) -> alarms.put(petition.toString(), words(alarm)));
        return alarms;
    }

    private static String words(HoldAlarm alarm) {
        return "%s of %s received within a day are held, %s of them for %s; before it was %s %%"
                .formatted(
                        alarm.held(),
                        alarm.received(),
                        alarm.heldByIt(),
                        alarm.code(),
                        Math.round(100 * alarm.usual()));
    }
}
