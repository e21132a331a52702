package io.github.petitionkit.spring.redis;

import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.core.io.ClassPathResource;

/** Hints for a native image: the scripts. */
final class RedisRuntimeHints implements RuntimeHintsRegistrar {
    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources().registerResource(new ClassPathResource("hit.lua", RedisRuntimeHints.class));
        hints.resources().registerResource(new ClassPathResource("count.lua", RedisRuntimeHints.class));
    }
}
