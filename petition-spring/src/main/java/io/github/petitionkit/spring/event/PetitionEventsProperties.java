package io.github.petitionkit.spring.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code petitionkit.events.*}.
 *
 * @param enabled Whether to publish events of petitions as application events.
 */
@ConfigurationProperties("petitionkit.events")
public record PetitionEventsProperties(@DefaultValue("true") boolean enabled) {}
