package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.search.SearchPage;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds petitions by words and tags. */
@Controller
class FindPage {
    private static final int SHOWN = 24;

    private final Petitions petitions;
    private final Catalogue catalogue;

    FindPage(Petitions petitions, Catalogue catalogue) {
        this.petitions = petitions;
        this.catalogue = catalogue;
    }

    @GetMapping("/search")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String tag,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        SearchPage found = found(q, tag, after);
        model.addAttribute("q", q);
        model.addAttribute("tag", tag);
        model.addAttribute(
                "petitions",
                petitions
                        .reader()
                        .progress(found.petitions().stream()
                                .map(each -> each.petition().id())
                                .toList()));
        model.addAttribute("next", found.nextKey());
        return "search";
    }

    /** Finds nothing by more words than a search can have. */
    private SearchPage found(String q, String tag, String after) {
        try {
            return catalogue.find(q, tag, after.isEmpty() ? null : SearchKey.parse(after), SHOWN);
        } catch (IllegalArgumentException tooManyWords) {
            return new SearchPage(List.of(), null);
        }
    }
}
