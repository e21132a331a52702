package io.github.petitionkit.benchmarks.signing;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.benchmarks.Footbridge;
import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.validation.RequestValidator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Signing in memory with everything that a site gets by default, and validation alone. Every request is another person's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@NullUnmarked
public class InMemorySigning {
    private static final int PEOPLE = 1 << 17;

    private final SignatureRequest[] requests = new SignatureRequest[PEOPLE];
    private SigningContext context;
    private Validator validator;
    private RequestValidator requestValidator;
    private Petitions petitions;
    private PetitionId petition;
    private int next;

    /** Makes the requests, and a site. */
    @Setup
    public void prepare() {
        for (int person = 0; person < PEOPLE; person++) {
            requests[person] = People.request(person);
        }
        context = People.context(1, Instant.now());
        validator = Validation.buildDefaultValidatorFactory().getValidator();
        requestValidator = RequestValidator.ofDefaultProvider();
        beginAgain();
    }

    private void beginAgain() {
        petitions =
                Petitions.builder(Keyring.random()).validator(requestValidator).build();
        petition = Footbridge.open(petitions);
        next = 0;
    }

    /** {@return how the whole road ended, which is with a signature that waits to be confirmed} */
    @Benchmark
    public SigningResult sign() {
        if (next == PEOPLE) {
            beginAgain();
        }
        SigningResult result = petitions.sign(petition, requests[next++], context);
        if (!(result instanceof SigningResult.ConfirmationNeeded)) {
            throw new IllegalStateException("A signature was to be confirmed, but: " + result);
        }
        return result;
    }

    /** {@return what is wrong with a request, which is nothing} */
    @Benchmark
    public Object validate() {
        return validator.validate(requests[next++ & PEOPLE - 1]);
    }
}
