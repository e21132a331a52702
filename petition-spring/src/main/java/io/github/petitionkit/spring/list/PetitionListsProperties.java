package io.github.petitionkit.spring.list;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The properties {@code petitionkit.lists.*}.
 *
 * @param maxFileSize Maximum size of a list's file.
 * @param keepFor How long a list is kept after its last change; its file is deleted as soon as its lines have been
 *     entered.
 */
@ConfigurationProperties("petitionkit.lists")
public record PetitionListsProperties(
        @DefaultValue("256MB") DataSize maxFileSize,
        @DefaultValue("7d") Duration keepFor) {
    /** Requires both to be positive. */
    public PetitionListsProperties {
        if (maxFileSize.toBytes() < 1) {
            throw new IllegalArgumentException("petitionkit.lists.max-file-size is 1 byte or more");
        }
        if (keepFor.isNegative() || keepFor.isZero()) {
            throw new IllegalArgumentException("petitionkit.lists.keep-for is longer than zero, such as 7d");
        }
    }
}
