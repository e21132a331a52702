package io.github.petitionkit.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.MovableClock;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProofsTest {
    private static final Keyring KEYRING =
            Keyring.of("k1", "a secret of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final Petitions petitions = Petitions.builder(KEYRING).clock(clock).build();
    private final PetitionId petition = petitions
            .create(
                    Content.titled("Repair the footbridge")
                            .creator("Friends of the River Path")
                            .addressee("Town Council")
                            .build(),
                    Policy.builder().confirmation(Confirmation.NOT_NEEDED).build())
            .orElseThrow()
            .id();
    private final KeyPair host = ed25519();
    private final List<Leaf> leaves = new ArrayList<>();
    private final LeafEncoder maker = LeafEncoder.of(petition, KEYRING, "k1");

    private static KeyPair ed25519() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void signTenTimes() {
        petitions.open(petition);
        for (int signer = 0; signer < 10; signer++) {
            petitions.sign(petition, SignatureRequest.of("Ada Example", "ada" + signer + "@example.org", "GB"));
        }
        try (Stream<HistoryEntry> history = petitions.reader().history(petition)) {
            history.map(maker::of).forEach(leaves::add);
        }
    }

    private SignedTreeHead head(int size) {
        IncrementalMerkleTree tree = IncrementalMerkleTree.empty();
        leaves.subList(0, size).forEach(leaf -> tree.append(leaf.hash()));
        return SignedTreeHead.sign(TreeHead.of(petition, tree, clock.instant()), host.getPrivate());
    }

    private MerkleTree tree() {
        return MerkleTree.of(leaves.stream().map(Leaf::hash).toList());
    }

    @Test
    void acceptAnEntryThatWasThereAndNoOtherPlaceForIt() {
        SignedTreeHead head = head(10);

        for (int index = 0; index < 10; index++) {
            InclusionProof proof = tree().inclusion(index, 10);
            assertThat(Proofs.isIncluded(leaves.get(index), proof, head, host.getPublic()))
                    .isTrue();
            assertThat(Proofs.isIncluded(leaves.get((index + 1) % 10), proof, head, host.getPublic()))
                    .isFalse();
        }
    }

    @Test
    void refuseAnotherHostsSignatureAnotherSizeAndAChangedSignature() {
        SignedTreeHead head = head(10);
        InclusionProof proof = tree().inclusion(3, 10);
        byte[] signature = head.signature();
        signature[new Random(1).nextInt(signature.length)] ^= 4;

        assertThat(Proofs.isIncluded(leaves.get(3), proof, head, ed25519().getPublic()))
                .isFalse();
        assertThat(Proofs.isIncluded(leaves.get(3), proof, head(9), host.getPublic()))
                .isFalse();
        assertThat(Proofs.isIncluded(leaves.get(3), proof, SignedTreeHead.of(head.head(), signature), host.getPublic()))
                .isFalse();
        assertThat(SignedTreeHead.of(head.head(), new byte[0]).isSignedBy(host.getPublic()))
                .isFalse();
    }

    @Test
    void acceptAHistoryThatHasOnlyGrown() {
        SignedTreeHead earlier = head(6);
        clock.moveTo("2026-03-04T09:00:00Z");
        SignedTreeHead later = head(10);
        ConsistencyProof proof = tree().consistency(6, 10);

        assertThat(Proofs.isExtension(earlier, later, proof, host.getPublic())).isTrue();
        assertThat(Proofs.isExtension(later, earlier, proof, host.getPublic())).isFalse();
        assertThat(Proofs.isExtension(earlier, later, tree().consistency(5, 10), host.getPublic()))
                .isFalse();
        assertThat(Proofs.isExtension(earlier, later, proof, ed25519().getPublic()))
                .isFalse();
    }

    @Test
    void refuseAnEntryThatWasChangedAtItsPlace() {
        Leaf original = leaves.get(3);
        Leaf changed = new Leaf(original.entry(), leaves.get(4).blinding());
        InclusionProof proof = tree().inclusion(3, 10);

        assertThat(Proofs.isIncluded(original, proof, head(10), host.getPublic()))
                .isTrue();
        assertThat(Proofs.isIncluded(changed, proof, head(10), host.getPublic()))
                .isFalse();
    }

    @Test
    void refuseToExtendTheHistoryOfAnotherPetitionToAnotherSizeOrByAnotherHost() {
        SignedTreeHead earlier = head(6);
        SignedTreeHead later = head(10);
        TreeHead head = later.head();
        ConsistencyProof proof = tree().consistency(6, 10);
        SignedTreeHead elsewhere = SignedTreeHead.sign(
                new TreeHead(new PetitionId(new UUID(0, 1)), head.size(), head.root(), head.at()), host.getPrivate());
        SignedTreeHead byAnother = SignedTreeHead.sign(head, ed25519().getPrivate());

        assertThat(Proofs.isExtension(earlier, later, proof, host.getPublic())).isTrue();
        assertThat(Proofs.isExtension(earlier, elsewhere, proof, host.getPublic()))
                .isFalse();
        assertThat(Proofs.isExtension(earlier, head(9), proof, host.getPublic()))
                .isFalse();
        assertThat(Proofs.isExtension(earlier, byAnother, proof, host.getPublic()))
                .isFalse();
    }

    @Test
    void refuseAHistoryThatWasRewritten() {
        SignedTreeHead earlier = head(6);
        HistoryEntry old = leaves.get(2).entry();
        leaves.set(
                2,
                maker.of(new HistoryEntry(
                        old.number(),
                        old.signature(),
                        old.from(),
                        SignatureState.WITHDRAWN,
                        old.country(),
                        old.region(),
                        old.countedAt(),
                        old.assuredBefore(),
                        old.assured(),
                        old.at(),
                        old.cause(),
                        old.by())));

        assertThat(Proofs.isExtension(earlier, head(10), tree().consistency(6, 10), host.getPublic()))
                .isFalse();
    }

    @Test
    void needAnEd25519Key() throws GeneralSecurityException {
        KeyPair other = KeyPairGenerator.getInstance("EC").generateKeyPair();
        SignedTreeHead head = head(1);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> head.isSignedBy(other.getPublic()))
                .withMessageContaining("Ed25519");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignedTreeHead.sign(head.head(), other.getPrivate()))
                .withMessageContaining("Ed25519");
    }

    @Test
    void dependOnEverythingThatAnEntrySays() {
        Instant at = Instant.parse("2026-03-03T09:00:00Z");
        SignatureId id = new SignatureId(new UUID(1, 2));
        Country gb = Country.of("GB");
        Region region = new Region("E14000530");
        SignatureState pending = SignatureState.PENDING;
        SignatureState held = SignatureState.HELD;
        Assurance none = Assurance.NONE;
        Assurance email = Assurance.EMAIL;
        Actor staff = Actor.staff("7");
        List<HistoryEntry> different = List.of(
                new HistoryEntry(0, id, pending, held, gb, region, at, none, email, at, "a", staff),
                new HistoryEntry(1, id, pending, held, gb, region, at, none, email, at, "a", staff),
                new HistoryEntry(
                        0, new SignatureId(new UUID(1, 3)), pending, held, gb, region, at, none, email, at, "a", staff),
                new HistoryEntry(0, id, null, held, gb, region, at, none, email, at, "a", staff),
                new HistoryEntry(0, id, pending, pending, gb, region, at, none, email, at, "a", staff),
                new HistoryEntry(0, id, pending, held, Country.of("FR"), region, at, none, email, at, "a", staff),
                new HistoryEntry(0, id, pending, held, gb, null, at, none, email, at, "a", staff),
                new HistoryEntry(0, id, pending, held, gb, region, null, none, email, at, "a", staff),
                new HistoryEntry(0, id, pending, held, gb, region, at.plusNanos(1), none, email, at, "a", staff),
                new HistoryEntry(0, id, pending, held, gb, region, at, email, email, at, "a", staff),
                new HistoryEntry(0, id, pending, held, gb, region, at, none, none, at, "a", staff),
                new HistoryEntry(0, id, pending, held, gb, region, at, none, email, at.plusNanos(1), "a", staff),
                new HistoryEntry(0, id, pending, held, gb, region, at, none, email, at, "b", staff),
                new HistoryEntry(0, id, pending, held, gb, region, at, none, email, at, "a", Actor.staff("8")),
                new HistoryEntry(0, id, pending, held, gb, region, at, none, email, at, "a", Actor.SYSTEM));
        Set<Hash> hashes = new HashSet<>();

        different.forEach(entry -> hashes.add(new Leaf(entry, leaves.get(0).blinding()).hash()));

        assertThat(hashes).hasSameSizeAs(different);
    }

    @Test
    void showNothingOfAnotherEntry() {
        assertThat(leaves).extracting(Leaf::blinding).doesNotHaveDuplicates();
        assertThat(LeafEncoder.of(petition, Keyring.of("k1", new byte[32]), "k1")
                        .of(leaves.get(0).entry())
                        .hash())
                .as("without the secret a leaf's hash cannot be found by trying")
                .isNotEqualTo(leaves.get(0).hash());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeafEncoder.of(petition, KEYRING, "k9"))
                .withMessageContaining("k1");
    }

    @Test
    void comparesSignedHeadsByHeadAndSignature() {
        SignedTreeHead head = head(3);
        SignedTreeHead published = SignedTreeHead.of(head.head(), head.signature());
        byte[] forged = head.signature();
        forged[0] ^= 1;

        assertThat(published).isEqualTo(head).hasSameHashCodeAs(head);
        assertThat(head)
                .isNotEqualTo(head(4))
                .isNotEqualTo(SignedTreeHead.of(head.head(), forged))
                .isNotEqualTo("a head");
    }
}
