package io.github.petitionkit.examples.site.proof;

import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.proof.IncrementalMerkleTree;
import io.github.petitionkit.proof.Leaf;
import io.github.petitionkit.proof.LeafEncoder;
import io.github.petitionkit.proof.MerkleTree;
import io.github.petitionkit.proof.SignedTreeHead;
import io.github.petitionkit.proof.TreeHead;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.store.PetitionStore;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The published tree heads, and the proofs for them. */
@Component
public class Heads {
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
     * Signs a tree head of a petition's history and publishes it, unless the history has not changed since the last
     * one.
     *
     * @param petition which petition
     */
    public void publish(PetitionId petition) {
        IncrementalMerkleTree tree = IncrementalMerkleTree.empty();
        LeafEncoder leaves = leaves(petition);
        try (Stream<HistoryEntry> history = store.history(petition)) {
            history.forEachOrdered(entry -> tree.append(leaves.of(entry).hash()));
        }
        List<SignedTreeHead> before = of(petition);
        if (tree.size() > (before.isEmpty() ? 0 : before.get(0).head().size())) {
            SignedTreeHead head = SignedTreeHead.sign(TreeHead.of(petition, tree, clock.instant()), key.secret());
            jdbc.sql("insert into site_head (petition, entries, key_id, document) values (?, ?, ?, ?)")
                    .params(petition.toString(), tree.size(), keyId(petition), json.writeValueAsString(head))
                    .update();
        }
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

    /** Returns every leaf of a head's tree. */
    List<Leaf> leaves(SignedTreeHead head) {
        LeafEncoder leaves = leaves(head.head().petition());
        try (Stream<HistoryEntry> history = store.history(head.head().petition())) {
            return history.limit(head.head().size()).map(leaves::of).toList();
        }
    }

    static MerkleTree tree(List<Leaf> leaves) {
        return MerkleTree.of(leaves.stream().map(Leaf::hash).toList());
    }

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
