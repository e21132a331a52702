package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.examples.site.SiteProperties;
import io.github.petitionkit.petition.PetitionId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many signatures of a petition each moderator may take out of the count alone within a day, in one run or in many.
 * An undone run stays spent: whoever has slipped gets a second pair of eyes.
 */
@Component
class Allowance {
    private static final Duration WINDOW = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final int most;

    Allowance(JdbcClient jdbc, InstantSource clock, SiteProperties site) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = site.secondModeratorAbove();
    }

    /** Returns how many more a moderator may take out alone now. */
    long left(PetitionId petition, String moderator) {
        return Math.max(0, most - spent(petition, moderator, clock.instant()));
    }

    /**
     * Spends some; says whether so many were left, and spends none otherwise. It writes before it counts, so that of two
     * orders at once, on whatever nodes, at least one sees both.
     */
    boolean spend(PetitionId petition, String moderator, long signatures) {
        String id = UUID.randomUUID().toString();
        Instant now = clock.instant();
        jdbc.sql("insert into site_removal (id, petition, moderator, signatures, ordered_at) values (?, ?, ?, ?, ?)")
                .params(id, petition.toString(), moderator, signatures, Timestamp.from(now))
                .update();
        boolean enough = spent(petition, moderator, now) <= most;
        if (!enough) {
            jdbc.sql("delete from site_removal where id = ?").param(id).update();
        }
        return enough;
    }

    private long spent(PetitionId petition, String moderator, Instant now) {
        return jdbc.sql("select coalesce(sum(signatures), 0) from site_removal"
                        + " where petition = ? and moderator = ? and ordered_at > ?")
                .params(petition.toString(), moderator, Timestamp.from(now.minus(WINDOW)))
                .query(Long.class)
                .single();
    }
}
