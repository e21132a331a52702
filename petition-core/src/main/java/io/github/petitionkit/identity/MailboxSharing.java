package io.github.petitionkit.identity;

/** How many people may sign one petition from one mailbox. */
public enum MailboxSharing {
    /** One. */
    ONE_SIGNER {
        @Override
        public boolean permits(Identity newcomer, Identity present) {
            return false;
        }
    },
    /**
     * Two, if their names differ and their postal code is the same; never a third: the rule of the UK Parliament's
     * petitions site (github.com/alphagov/e-petitions).
     */
    HOUSEHOLD {
        @Override
        public boolean permits(Identity newcomer, Identity present) {
            return !newcomer.name().equals(present.name())
                    && newcomer.household() != null
                    && newcomer.household().equals(present.household());
        }
    };

    /** The most people whose signatures may stand from one mailbox, whatever the rule: never a third. */
    public static final int MOST = 2;

    /**
     * Whether one more person may sign beside another from the same mailbox. Symmetric.
     *
     * @param newcomer the person who wants to sign
     * @param present the person who has signed the same petition; under the same key as the newcomer
     * @return whether both may
     */
    public abstract boolean permits(Identity newcomer, Identity present);
}
