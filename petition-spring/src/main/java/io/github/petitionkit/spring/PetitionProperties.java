package io.github.petitionkit.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What {@code petition.*} says.
 *
 * @param secret Secret that signer keys and links are made with, 32 or more random bytes in base64; the same on every node
 *     and in every run.
 */
@ConfigurationProperties("petition")
public record PetitionProperties(@Nullable String secret) {}
