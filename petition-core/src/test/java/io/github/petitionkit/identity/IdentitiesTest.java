package io.github.petitionkit.identity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {
    private static final Country GB = Country.of("GB");
    private static final Keyring FIRST = Keyring.of("k1", secret(1));

    private final Identities identities = under(FIRST);

    @Test
    void findsOneSignerInManySpellings() {
        Identity one = identify("Ada.Lovelace+x@googlemail.com", "Ada O'Neil", GB, "sw1a 1aa");

        assertThat(identify("adalovelace@gmail.com", "ADA ONEIL", GB, "SW1A1AA"))
                .isEqualTo(one);
    }

    @Test
    void tellsTraitsApart() {
        Identity one = identify("ada@example.org", "Ada", GB, "SW1A 1AA");
        Identity other = identify("bob@example.org", "Bob", GB, "M1 1AE");

        assertThat(other.mailbox()).isNotEqualTo(one.mailbox());
        assertThat(other.name()).isNotEqualTo(one.name());
        assertThat(other.household()).isNotEqualTo(one.household());
        assertThat(identify("ada@example.org", "Ada", Country.of("FR"), "SW1A 1AA")
                        .household())
                .isNotEqualTo(one.household());
    }

    /** Stored hashes must find their signers again: these may never change. */
    @Test
    void hashesTheSameInEveryRelease() {
        Identity identity = identify("ada@example.org", "Ada", GB, "SW1A 1AA");

        assertThat(requireNonNull(identity.mailbox()).hash()).isEqualTo("IDz0YSI5g3bBNwm-cW_Hxe_ZLX1IhaqSV8wx3g4ugCE");
        assertThat(identity.name().hash()).isEqualTo("D50RMXKNdhi2qF9q8j9yCgZVx78j-fPilF3u7brfjug");
        assertThat(identity.household()).isEqualTo(new SignerKey("k1", "Yq5GzA7I7rxAMB2pZ9Q7TnLVtVXqJnZdeUcu2bO_31c"));
    }

    @Test
    void hasNoHouseholdWithoutCountryAndPostalCode() {
        assertThat(identify("ada@example.org", "Ada", null, null).household()).isNull();
        assertThat(identify("ada@example.org", "Ada", GB, null).household()).isNull();
        assertThat(identify("ada@example.org", "Ada", null, "SW1A 1AA").household())
                .isNull();
        assertThat(identify("ada@example.org", "Ada", GB, " \0\ud800- ").household())
                .isNull();
    }

    @Test
    void findsSignersFromBeforeARotation() {
        Identity before = identify("ada@example.org", "Ada", GB, "SW1A 1AA");
        Identities rotated = under(FIRST.rotatedTo("k2", secret(2)));
        EmailAddress email = new EmailAddress("ada@example.org");
        List<Identity> candidates = rotated.candidates(email, new PersonName("Ada"), GB, "SW1A 1AA");

        assertThat(candidates).containsExactly(rotated.identify(email, new PersonName("Ada"), GB, "SW1A 1AA"), before);
        assertThat(requireNonNull(candidates.get(0).mailbox()).keyId()).isEqualTo("k2");
    }

    @Test
    void anIdentityIsUnderOneKey() {
        Identity k1 = identify("ada@example.org", "Ada", GB, "SW1A 1AA");
        SignerKey other = new SignerKey("k2", k1.name().hash());

        assertThatThrownBy(() -> new Identity(k1.mailbox(), other, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Identity(k1.mailbox(), k1.name(), other)).hasMessageContaining("same key");
    }

    @Test
    void anIdentityWithoutAMailboxNeedsAPerson() {
        Identity onPaper = identities.identify(null, new PersonName("Ada"), GB, "SW1A 1AA");

        assertThat(onPaper.mailbox()).isNull();
        assertThat(onPaper.keys()).containsExactly(onPaper.person());
        assertThat(onPaper.person())
                .isEqualTo(identify("ada@example.org", "Ada", GB, "sw1a1aa").person());
        assertThatThrownBy(() -> identities.identify(null, new PersonName("Ada"), GB, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postal code");
    }

    @Test
    void aPersonIsOneNameInOneHousehold() {
        SignerKey ada = identify("ada@example.org", "Ada", GB, "SW1A 1AA").person();

        assertThat(ada)
                .isEqualTo(identify("other@example.org", "ADA", GB, "sw1a1aa").person())
                .isNotEqualTo(identify("ada@example.org", "Bea", GB, "SW1A 1AA").person())
                .isNotEqualTo(identify("ada@example.org", "Ada", GB, "SW1A 2AA").person());
        assertThat(identify("ada@example.org", "Ada", GB, null).person()).isNull();
    }

    @Test
    void aSignerKeyShowsSixCharactersOfItsHash() {
        assertThat(new SignerKey("k1", "AbCdEf_-".repeat(5) + "xy0")).hasToString("SignerKey[k1:AbCdEf…]");
        assertThat(identify("ada@example.org", "Ada", GB, "SW1A 1AA").toString())
                .doesNotContainPattern("[\\w-]{20}");
    }

    @ParameterizedTest
    @CsvSource({"'',43", "k 1,43", "123456789012345678901234567890123,43", "k1,42", "k1,44", "k1,0"})
    void aSignerKeyIsWellFormed(String keyId, int length) {
        assertThatThrownBy(() -> new SignerKey(keyId, "A".repeat(length))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=", "A=", "+", "ä", "\uD800", "B"})
    void aSignerKeysHashIsBase64Url(String end) {
        String hash = "A".repeat(43 - end.length()) + end;

        assertThatThrownBy(() -> new SignerKey("k1", hash)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SignerKey("k1", end.repeat(43).substring(0, 43)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSignerKeyKeepsEveryBitOfItsHash() {
        String zero = "A".repeat(43);
        SignerKey key = new SignerKey("k1", zero);

        for (int at = 0; at < zero.length(); at++) {
            String hash = zero.substring(0, at) + 'E' + zero.substring(at + 1);
            assertThat(new SignerKey("k1", hash).hash()).isEqualTo(hash);
            assertThat(new SignerKey("k1", hash))
                    .isEqualTo(new SignerKey("k1", hash))
                    .isNotEqualTo(key);
        }
        assertThat(new SignerKey("k2", zero)).isNotEqualTo(key);
        assertThat(new SignerKey("k1", zero))
                .isEqualTo(key)
                .hasSameHashCodeAs(key)
                .isNotEqualTo(zero);
    }

    private Identity identify(String email, String name, @Nullable Country country, @Nullable String postalCode) {
        return identities.identify(new EmailAddress(email), new PersonName(name), country, postalCode);
    }

    private static Identities under(Keyring keyring) {
        return new Identities(keyring, EmailCanonicaliser.standard(), PostalCodes.bundled());
    }

    private static byte[] secret(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return secret;
    }
}
