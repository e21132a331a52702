package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.FrozenPetitionException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.search.PetitionSearch;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The text of a petition that nobody may keep. */
class ErasedTextTest {
    private static final Actor STAFF = Actor.staff("7");
    private static final Reason CHILD = Reason.of("names-a-child");
    private static final Content.Translation GERMAN =
            new Content.Translation(Locale.GERMAN, "Repariert die Brücke", "", "");

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;
    private final PetitionId id = petitions
            .create(
                    Site.FOOTBRIDGE.toBuilder().translation(GERMAN).build(),
                    Policy.builder().moderated().build())
            .orElseThrow()
            .id();

    private Petition in(PetitionState state) {
        Moderation moderation = petitions.moderation();
        if (state == PetitionState.STOPPED) {
            return moderation.act(id, PetitionAction.STOP, STAFF, CHILD);
        }
        if (state != PetitionState.DRAFT) {
            petitions.submit(id);
        }
        return switch (state) {
            case FLAGGED -> moderation.act(id, PetitionAction.FLAG, STAFF);
            case DORMANT -> moderation.act(id, PetitionAction.SHELVE, STAFF);
            case OPEN -> moderation.approve(id, 0, STAFF);
            case CLOSED -> {
                moderation.approve(id, 0, STAFF);
                yield petitions.close(id, STAFF);
            }
            case REJECTED -> moderation.reject(id, 0, STAFF, CHILD);
            case HIDDEN -> moderation.hide(id, 0, STAFF, CHILD);
            case WITHDRAWN -> petitions.withdraw(id);
            default -> petitions.find(id).orElseThrow();
        };
    }

    private List<PetitionId> found(String words) {
        return petitions.reader().search(PetitionSearch.builder().text(words).build(), 10).petitions().stream()
                .map(found -> found.petition().id())
                .toList();
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "STOPPED", "HIDDEN"})
    void isGoneWhereNobodyElseReadsIt(PetitionState state) {
        in(state);
        assertThat(found("footbridge")).containsExactly(id);

        Petition erased = petitions.privacy().eraseText(id);

        assertThat(erased).isEqualTo(petitions.find(id).orElseThrow());
        assertThat(erased.life().state()).isEqualTo(state);
        assertThat(erased.content().title()).isEmpty();
        assertThat(erased.content().summary()).isEmpty();
        assertThat(erased.content().creator()).isEmpty();
        assertThat(erased.content().tags()).isEmpty();
        assertThat(erased.content().translations()).isEmpty();
        assertThat(found("footbridge")).isEmpty();
        assertThat(found("brücke")).isEmpty();
        assertThat(petitions.privacy().eraseText(id)).isEqualTo(erased);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DRAFT", "STOPPED", "HIDDEN", "COLLECTING_SPONSORS"})
    void staysWhereOthersReadIt(PetitionState state) {
        in(state);

        assertThatExceptionOfType(FrozenPetitionException.class)
                .isThrownBy(() -> petitions.privacy().eraseText(id))
                .withMessageContaining("hide or stop it first");
        assertThat(petitions.find(id).orElseThrow().content().title()).isEqualTo(Site.FOOTBRIDGE.title());
    }

    @Test
    void leavesTheCountAndTheHistoryOfAPetitionThatWasOpen() {
        in(PetitionState.OPEN);
        site.confirmed(id, "Ada Example", "ada@example.org");
        petitions.updates().post(id, "A first answer", "They listen.");
        petitions.moderation().hide(id, 0, STAFF, CHILD);

        Petition erased = petitions.privacy().eraseText(id);

        assertThat(erased.updates()).isEmpty();
        assertThat(site.counted(id)).isOne();
        assertThat(petitions.maintenance().reconcile(id).isClean()).isTrue();
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.REPUBLISH, STAFF))
                .withMessageContaining("its text has been erased");
    }

    @Test
    void isWrittenAnewByTheCreatorOfAPetitionThatNobodyHasSeen() {
        in(PetitionState.HIDDEN);
        Petition erased = petitions.privacy().eraseText(id);
        petitions.moderation().act(id, PetitionAction.RESTORE, STAFF);
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().approve(id, erased.revision(), STAFF))
                .withMessageContaining("its text has been erased");

        petitions.revise(id, Site.FOOTBRIDGE);

        assertThat(petitions
                        .moderation()
                        .approve(id, erased.revision() + 1, STAFF)
                        .life()
                        .state())
                .isEqualTo(PetitionState.OPEN);
    }
}
