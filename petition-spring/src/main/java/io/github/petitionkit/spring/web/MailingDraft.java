package io.github.petitionkit.spring.web;

import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.place.Area;
import java.util.Objects;
import java.util.Set;

/**
 * What a creator begins to write to supporters.
 *
 * @param subject one line
 * @param text plain text
 * @param areas as in {@link Audience#areas()}
 */
record MailingDraft(String subject, String text, Set<Area> areas) {
    MailingDraft {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(text, "text");
        areas = Set.copyOf(areas);
    }
}
