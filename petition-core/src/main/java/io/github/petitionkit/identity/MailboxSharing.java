package io.github.petitionkit.identity;

/** The number of people who may sign one petition from one mailbox. */
public enum MailboxSharing {
    /**
     * One: the first to confirm. Everyone else of the mailbox is taken for a duplicate, whatever their name: of three
     * relatives with one mailbox, two do not count. {@code SigningResult.AlreadySigned.otherName} and
     * {@code ImportOutcome.MAILBOX_TAKEN} show how many that are.
     */
    ONE_SIGNER {
        @Override
        public boolean permits(Identity newcomer, Identity present) {
            return false;
        }
    },
    /**
     * Two, if their names differ and their postal codes are equal, never a third: the rule of the UK Parliament's
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

    /** The maximum number of active signatures from one mailbox under any rule. */
    public static final int MOST = 2;

    /**
     * Returns whether a second person may sign from the same mailbox. Symmetric.
     *
     * @param newcomer the person who wants to sign
     * @param present the person who has signed the same petition; under the same key as the newcomer
     * @return {@code true} if both may sign
     */
    public abstract boolean permits(Identity newcomer, Identity present);
}
