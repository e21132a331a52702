package io.github.petitionkit.internal;

import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.PostalRegions;
import io.github.petitionkit.place.Redistricting;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.store.Command;
import io.github.petitionkit.store.CommandContext;
import io.github.petitionkit.store.Decision;
import io.github.petitionkit.store.PetitionStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves signatures from one region to another, and the counts with them. */
public record RegionService(PetitionStore store, PostalRegions regions, InstantSource clock) {
    private static final String REDISTRICTED = "redistricted";
    private static final String FOUND = "region-found";

    /** Returns the day by whose boundaries signatures of a petition are counted: today, or its last day. */
    static LocalDate day(Petition petition, Instant now) {
        Instant last = petition.endedAt(now).map(ended -> ended.minusNanos(1)).orElse(now);
        return LocalDate.ofInstant(last, ZoneOffset.UTC);
    }

    /** Returns the regions among which a signer may choose, by the postal code. */
    public Set<Region> choices(Signature signature) {
        return choices(signature.signer(), day(store.require(signature.petition()), clock.instant()));
    }

    private Set<Region> choices(Signer signer, LocalDate day) {
        String code = signer.postalCode();
        return code == null ? Set.of() : regions.find(signer.livesIn(), code, day);
    }

    /** Moves one signature; the result is empty if it does not exist. */
    public Optional<Signature> correct(
            PetitionId petition, SignatureId id, @Nullable Region region, String cause, Actor by) {
        return store.execute(petition, new Move(Set.of(id), signature -> region, cause, by)).stream()
                .findFirst()
                .or(() -> store.signature(petition, id));
    }

    /**
     * Moves every signature of a petition, and returns the changed ones. Before any is moved, every region of a signature
     * that counts, or can come to count, needs a successor.
     */
    public List<Signature> redistrict(PetitionId petition, Redistricting redistricting) {
        List<SignatureId> ids = new ArrayList<>();
        Set<Region> needed = new TreeSet<>();
        try (Stream<Signature> signatures = store.signatures(petition)) {
            signatures.forEach(signature -> {
                Region region = signature.signer().region();
                if (region != null && !signature.state().next().isEmpty()) {
                    needed.add(region);
                }
                if (!Objects.equals(successor(signature, redistricting), region)) {
                    ids.add(signature.id());
                }
            });
        }
        redistricting.requireCovers(needed);
        List<Signature> moved = new ArrayList<>();
        for (Set<SignatureId> batch : Batches.of(ids)) {
            moved.addAll(store.execute(
                    petition,
                    new Move(batch, signature -> successor(signature, redistricting), REDISTRICTED, Actor.SYSTEM)));
        }
        return moved;
    }

    /** Gives signatures that have no region the only one of their postal code, and returns those that have got one. */
    public List<Signature> find(PetitionId petition) {
        LocalDate day = day(store.require(petition), clock.instant());
        Map<SignatureId, Region> found = new LinkedHashMap<>();
        try (Stream<Signature> signatures = store.signatures(petition)) {
            signatures
                    .filter(signature -> signature.signer().region() == null)
                    .filter(signature -> !signature.state().next().isEmpty())
                    .forEach(signature -> {
                        Set<Region> choices = choices(signature.signer(), day);
                        if (choices.size() == 1) {
                            found.put(signature.id(), choices.iterator().next());
                        }
                    });
        }
        Function<Signature, @Nullable Region> target = signature -> {
            Region own = signature.signer().region();
            return own == null ? found.get(signature.id()) : own;
        };
        List<Signature> moved = new ArrayList<>();
        for (Set<SignatureId> batch : Batches.of(found.keySet())) {
            moved.addAll(store.execute(petition, new Move(batch, target, FOUND, Actor.SYSTEM)));
        }
        return moved;
    }

    /** Returns the new region: the only successor, or the one that the postal code tells among several. */
    private @Nullable Region successor(Signature signature, Redistricting redistricting) {
        Region region = signature.signer().region();
        Set<Region> successors =
                region == null ? null : redistricting.successors().get(region);
        if (successors == null) {
            return region;
        }
        Set<Region> left = new TreeSet<>(successors);
        if (left.size() > 1) {
            left.retainAll(choices(signature.signer(), redistricting.from()));
        }
        return left.size() == 1 ? left.iterator().next() : null;
    }

    private record Move(
            Set<SignatureId> signatures, Function<Signature, @Nullable Region> target, String cause, Actor by)
            implements Command<List<Signature>> {
        @Override
        public Decision<List<Signature>> decide(CommandContext context) {
            ChangeRecorder changes = new ChangeRecorder(context);
            List<Signature> moved = new ArrayList<>();
            for (SignatureId id : signatures) {
                Signature before = context.signature(id).orElse(null);
                if (before != null) {
                    Signature after = before.in(target.apply(before));
                    if (!after.equals(before)) {
                        changes.recordRegion(before, after, cause, by);
                        moved.add(after);
                    }
                }
            }
            return changes.build(moved);
        }
    }
}
