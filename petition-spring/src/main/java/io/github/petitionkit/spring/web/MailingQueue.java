package io.github.petitionkit.spring.web;

import io.github.petitionkit.mailing.Mailing;
import java.util.List;

/**
 * The mailings that wait for moderators.
 *
 * @param mailings the longest waiting first
 */
record MailingQueue(List<Mailing> mailings) {
    MailingQueue {
        mailings = List.copyOf(mailings);
    }
}
