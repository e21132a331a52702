package io.github.petitionkit.spring.web;

import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.SearchOrder;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a search that readers and moderators share.
 *
 * @param country the country that the text is about
 * @param region the region that the text is about
 * @param tag a tag or movement
 * @param q words of the text
 * @param outcome the track of an outcome
 * @param outcomeStatus the status of the outcome, in its path form
 * @param reached the code of a threshold that is reached
 * @param unreached the code of a threshold that is not
 * @param reason the code of the reason of its state
 * @param archive the code of the archive that it is in
 * @param least the lowest count
 * @param most the highest count
 * @param from the earliest instant at which it came into its state
 * @param until the end of that time
 * @param order the order, in its path form
 */
record PetitionQuestion(
        @Nullable String country,
        @Nullable String region,
        @Nullable String tag,
        @Nullable String q,
        @Nullable String outcome,
        @Nullable String outcomeStatus,
        @Nullable String reached,
        @Nullable String unreached,
        @Nullable String reason,
        @Nullable String archive,
        @Nullable String least,
        @Nullable String most,
        @Nullable String from,
        @Nullable String until,
        @Nullable String order) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    /** Returns the search among petitions in some states, in an order unless the question names one. */
    PetitionSearch.Builder in(Set<PetitionState> states, SearchOrder usual) {
        PetitionSearch.Builder search = PetitionSearch.builder().order(usual);
        states.forEach(search::state);
        add("country", country, code -> search.concerns(Country.of(code)));
        add("region", region, code -> search.concerns(new Region(code)));
        add("tag", tag, search::tag);
        add("q", q, search::text);
        add("outcome", outcome, track -> search.outcome(track, status()));
        add("reached", reached, search::reached);
        add("unreached", unreached, search::unreached);
        add("reason", reason, search::reason);
        add("archive", archive, search::archive);
        add(
                "order",
                order,
                name -> EnumPathFormat.read("order", name, EnumSet.allOf(SearchOrder.class))
                        .forEach(search::order));
        addCounts(search);
        addTime(search);
        return search;
    }

    private OutcomeStatus status() {
        Set<OutcomeStatus> asked =
                EnumPathFormat.read("outcomeStatus", outcomeStatus, EnumSet.allOf(OutcomeStatus.class));
        if (asked.size() > 1) {
            throw new BadParameterException("outcomeStatus", "Give the status of the outcome, such as awaited");
        }
        return asked.iterator().next();
    }

    private void addCounts(PetitionSearch.Builder search) {
        long lowest = number("least", least, 0);
        long highest = number("most", most, Long.MAX_VALUE);
        if (lowest > highest) {
            throw new BadParameterException("most", "Give a count that is not below least");
        }
        search.counted(lowest, highest);
    }

    private void addTime(PetitionSearch.Builder search) {
        Instant begin = instant("from", from);
        Instant end = instant("until", until);
        if (begin != null && end != null && !begin.isBefore(end)) {
            throw new BadParameterException("until", "Give an instant after from");
        }
        search.since(begin, end);
    }

    /** Adds a condition if its parameter is there. */
    static void add(String parameter, @Nullable String value, Consumer<String> condition) {
        try {
            if (value != null) {
                condition.accept(value);
            }
        } catch (IllegalArgumentException refused) {
            throw new BadParameterException(parameter, String.valueOf(refused.getMessage()));
        }
    }

    /** Makes the search; only words can be too many. */
    static PetitionSearch search(PetitionSearch.Builder search) {
        try {
            return search.build();
        } catch (IllegalArgumentException refused) {
            throw new BadParameterException("q", String.valueOf(refused.getMessage()));
        }
    }

    /** Reads the key of a page. */
    static SearchKey key(String after) {
        try {
            return SearchKey.parse(after);
        } catch (IllegalArgumentException malformed) {
            throw new BadParameterException("after", "Give the value of next from a page");
        }
    }

    private static long number(String parameter, @Nullable String text, long otherwise) {
        if (text == null) {
            return otherwise;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw new BadParameterException(parameter, "Give a whole number, 0 or more");
        }
        return Long.parseLong(text);
    }

    private static @Nullable Instant instant(String parameter, @Nullable String text) {
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new BadParameterException(parameter, "Give an instant such as 2026-03-03T09:00:00Z");
        }
    }
}
