package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.PetitionReader;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.search.FoundPetition;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.SearchOrder;
import io.github.petitionkit.search.SearchPage;
import io.github.petitionkit.search.Standing;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All petitions that were opened to the public and stand, for those who look for one. */
@Component
public class Catalogue {
    /** As many as one sitemap may have (sitemaps.org). */
    private static final int MOST_ADDRESSES = 50_000;

    private final PetitionReader reader;

    Catalogue(Petitions petitions) {
        this.reader = petitions.reader();
    }

    private static PetitionSearch.Builder all(SearchOrder order) {
        return PetitionSearch.builder()
                .state(PetitionState.OPEN)
                .state(PetitionState.CLOSED)
                .order(order);
    }

    /** Finds petitions with all these words, and with the tag if there is one, those with the most signatures first. */
    SearchPage find(String words, String tag, @Nullable SearchKey after, int size) {
        PetitionSearch.Builder search = all(SearchOrder.MOST_SIGNED).text(words);
        return page((tag.isBlank() ? search : search.tag(tag)).build(), after, size);
    }

    private SearchPage page(PetitionSearch search, @Nullable SearchKey after, int size) {
        return after == null ? reader.search(search, size) : reader.search(search, after, size);
    }

    /**
     * The latest petitions.
     *
     * @param size how many
     * @return the latest first
     */
    public List<FoundPetition> latest(int size) {
        return reader.search(all(SearchOrder.LATEST).build(), size).petitions();
    }

    /** {@return the standing of each petition, the latest first; no more than one sitemap may have} */
    public List<Standing> addresses() {
        PetitionSearch search = all(SearchOrder.LATEST).build();
        List<Standing> all = new ArrayList<>();
        SearchKey next = null;
        do {
            SearchPage page = page(search, next, PetitionReader.MAX_PAGE);
            page.petitions().forEach(found -> all.add(found.standing()));
            next = page.nextKey();
        } while (next != null && all.size() < MOST_ADDRESSES);
        return all;
    }
}
