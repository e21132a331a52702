package io.github.petitionkit.fraud;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The sources of many attempts in one clock hour. An hour includes its first instant and excludes that of the next one.
 * The levels are those of the UK Parliament's site ({@code app/jobs/trending_ips_by_petition_job.rb} of
 * github.com/alphagov/e-petitions).
 *
 * @param subject the trait that distinguishes sources
 * @param hour the first instant of the hour
 * @param sources the sources of {@value #RECORD} or more attempts, the greatest first
 */
public record TrendingSources(Trait subject, Instant hour, List<Source> sources) {
    /** The number of attempts from which a source is recorded. */
    public static final int RECORD = 100;

    /** The number of attempts from which staff should be alerted. */
    public static final int ALERT = 200;

    /** Rejects {@code null} and copies the collection. */
    public TrendingSources {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(hour, "hour");
        sources = List.copyOf(sources);
    }

    /**
     * One source.
     *
     * @param name the shared value, such as a domain or a block of addresses; usually personal data
     * @param attempts number of attempts
     */
    public record Source(String name, long attempts) {
        /** Rejects {@code null}. */
        public Source {
            Objects.requireNonNull(name, "name");
        }

        /** {@return whether staff should be alerted} */
        public boolean isAlert() {
            return attempts >= ALERT;
        }

        /** Leaves out the name, which is personal data. */
        @Override
        public String toString() {
            return "Source[attempts=" + attempts + "]";
        }
    }

    /**
     * Counts the attempts of an hour by their source. Attempts on paper and by partners have none.
     *
     * @param subject the trait that distinguishes sources
     * @param attempts attempts in any order; read once
     * @param at an instant of the hour
     * @return the sources that reach a level
     */
    public static TrendingSources of(Trait subject, Stream<Attempt> attempts, Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        Map<String, Long> counts = new HashMap<>();
        attempts.filter(attempt -> attempt.isOnTheWeb()
                        && attempt.at().truncatedTo(ChronoUnit.HOURS).equals(hour))
                .forEach(attempt -> {
                    String source = subject.of(attempt);
                    if (source != null) {
                        counts.merge(source, 1L, Long::sum);
                    }
                });
        List<Source> sources = counts.entrySet().stream()
                .filter(each -> each.getValue() >= RECORD)
                .map(each -> new Source(each.getKey(), each.getValue()))
                .sorted(Comparator.comparingLong(Source::attempts).reversed().thenComparing(Source::name))
                .toList();
        return new TrendingSources(subject, hour, sources);
    }
}
