package io.github.petitionkit.spring.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.InMemoryPetitionStore;
import io.github.petitionkit.store.PetitionStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PetitionPagesTest {
    private static final int PETITIONS = 50;

    private final List<String> reads = new ArrayList<>();
    private final Petitions petitions = Petitions.builder(Keyring.random())
            .store(watched(new InMemoryPetitionStore(InstantSource.system())))
            .build();
    private final PetitionPages pages = new PetitionPages(petitions);

    private PetitionStore watched(PetitionStore store) {
        return (PetitionStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PetitionStore.class}, (proxy, method, arguments) -> {
                    reads.add(method.getName());
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                });
    }

    @Test
    void costThreeReadsHoweverManyPetitionsAreOnThem() {
        List<PetitionId> all = open(PETITIONS);

        reads.clear();
        Page<PetitionSummary, PetitionId> first =
                pages.summaries(Optional.empty(), 20, EnumSet.allOf(PetitionState.class));
        assertThat(first.items()).extracting(PetitionSummary::id).containsExactlyElementsOf(all.subList(0, 20));
        assertThat(reads).containsExactly("petitions", "find", "tallies");

        Page<PetitionSummary, PetitionId> last =
                pages.summaries(Optional.of(all.get(39)), 20, EnumSet.allOf(PetitionState.class));
        assertThat(last.items()).extracting(PetitionSummary::id).containsExactlyElementsOf(all.subList(40, PETITIONS));
        assertThat(last.next()).isEmpty();
    }

    @Test
    void passOverPetitionsOfOtherStatesManyAtATime() {
        List<PetitionId> all = open(PETITIONS);
        all.subList(0, PETITIONS - 1).forEach(id -> petitions.close(id, Actor.CREATOR));

        reads.clear();
        assertThat(pages.summaries(Optional.empty(), 20, Set.of(PetitionState.OPEN))
                        .items())
                .extracting(PetitionSummary::id)
                .containsExactly(all.get(PETITIONS - 1));
        assertThat(reads).hasSize(1 + 2 * 3);
    }

    private List<PetitionId> open(int number) {
        List<PetitionId> all = new ArrayList<>();
        for (int petition = 0; petition < number; petition++) {
            all.add(Site.open(petitions, "Repair footbridge " + petition));
        }
        return all;
    }
}
