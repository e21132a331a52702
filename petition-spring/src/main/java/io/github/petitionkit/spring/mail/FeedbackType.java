package io.github.petitionkit.spring.mail;

import java.util.Locale;
import java.util.Set;

/** The types of feedback about a mail. Source: IANA, Messaging Abuse Reporting Format Parameters. */
final class FeedbackType {
    /** Those that a person causes who does not want a mail, and no program: {@code auth-failure} is about a forwarded mail. */
    private static final Set<String> COMPLAINTS = Set.of("abuse", "fraud", "opt-out", "opt-out-list", "other");

    private FeedbackType() {}

    /** Returns whether the owner of the mailbox complains. */
    static boolean isComplaint(String type) {
        return COMPLAINTS.contains(type.strip().toLowerCase(Locale.ROOT));
    }
}
