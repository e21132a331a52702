package io.github.petitionkit.spring.event;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What {@code petitionkit.events.*} says.
 *
 * @param enabled Whether to publish what happens as application events.
 */
@ConfigurationProperties("petitionkit.events")
public record PetitionEventsProperties(@DefaultValue("true") boolean enabled) {}
