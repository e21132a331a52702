package io.github.petitionkit.identity;

import java.util.List;
import java.util.Objects;

/** How many people may sign one petition from one mailbox. */
public enum MailboxSharing {
    /** One. */
    ONE_SIGNER {
        @Override
        boolean admits(Identity newcomer, Identity present) {
            return false;
        }
    },
    /**
     * Two, if their names differ and their postal code is the same; never a third: the rule of the UK Parliament's
     * petitions site (github.com/alphagov/e-petitions).
     */
    HOUSEHOLD {
        @Override
        boolean admits(Identity newcomer, Identity present) {
            return !newcomer.name().equals(present.name())
                    && newcomer.household() != null
                    && newcomer.household().equals(present.household());
        }
    };

    /**
     * Whether one more person may sign from a mailbox.
     *
     * @param newcomer who wants to sign
     * @param present who has signed the same petition from the same mailbox, and whose signature stands; under the same
     *     key as the newcomer
     * @return whether the newcomer may
     */
    public boolean permits(Identity newcomer, List<Identity> present) {
        Objects.requireNonNull(newcomer, "newcomer");
        return present.isEmpty() || (present.size() == 1 && admits(newcomer, present.get(0)));
    }

    abstract boolean admits(Identity newcomer, Identity present);
}
