/**
 * Rates of attempts counted in Redis, for all nodes together.
 *
 * <p>Start at {@link io.github.petitionkit.spring.redis.RedisVelocityCounter}, which {@code petitionkit.redis.enabled}
 * puts in the place of the one in memory. Use it with two nodes or more, where each would see its own part of a rate
 * only; one node does better without. While Redis does not answer, attempts count as {@code petitionkit.redis.when-down}
 * says, and signing goes on.
 */
@NullMarked
package io.github.petitionkit.spring.redis;

import org.jspecify.annotations.NullMarked;
