package io.github.petitionkit.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on tamper evidence shows. */
class TamperEvidenceGuideTest {
    private final Keyring keyring = Keyring.random();
    private final Petitions petitions = Petitions.builder(keyring).build();

    @Test
    void signsProvesAndVerifies() throws GeneralSecurityException {
        PetitionId petition = petitions
                .create(
                        Content.titled("Repair the footbridge")
                                .creator("Friends of the River Path")
                                .addressee("Town Council")
                                .build(),
                        Policy.builder().confirmation(Confirmation.NOT_NEEDED).build())
                .orElseThrow()
                .id();
        petitions.open(petition);
        for (int signer = 0; signer < 5; signer++) {
            petitions.sign(petition, SignatureRequest.of("Ada Example", "ada" + signer + "@example.org", "GB"));
        }
        Instant now = Instant.parse("2026-03-03T09:00:00Z");
        String keyId = keyring.currentKeyId();

        KeyPair host = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        LeafEncoder leaves = LeafEncoder.of(petition, keyring, keyId);
        IncrementalMerkleTree tree = IncrementalMerkleTree.empty();
        try (Stream<HistoryEntry> history = petitions.reader().history(petition)) {
            history.forEachOrdered(entry -> tree.append(leaves.of(entry).hash()));
        }
        SignedTreeHead head = SignedTreeHead.sign(TreeHead.of(petition, tree, now), host.getPrivate());

        List<Leaf> all;
        try (Stream<HistoryEntry> history = petitions.reader().history(petition)) {
            all = history.map(leaves::of).toList();
        }
        MerkleTree whole = MerkleTree.of(all.stream().map(Leaf::hash).toList());
        Leaf mine = all.get(2);
        InclusionProof proof = whole.inclusion(2, whole.size());

        boolean counted = Proofs.isIncluded(mine, proof, head, host.getPublic());

        assertThat(counted).isTrue();

        SignedTreeHead yesterday =
                SignedTreeHead.sign(new TreeHead(petition, 3, whole.root(3), now), host.getPrivate());

        ConsistencyProof growth = whole.consistency(3, whole.size());
        boolean honest = Proofs.isExtension(yesterday, head, growth, host.getPublic());

        assertThat(honest).isTrue();
    }
}
