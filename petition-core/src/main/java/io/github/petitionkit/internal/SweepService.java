package io.github.petitionkit.internal;

import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Verification;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.sweep.Cluster;
import io.github.petitionkit.sweep.Proposal;
import io.github.petitionkit.sweep.ReviewedSample;
import io.github.petitionkit.sweep.Sweep;
import io.github.petitionkit.sweep.Sweeper;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs sweeps over all signatures of a petition. */
public record SweepService(PetitionStore store, EmailCanonicaliser canonicaliser, InstantSource clock) {
    private static final int MOST_CLUSTERS = 200;

    public Sweep sweep(PetitionId id) {
        Petition petition = store.require(id);
        List<Cluster> clusters = new Sweeper().clusters(() -> store.signatures(id));
        List<Row> rows = clusters.stream().limit(MOST_CLUSTERS).map(Row::new).toList();
        InvalidationImpact counts = new InvalidationImpact(rows.size());
        long standing = 0;
        try (Stream<Signature> signatures = store.signatures(id)) {
            for (Signature signature : (Iterable<Signature>) signatures::iterator) {
                standing += signature.state().isActive() ? 1 : 0;
                counts.add(signature);
                boolean known = false;
                for (int row = 0; row < rows.size(); row++) {
                    rows.get(row).review(signature, canonicaliser);
                    if (rows.get(row).cluster.criteria().fit(signature, canonicaliser)) {
                        counts.take(row, signature);
                        rows.get(row).add(signature, known);
                        known = true;
                    }
                }
            }
        }
        List<Proposal> proposals = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row).saysMore()) {
                proposals.add(new Proposal(
                        rows.get(row).cluster,
                        counts.preview(row, petition, clock.instant()),
                        rows.get(row).reviewed()));
            }
        }
        proposals.sort(Comparator.comparingLong(
                        (Proposal proposal) -> proposal.preview().total())
                .reversed());
        return new Sweep(id, standing, proposals);
    }

    /** A cluster, and the part of it that no more precise cluster contains. */
    private static final class Row {
        private static final int FEWEST_MORE = 3;

        private final Cluster cluster;
        private long counted;
        private long more;
        private long people;
        private long machines;

        Row(Cluster cluster) {
            this.cluster = cluster;
        }

        void add(Signature signature, boolean known) {
            boolean counts = signature.state() != SignatureState.HELD;
            counted += counts ? 1 : 0;
            more += counts && !known ? 1 : 0;
        }

        void review(Signature signature, EmailCanonicaliser canonicaliser) {
            boolean person = isKnownPerson(signature);
            boolean machine = signature.state() == SignatureState.INVALIDATED;
            if ((person || machine) && cluster.criteria().describe(signature, canonicaliser)) {
                people += person ? 1 : 0;
                machines += machine ? 1 : 0;
            }
        }

        private static boolean isKnownPerson(Signature signature) {
            boolean released = signature.former() == SignatureState.HELD;
            Verification register = signature.verification();
            return signature.state() == SignatureState.CONFIRMED
                    && (released || (register != null && register.outcome() == VerificationOutcome.VERIFIED));
        }

        ReviewedSample reviewed() {
            return new ReviewedSample(people, machines);
        }

        boolean saysMore() {
            return more >= FEWEST_MORE && 4 * more >= counted && more >= 3 * cluster.expected();
        }
    }
}
