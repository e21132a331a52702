package io.github.petitionkit.jackson.uk;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The earlier parliament of an archived petition.
 *
 * @param period its years, such as {@code 2010-2015}
 * @param government the government
 * @param dissolutionAt when it was dissolved, as published: with the offset of London
 * @param responseThreshold the signatures that a response needed
 * @param debateThreshold the signatures that a debate needed
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record UkParliament(
        String period,
        @Nullable String government,
        @Nullable String dissolutionAt,
        long responseThreshold,
        long debateThreshold) {}
