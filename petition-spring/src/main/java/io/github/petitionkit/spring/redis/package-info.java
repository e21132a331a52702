/**
 * Rates of attempts counted in Redis, for all nodes together.
 *
 * <p>Start at {@link io.github.petitionkit.spring.redis.RedisVelocityCounter}, which {@code petitionkit.redis.enabled}
 * uses instead of the counter in memory. Use it with two or more nodes, because each node alone counts only its part of
 * a rate; one node does not need it. While Redis does not answer, attempts count by
 * {@code petitionkit.redis.when-down}, and signing continues.
 */
@NullMarked
package io.github.petitionkit.spring.redis;

import org.jspecify.annotations.NullMarked;
