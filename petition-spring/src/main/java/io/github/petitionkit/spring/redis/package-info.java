/**
 * Rates of attempts counted in Redis, for all nodes together.
 *
 * <p>Start at {@link io.github.petitionkit.spring.redis.RedisVelocityCounter}.
 */
@NullMarked
package io.github.petitionkit.spring.redis;

import org.jspecify.annotations.NullMarked;
