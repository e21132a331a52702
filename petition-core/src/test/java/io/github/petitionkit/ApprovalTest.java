package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A moderator decides upon what the moderator has read, and upon no text that its creator has put in its place meanwhile. */
class ApprovalTest {
    private static final Actor SEVEN = Actor.staff("7");
    private static final Actor EIGHT = Actor.staff("8");
    private static final Policy POLICY = Policy.builder().moderated().build();
    private static final Content OTHER =
            Site.FOOTBRIDGE.toBuilder().title("Buy my book").build();

    private final Site site = new Site();
    private final Petitions petitions = site.petitions;
    private final PetitionId id = waiting();

    private PetitionId waiting() {
        PetitionId draft =
                petitions.create(Site.FOOTBRIDGE, POLICY).orElseThrow().id();
        petitions.submit(draft);
        return draft;
    }

    private Petition find() {
        return petitions.find(id).orElseThrow();
    }

    private void assertRefused(int read) {
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().approve(id, read, SEVEN))
                .withMessageContaining("read it again")
                .satisfies(refused -> assertThat(refused.allowed()).contains(PetitionAction.APPROVE));
        assertThat(find().life().state()).isEqualTo(PetitionState.IN_MODERATION);
    }

    @Test
    void publishesTheTextThatTheModeratorHasRead() {
        Petition read = find();

        Petition open = petitions.moderation().approve(id, read.revision(), SEVEN);

        assertThat(open.life().state()).isEqualTo(PetitionState.OPEN);
        assertThat(open.content()).isEqualTo(read.content());
    }

    @Test
    void publishesNoTextThatTheCreatorHasPutInItsPlaceMeanwhile() {
        Petition read = find();
        petitions.revise(id, OTHER);

        assertRefused(read.revision());
        petitions.revise(id, read.content());
        assertRefused(read.revision());

        assertThat(petitions.moderation().approve(id, find().revision(), SEVEN).content())
                .isEqualTo(Site.FOOTBRIDGE);
    }

    @Test
    void publishesNoRulesAndNoTranslationThatCameMeanwhile() {
        petitions.revise(id, Site.FOOTBRIDGE, POLICY.toBuilder().residents("GB").build());
        assertRefused(0);
        petitions.moderation().translate(id, new Content.Translation(Locale.GERMAN, "Kauft mein Buch", "", ""));
        assertRefused(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = PetitionAction.class,
            names = {"REJECT", "HIDE"})
    void takesNoTextDownThatItsCreatorHasMendedMeanwhile(PetitionAction down) {
        Reason offensive = Reason.of("offensive");
        petitions.revise(id, OTHER);

        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> takeDown(down, 0, offensive))
                .withMessageContaining("read it again")
                .satisfies(refused -> assertThat(refused.allowed()).contains(down));
        assertThat(find().life().state()).isEqualTo(PetitionState.IN_MODERATION);

        assertThat(takeDown(down, 1, offensive)
                        .life()
                        .lastTransition()
                        .orElseThrow()
                        .reason())
                .isEqualTo(offensive);
    }

    private Petition takeDown(PetitionAction down, int read, Reason reason) {
        return down == PetitionAction.HIDE
                ? petitions.moderation().hide(id, read, SEVEN, reason)
                : petitions.moderation().reject(id, read, SEVEN, reason);
    }

    @Test
    void hidesWhateverTheTextSaysWhereThatDoesNotMatter() {
        petitions.revise(id, OTHER);

        petitions.moderation().act(id, PetitionAction.HIDE, SEVEN, Reason.of("court-order"));

        assertThat(find().life().state()).isEqualTo(PetitionState.HIDDEN);
    }

    @Test
    void readsOnWhatWasHandedInAgainUnchanged() {
        petitions.revise(id, Site.FOOTBRIDGE);
        petitions.moderation().act(id, PetitionAction.FLAG, EIGHT);

        assertThat(petitions.moderation().approve(id, 0, SEVEN).life().state()).isEqualTo(PetitionState.OPEN);
    }

    @Test
    void readsAgainWhatWasChangedAfterItsRejectionWasUndone() {
        petitions.moderation().reject(id, 0, SEVEN, Reason.of("duplicate"));
        petitions.moderation().act(id, PetitionAction.RESTORE, EIGHT);
        petitions.revise(id, OTHER);

        assertRefused(0);
    }

    @Test
    void endsTheChangesOfTheCreator() {
        petitions.moderation().approve(id, 0, SEVEN);

        assertThatExceptionOfType(FrozenPetitionException.class).isThrownBy(() -> petitions.revise(id, OTHER));
        assertThatExceptionOfType(IllegalPetitionActionException.class)
                .isThrownBy(() -> petitions.moderation().approve(id, 0, EIGHT))
                .satisfies(refused -> assertThat(refused.allowed()).doesNotContain(PetitionAction.APPROVE));
    }

    @Test
    void isNoActionLikeTheOthersForNobodySaysWhatWasRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.APPROVE, SEVEN))
                .withMessageContaining("revision");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> petitions.moderation().act(id, PetitionAction.APPROVE, SEVEN, Reason.of("fine")));
        assertThat(find().life().state()).isEqualTo(PetitionState.IN_MODERATION);
    }

    @Test
    void publishesOnceForTwoModeratorsAtOnce() throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> seven = both.submit(approving(SEVEN, start));
            Future<Boolean> eight = both.submit(approving(EIGHT, start));
            start.countDown();

            assertThat(seven.get()).isNotEqualTo(eight.get());
        } finally {
            both.shutdown();
        }
        assertThat(find().life().journal())
                .filteredOn(transition -> transition.action() == PetitionAction.APPROVE)
                .hasSize(1);
    }

    private Callable<Boolean> approving(Actor by, CountDownLatch start) {
        return () -> {
            start.await();
            try {
                petitions.moderation().approve(id, 0, by);
                return true;
            } catch (IllegalPetitionActionException second) {
                return false;
            }
        };
    }
}
