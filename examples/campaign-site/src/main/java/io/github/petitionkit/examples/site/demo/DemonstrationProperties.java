package io.github.petitionkit.examples.site.demo;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code site.demonstration.*} says.
 *
 * @param seed the same seed tells the same story
 * @param signers how many people sign in it
 */
@ConfigurationProperties("site.demonstration")
record DemonstrationProperties(long seed, int signers) {}
