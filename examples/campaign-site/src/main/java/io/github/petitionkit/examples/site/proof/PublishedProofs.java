package io.github.petitionkit.examples.site.proof;

import io.github.petitionkit.examples.site.visit.Published;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.proof.ConsistencyProof;
import io.github.petitionkit.proof.InclusionProof;
import io.github.petitionkit.proof.Leaf;
import io.github.petitionkit.proof.SignedTreeHead;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves proofs: heads and their growth are public; an entry is served only for its signer. */
@RestController
class PublishedProofs {
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final Heads heads;
    private final SigningKey key;
    private final Published published;

    PublishedProofs(Heads heads, SigningKey key, Published published) {
        this.heads = heads;
        this.key = key;
        this.published = published;
    }

    /**
     * The public heads.
     *
     * @param publicKey the site's Ed25519 key, X.509 in base64
     * @param heads the heads, the latest first
     */
    record HeadList(String publicKey, List<SignedTreeHead> heads) {}

    /**
     * A proof that a history has only grown.
     *
     * @param publicKey the site's Ed25519 key, X.509 in base64
     * @param earlier a head
     * @param later a later one
     * @param proof the proof of consistency
     */
    record Growth(String publicKey, SignedTreeHead earlier, SignedTreeHead later, ConsistencyProof proof) {}

    /**
     * A proof that an entry is in the history of a head.
     *
     * @param publicKey the site's Ed25519 key, X.509 in base64
     * @param leaf the entry
     * @param proof the proof of inclusion
     * @param head the head
     */
    record Entry(String publicKey, Leaf leaf, InclusionProof proof, SignedTreeHead head) {}

    @GetMapping("/petitions/{id}/heads.json")
    ResponseEntity<HeadList> heads(@PathVariable PetitionId id) {
        published.progress(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new HeadList(key.published(), heads.of(id)));
    }

    /** Serves what was proved when the head was published, because a tree takes time and memory and this is public. */
    @GetMapping("/petitions/{id}/heads/{size}.json")
    ResponseEntity<Growth> growth(@PathVariable PetitionId id, @PathVariable long size) {
        published.progress(id);
        ConsistencyProof proof = heads.growth(id, size).orElseThrow(() -> new NoSuchPetitionException(id));
        List<SignedTreeHead> all = heads.of(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FOR_EVER).cachePublic().immutable())
                .body(new Growth(key.published(), of(all, proof.from()), of(all, proof.to()), proof));
    }

    private static SignedTreeHead of(List<SignedTreeHead> all, long size) {
        return all.stream()
                .filter(each -> each.head().size() == size)
                .findFirst()
                .orElseThrow();
    }

    @GetMapping("/desk/{id}/history/{number}.json")
    Entry entry(@PathVariable PetitionId id, @PathVariable int number) {
        SignedTreeHead head = heads.of(id).stream()
                .findFirst()
                .filter(latest -> number >= 0 && number < latest.head().size())
                .orElseThrow(() -> new NoSuchPetitionException(id));
        Heads.Included included = heads.included(head, number);
        return new Entry(key.published(), included.leaf(), included.proof(), head);
    }
}
