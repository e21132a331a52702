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
 * What many attempts of one clock hour have in common. An hour begins with its first instant and ends before the next one's,
 * so that none is in two hours. The levels are those of the UK Parliament's site ({@code app/jobs/trending_ips_by_petition_job.rb}
 * of github.com/alphagov/e-petitions).
 *
 * @param subject by what sources are told apart
 * @param hour the first instant of the hour
 * @param sources those from which {@value #RECORD} or more came, the greatest first
 */
public record TrendingSources(Trait subject, Instant hour, List<Source> sources) {
    /** From how many on a source is recorded. */
    public static final int RECORD = 100;

    /** From how many on somebody should be told at once. */
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
     * @param name what its attempts have in common, such as a domain or a block of addresses: personal data, as a rule
     * @param attempts how many there were
     */
    public record Source(String name, long attempts) {
        /** Rejects {@code null}. */
        public Source {
            Objects.requireNonNull(name, "name");
        }

        /** {@return whether somebody should be told at once} */
        public boolean isAlert() {
            return attempts >= ALERT;
        }

        /** Tells how many, not from where. */
        @Override
        public String toString() {
            return "Source[attempts=" + attempts + "]";
        }
    }

    /**
     * Counts the attempts of an hour by their source. Those on paper and by partners have none.
     *
     * @param subject by what sources are told apart
     * @param attempts in any order; read once
     * @param at an instant of the hour
     * @return the sources that reach a level
     */
    public static TrendingSources of(Trait subject, Stream<Attempt> attempts, Instant at) {
        Instant hour = at.truncatedTo(ChronoUnit.HOURS);
        Instant next = hour.plus(1, ChronoUnit.HOURS);
        Map<String, Long> counts = new HashMap<>();
        attempts.filter(attempt -> attempt.isOnTheWeb()
                        && !attempt.at().isBefore(hour)
                        && attempt.at().isBefore(next))
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
