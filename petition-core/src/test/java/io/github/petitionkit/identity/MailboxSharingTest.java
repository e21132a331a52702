package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailboxSharingTest {
    private static final Identity ADA = identity('a', 'h');
    private static final Identity BOB = identity('b', 'h');

    @Test
    void oneSignerMeansOne() {
        assertThat(MailboxSharing.ONE_SIGNER.permits(ADA, ADA)).isFalse();
        assertThat(MailboxSharing.ONE_SIGNER.permits(BOB, ADA)).isFalse();
    }

    @Test
    void aHouseholdMaySignTwiceUnderTwoNames() {
        assertThat(MailboxSharing.HOUSEHOLD.permits(BOB, ADA)).isTrue();
        assertThat(MailboxSharing.HOUSEHOLD.permits(ADA, ADA)).isFalse();
    }

    @Test
    void aHouseholdIsKnownByItsPostalCode() {
        assertThat(MailboxSharing.HOUSEHOLD.permits(identity('b', 'i'), ADA)).isFalse();
        assertThat(MailboxSharing.HOUSEHOLD.permits(identity('b', null), ADA)).isFalse();
        assertThat(MailboxSharing.HOUSEHOLD.permits(BOB, identity('a', null))).isFalse();
        assertThat(MailboxSharing.HOUSEHOLD.permits(identity('b', null), identity('a', null)))
                .isFalse();
    }

    private static Identity identity(char name, @Nullable Character household) {
        return new Identity(key('m'), key(name), household == null ? null : key(household));
    }

    private static SignerKey key(char fill) {
        return new SignerKey("k1", String.valueOf(fill).repeat(42) + "A");
    }
}
