package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.jackson.PublicView;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.store.PetitionStore;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The latest signers with public names. It keeps a few ids for each petition, from events on this node, and looks the
 * names up for display, so that withdrawn and erased signers do not appear.
 */
@Component
class RecentSigners implements PetitionListener {
    private static final int SHOWN = 6;
    private static final int REMEMBERED = 60;

    private final PetitionStore store;
    private final Map<PetitionId, Deque<SignatureId>> latest = new ConcurrentHashMap<>();

    RecentSigners(PetitionStore store) {
        this.store = store;
    }

    /**
     * The public data of a signer.
     *
     * @param name the name in the form that the signer chose
     * @param country the code of the country where the signer lives
     * @param at when the signature first counted
     * @param reason the reason, or {@code null}
     */
    record RecentSigner(
            String name,
            Country country,
            Instant at,
            @Nullable String reason) {}

    @Override
    public String name() {
        return "site.recent-signers";
    }

    @Override
    public void on(PetitionEvent event) {
        if (event instanceof PetitionEvent.SignatureStateChanged moved && moved.entersCount()) {
            remember(moved.petition(), moved.signature());
        }
    }

    private void remember(PetitionId petition, SignatureId signature) {
        Deque<SignatureId> ids = latest.computeIfAbsent(petition, first -> new ArrayDeque<>());
        synchronized (ids) {
            ids.addFirst(signature);
            if (ids.size() > REMEMBERED) {
                ids.removeLast();
            }
        }
    }

    List<RecentSigner> of(PetitionId petition) {
        Deque<SignatureId> ids = latest.computeIfAbsent(petition, this::fromStore);
        List<SignatureId> copy;
        synchronized (ids) {
            copy = List.copyOf(ids);
        }
        return copy.stream()
                .flatMap(id -> store.signature(petition, id).stream())
                .flatMap(signature -> shown(signature).stream())
                .limit(SHOWN)
                .toList();
    }

    private Deque<SignatureId> fromStore(PetitionId petition) {
        try (Stream<Signature> signatures = store.signatures(petition)) {
            return signatures
                    .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                    .sorted(Comparator.comparing((Signature signature) -> Objects.requireNonNull(
                                    signature.timestamps().countedAt()))
                            .reversed())
                    .limit(REMEMBERED)
                    .map(Signature::id)
                    .collect(ArrayDeque::new, Deque::addLast, Deque::addAll);
        }
    }

    private static Optional<RecentSigner> shown(Signature signature) {
        return PublicView.of(signature)
                .flatMap(seen -> seen.name()
                        .map(name -> new RecentSigner(
                                name,
                                seen.country(),
                                seen.countedAt(),
                                signature.statement().reason())));
    }
}
