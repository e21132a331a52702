package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.proof.GrowingTree;
import io.github.petitionkit.proof.Leaf;
import io.github.petitionkit.proof.Leaves;
import io.github.petitionkit.proof.TreeHead;
import io.github.petitionkit.secret.Keyring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Why the count is what it is: what each cause did, the latest entries, and the head that stands for all of them. */
@Controller
@RequestMapping("/desk/{id}/history")
class HistoryPage {
    private static final int SHOWN = 25;

    private final Petitions petitions;
    private final Keyring keyring;
    private final InstantSource clock;

    HistoryPage(Petitions petitions, Keyring keyring, InstantSource clock) {
        this.petitions = petitions;
        this.keyring = keyring;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable PetitionId id, @RequestParam(defaultValue = "24") int hours, Model model) {
        Instant now = clock.instant();
        model.addAttribute("progress", petitions.progress(id));
        model.addAttribute("difference", petitions.difference(id, now.minus(Duration.ofHours(hours)), now));
        GrowingTree tree = GrowingTree.empty();
        Deque<HistoryEntry> latest = new ArrayDeque<>();
        Leaves leaves = Leaves.of(id, keyring, keyring.currentKeyId());
        try (Stream<HistoryEntry> history = petitions.store().history(id)) {
            history.forEachOrdered(entry -> {
                Leaf leaf = leaves.of(entry);
                tree.append(leaf.hash());
                latest.addFirst(entry);
                if (latest.size() > SHOWN) {
                    latest.removeLast();
                }
            });
        }
        model.addAttribute("head", TreeHead.of(id, tree, now));
        model.addAttribute("latest", latest);
        return "history";
    }
}
