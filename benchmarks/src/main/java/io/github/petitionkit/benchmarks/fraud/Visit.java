package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import java.time.Instant;

/** One attempt to sign. Who stands behind it is known, because whoever made it up knew. */
record Visit(Instant at, SignatureRequest request, SigningContext context, boolean honest) {}
