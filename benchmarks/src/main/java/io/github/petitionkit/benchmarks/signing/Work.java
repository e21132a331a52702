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
import java.util.stream.LongStream;

/** What is compared, done for the requests of {@value #PEOPLE} people. */
enum Work {
    /** Signing in memory with everything that a site gets by default; each round has a petition of its own. */
    SIGN {
        @Override
        Runnable round() {
            SignatureRequest[] requests = requests();
            SigningContext context = People.context(1, Instant.now());
            RequestValidator validator = RequestValidator.ofDefaultProvider();
            return () -> {
                Petitions petitions =
                        Petitions.builder(Keyring.random()).validator(validator).build();
                PetitionId petition = Footbridge.open(petitions);
                for (SignatureRequest request : requests) {
                    SigningResult result = petitions.sign(petition, request, context);
                    if (!(result instanceof SigningResult.ConfirmationNeeded)) {
                        throw new IllegalStateException("A signature was to be confirmed, but: " + result);
                    }
                }
            };
        }
    },
    /** The validation that signing contains, alone. */
    VALIDATE {
        @Override
        Runnable round() {
            SignatureRequest[] requests = requests();
            Validator validator = Validation.buildDefaultValidatorFactory().getValidator();
            return () -> {
                for (SignatureRequest request : requests) {
                    if (!validator.validate(request).isEmpty()) {
                        throw new IllegalStateException("A request is not valid");
                    }
                }
            };
        }
    };

    static final int PEOPLE = 1 << 17;

    /** Makes the requests, and returns what does it once for each. */
    abstract Runnable round();

    private static SignatureRequest[] requests() {
        return LongStream.range(0, PEOPLE).mapToObj(People::request).toArray(SignatureRequest[]::new);
    }
}
