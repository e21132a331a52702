package io.github.petitionkit.examples.site.proof;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.proof.ConsistencyProof;
import io.github.petitionkit.proof.Hash;
import io.github.petitionkit.proof.InclusionProof;
import io.github.petitionkit.proof.IncrementalMerkleTree;
import io.github.petitionkit.proof.Leaf;
import io.github.petitionkit.proof.LeafEncoder;
import io.github.petitionkit.proof.MerkleTree;
import io.github.petitionkit.proof.SignedTreeHead;
import io.github.petitionkit.proof.TreeHead;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The published tree heads, and the proofs for them. */
@Component
public class Heads {
    private static final Logger LOG = LoggerFactory.getLogger(Heads.class);

    private final PetitionStore store;
    private final Keyring keyring;
    private final InstantSource clock;
    private final SigningKey key;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Heads(PetitionStore store, Keyring keyring, InstantSource clock, SigningKey key, JdbcClient jdbc, JsonMapper json) {
        this.store = store;
        this.keyring = keyring;
        this.clock = clock;
        this.key = key;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Signs a tree head of a petition's history and publishes it with the proof of its growth, unless the history has
     * not changed since the last one. A head that another node has published in the meantime stays.
     *
     * @param petition which petition
     */
    public void publish(PetitionId petition) {
        IncrementalMerkleTree tree = IncrementalMerkleTree.empty();
        List<Hash> hashes = new ArrayList<>();
        LeafEncoder leaves = leaves(petition);
        try (Stream<HistoryEntry> history = store.history(petition)) {
            history.map(leaves::of).map(Leaf::hash).forEachOrdered(hash -> {
                tree.append(hash);
                hashes.add(hash);
            });
        }
        List<SignedTreeHead> before = of(petition);
        long earlier = before.isEmpty() ? 0 : before.get(0).head().size();
        if (tree.size() > earlier) {
            SignedTreeHead head = SignedTreeHead.sign(TreeHead.of(petition, tree, clock.instant()), key.secret());
            String growth = earlier == 0
                    ? null
                    : json.writeValueAsString(
                            MerkleTree.of(hashes).consistency(Math.toIntExact(earlier), hashes.size()));
            insert(petition, head, growth);
        }
    }

    private void insert(PetitionId petition, SignedTreeHead head, @Nullable String growth) {
        try {
            jdbc.sql("insert into site_head (petition, entries, key_id, document, growth) values (?, ?, ?, ?, ?)")
                    .param(petition.toString())
                    .param(head.head().size())
                    .param(keyId(petition))
                    .param(json.writeValueAsString(head))
                    .param(growth)
                    .update();
        } catch (DuplicateKeyException published) {
            LOG.debug(
                    "Another node has published the head of {} entries",
                    head.head().size());
        }
    }

    /**
     * Returns the proof, made when the head was published, that its history has only grown since the head before it.
     *
     * @param petition which petition
     * @param size number of entries of the head
     * @return the proof; empty for the first head and for a number that was never published
     */
    public Optional<ConsistencyProof> growth(PetitionId petition, long size) {
        return jdbc.sql("select growth from site_head where petition = ? and entries = ? and growth is not null")
                .params(petition.toString(), size)
                .query(String.class)
                .optional()
                .map(growth -> json.readValue(growth, ConsistencyProof.class));
    }

    /**
     * Returns the heads of a petition.
     *
     * @param petition which petition
     * @return the published heads, the latest first
     */
    public List<SignedTreeHead> of(PetitionId petition) {
        return jdbc
                .sql("select document from site_head where petition = ? order by entries desc")
                .param(petition.toString())
                .query(String.class)
                .list()
                .stream()
                .map(document -> json.readValue(document, SignedTreeHead.class))
                .toList();
    }

    /** Returns one leaf, and its place in a head's tree. */
    Included included(SignedTreeHead head, int number) {
        LeafEncoder leaves = leaves(head.head().petition());
        List<Hash> hashes = new ArrayList<>();
        Leaf[] wanted = new Leaf[1];
        try (Stream<HistoryEntry> history = store.history(head.head().petition())) {
            history.limit(head.head().size()).map(leaves::of).forEachOrdered(leaf -> {
                if (hashes.size() == number) {
                    wanted[0] = leaf;
                }
                hashes.add(leaf.hash());
            });
        }
        return new Included(
                Objects.requireNonNull(wanted[0]), MerkleTree.of(hashes).inclusion(number, hashes.size()));
    }

    /**
     * A leaf in a tree.
     *
     * @param leaf the leaf
     * @param proof the proof that it is there
     */
    record Included(Leaf leaf, InclusionProof proof) {}

    private LeafEncoder leaves(PetitionId petition) {
        return LeafEncoder.of(petition, keyring, keyId(petition));
    }

    /** Returns the key of the first head, because another key would give another tree. */
    private String keyId(PetitionId petition) {
        return jdbc.sql("select key_id from site_head where petition = ? order by entries fetch first 1 rows only")
                .param(petition.toString())
                .query(String.class)
                .optional()
                .orElse(keyring.currentKeyId());
    }
}
