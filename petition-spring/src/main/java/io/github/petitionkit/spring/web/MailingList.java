package io.github.petitionkit.spring.web;

import io.github.petitionkit.mailing.Mailing;
import java.util.List;

/**
 * Some mailings.
 *
 * @param mailings for moderators the longest waiting first, for creators the newest first
 */
record MailingList(List<Mailing> mailings) {
    MailingList {
        mailings = List.copyOf(mailings);
    }
}
