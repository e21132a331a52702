package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.desk.RejectionReason;
import io.github.petitionkit.desk.RejectionReasons;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import org.junit.jupiter.api.Test;

/** A list of reasons that staff edit while the site runs, and petitions that were rejected for them. */
class RejectionListTest {
    private static final Actor STAFF = Actor.staff("7");

    private final Site site = new Site();
    private RejectionReasons reasons = RejectionReasons.of(
            new RejectionReason("duplicate", "Duplicate petition", "There is one about this already.", false),
            new RejectionReason("libellous", "Libellous", "It says of somebody what a court has forbidden.", true));

    private Petition reject(String code, String text) {
        PetitionId id = site.petitions
                .create(Site.FOOTBRIDGE, Policy.builder().moderated().build())
                .orElseThrow()
                .id();
        Petition read = site.petitions.submit(id);
        RejectionReason chosen = reasons.find(code).orElseThrow();
        Moderation moderation = site.petitions.moderation();
        return chosen.hides()
                ? moderation.hide(id, read.revision(), STAFF, chosen.reason(text))
                : moderation.reject(id, read.revision(), STAFF, chosen.reason(text));
    }

    private int rejectedFor(String code) {
        return site.petitions
                .reader()
                .count(PetitionSearch.builder().reason(code).build(), 1);
    }

    @Test
    void rejectsOrHidesAsTheReasonSays() {
        assertThat(reject("duplicate", "").life().state()).isEqualTo(PetitionState.REJECTED);
        assertThat(reject("libellous", "").life().state()).isEqualTo(PetitionState.HIDDEN);
    }

    @Test
    void showsTheTextOfTheDayWithWhatWasSaidAboutThePetition() {
        PetitionId id = reject("duplicate", "Sign the other one.").id();

        reasons = reasons.with(new RejectionReason("duplicate", "Already asked", "Somebody was faster.", false));

        Reason given = site.petitions
                .find(id)
                .orElseThrow()
                .life()
                .intoState()
                .map(Transition::reason)
                .orElseThrow();
        assertThat(given.text()).isEqualTo("Sign the other one.");
        assertThat(reasons.find(given.code()).orElseThrow().title()).isEqualTo("Already asked");
    }

    @Test
    void tellsWhetherAPetitionHasTheReasonBeforeItIsRemoved() {
        assertThat(rejectedFor("duplicate")).isZero();
        PetitionId id = reject("duplicate", "").id();
        reject("libellous", "");

        assertThat(rejectedFor("duplicate")).isOne();
        assertThat(rejectedFor("libellous")).isOne();
        site.petitions.moderation().act(id, PetitionAction.RESTORE, STAFF);
        assertThat(rejectedFor("duplicate")).isZero();
    }

    @Test
    void keepsALongTextAboutOnePetition() {
        Petition rejected = reject("duplicate", "t".repeat(Reason.MAX_TEXT));

        assertThat(site.petitions.find(rejected.id())).contains(rejected);
    }
}
