package io.github.petitionkit.benchmarks.surge;

import com.zaxxer.hikari.HikariDataSource;
import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Footbridge;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.store.jdbc.JdbcPetitionStore;
import io.github.petitionkit.store.jdbc.Schema;
import io.github.petitionkit.token.Token;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A site on the library: validation, every built-in fraud check, double opt-in, thresholds, and the durable store. */
final class PetitionKitSite implements AutoCloseable {
    /** How many connections its pool gives. */
    static final int CONNECTIONS = 12;

    private static final Duration VALID = Duration.ofDays(7);

    private final HikariDataSource pool;
    private final JdbcPetitionStore store;
    private final Keyring keyring = Keyring.random();
    private final Tokens tokens = new Tokens(keyring);
    private final AtomicLong mails = new AtomicLong();
    private final Petitions petitions;
    private final PetitionId petition;
    private final List<SignatureId> signed = Collections.synchronizedList(new ArrayList<>());

    /** Makes a site with a petition. It closes the pool. */
    PetitionKitSite(HikariDataSource pool) {
        this.pool = pool;
        Schema.apply(pool);
        store = JdbcPetitionStore.of(pool);
        petitions = Petitions.builder(keyring)
                .store(store)
                .mailer(mail -> mails.incrementAndGet())
                .fraudPolicy(FraudPolicy.standard(new InMemoryVelocityCounter(1_000_000, new Random(1))))
                .build();
        petition = Footbridge.open(petitions);
    }

    void sign(long person) {
        signed.add(sign(petition, person));
    }

    /** Opens petitions, among which {@link #signOneOf} spreads the signers. */
    List<PetitionId> openMore(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> Footbridge.open(petitions))
                .toList();
    }

    void signOneOf(List<PetitionId> many, long person) {
        sign(many.get((int) (person % many.size())), person);
    }

    private SignatureId sign(PetitionId petition, long person) {
        SigningResult result = petitions.sign(petition, People.request(person), People.context(person, Instant.now()));
        if (!(result instanceof SigningResult.ConfirmationNeeded needed)) {
            throw new IllegalStateException("Person " + person + " was to be asked to confirm, but: " + result);
        }
        return needed.signature();
    }

    /** The tokens that were mailed for signatures not yet confirmed. */
    List<String> takeTokens() {
        Instant expiresAt = Instant.now().plus(VALID);
        List<String> issued = signed.stream()
                .map(signature -> tokens.issue(new Token(TokenPurpose.CONFIRM, petition, signature, expiresAt)))
                .toList();
        signed.clear();
        return issued;
    }

    void confirm(String token) {
        ConfirmationResult result = petitions.confirm(token);
        if (!(result instanceof ConfirmationResult.Counted)) {
            throw new IllegalStateException("A confirmation was to count, but: " + result);
        }
    }

    /** Sends the mails that still wait. */
    void settle() {
        petitions.maintenance().deliverEvents();
    }

    /** How many mails have been sent. */
    long mails() {
        return mails.get();
    }

    @Override
    public void close() {
        store.close();
        pool.close();
    }
}
