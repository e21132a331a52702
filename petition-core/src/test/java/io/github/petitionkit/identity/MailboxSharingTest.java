package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailboxSharingTest {
    private static final Identity ADA = identity('a', 'h');
    private static final Identity BOB = identity('b', 'h');
    private static final Identity CARL = identity('c', 'h');

    @Test
    void anybodyMayBeTheFirst() {
        for (MailboxSharing sharing : MailboxSharing.values()) {
            assertThat(sharing.permits(ADA, List.of())).isTrue();
        }
    }

    @Test
    void oneSignerMeansOne() {
        assertThat(MailboxSharing.ONE_SIGNER.permits(ADA, List.of(ADA))).isFalse();
        assertThat(MailboxSharing.ONE_SIGNER.permits(BOB, List.of(ADA))).isFalse();
    }

    @Test
    void aHouseholdMaySignTwiceUnderTwoNames() {
        assertThat(MailboxSharing.HOUSEHOLD.permits(BOB, List.of(ADA))).isTrue();
        assertThat(MailboxSharing.HOUSEHOLD.permits(ADA, List.of(ADA))).isFalse();
        assertThat(MailboxSharing.HOUSEHOLD.permits(CARL, List.of(ADA, BOB))).isFalse();
    }

    @Test
    void aHouseholdIsKnownByItsPostalCode() {
        assertThat(MailboxSharing.HOUSEHOLD.permits(identity('b', 'i'), List.of(ADA)))
                .isFalse();
        assertThat(MailboxSharing.HOUSEHOLD.permits(identity('b', null), List.of(ADA)))
                .isFalse();
        assertThat(MailboxSharing.HOUSEHOLD.permits(BOB, List.of(identity('a', null))))
                .isFalse();
        assertThat(MailboxSharing.HOUSEHOLD.permits(identity('b', null), List.of(identity('a', null))))
                .isFalse();
    }

    private static Identity identity(char name, @Nullable Character household) {
        return new Identity(key('m'), key(name), household == null ? null : key(household));
    }

    private static SignerKey key(char fill) {
        return new SignerKey("k1", String.valueOf(fill).repeat(42) + "A");
    }
}
