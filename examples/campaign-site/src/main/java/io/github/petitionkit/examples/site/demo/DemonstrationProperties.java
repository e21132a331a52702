package io.github.petitionkit.examples.site.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The properties {@code site.demonstration.*}.
 *
 * @param seed the seed; the same seed gives the same demonstration
 * @param signers number of people who sign
 */
@ConfigurationProperties("site.demonstration")
record DemonstrationProperties(long seed, int signers) {}
