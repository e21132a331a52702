package io.github.petitionkit.identity;

import io.github.petitionkit.network.DomainName;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Computes identities from signers' data: it reduces the data to canonical forms and hashes each kind for a separate
 * purpose, so that the hash of a name never equals that of an address. The same input gives the same identity under the
 * same key and rules, on every node. Immutable and thread-safe.
 */
public final class Identities {
    private static final String MAILBOX = "identity.mailbox";
    private static final String ADDRESS = "identity.address";
    private static final String NAME = "identity.name";
    private static final String HOUSEHOLD = "identity.household";
    private static final String REGISTER_NUMBER = "identity.register-number";

    private final Keyring keyring;
    private final EmailCanonicaliser canonicaliser;
    private final PostalCodes postalCodes;

    /**
     * Makes identities under a keyring.
     *
     * @param keyring the keys of the hashes
     * @param canonicaliser reduces addresses to mailboxes
     * @param postalCodes normalises postal codes
     */
    public Identities(Keyring keyring, EmailCanonicaliser canonicaliser, PostalCodes postalCodes) {
        this.keyring = Objects.requireNonNull(keyring, "keyring");
        this.canonicaliser = Objects.requireNonNull(canonicaliser, "canonicaliser");
        this.postalCodes = Objects.requireNonNull(postalCodes, "postalCodes");
    }

    /**
     * Computes the identity under the current key, for storage.
     *
     * @param email the signer's address, or {@code null} for a signer without one, who gives a postal code
     * @param name the signer's name
     * @param country the country where the signer lives, or {@code null}
     * @param postalCode the signer's postal code as typed, or {@code null}
     * @return the identity; without a household unless there is both a country and a postal code with a letter or digit
     */
    public Identity identify(
            @Nullable EmailAddress email, PersonName name, @Nullable Country country, @Nullable String postalCode) {
        return traits(email, name, country, postalCode).under(keyring.currentKeyId());
    }

    /** {@return the ids of the keys of its hashes, the current one first} */
    public List<String> keyIds() {
        return keyring.keyIds();
    }

    /**
     * Computes the identity under every key of the keyring, to find signatures from before a key rotation.
     *
     * @param email the signer's address, or {@code null} for a signer without one, who gives a postal code
     * @param name the signer's name
     * @param country the country where the signer lives, or {@code null}
     * @param postalCode the signer's postal code as typed, or {@code null}
     * @return at least one; the first is that of {@link #identify}
     */
    public List<Identity> candidates(
            @Nullable EmailAddress email, PersonName name, @Nullable Country country, @Nullable String postalCode) {
        Traits traits = traits(email, name, country, postalCode);
        List<String> keyIds = keyring.keyIds();
        return keyIds.size() == 1
                ? List.of(traits.under(keyIds.get(0)))
                : keyIds.stream().map(traits::under).toList();
    }

    /**
     * Adds the number under which a register knows the signer.
     *
     * @param candidates identities of the signer, each under a key of the keyring
     * @param registerNumber the number, or {@code null}
     * @return the identities with the number's hash, in the same order
     */
    public List<Identity> registered(List<Identity> candidates, @Nullable RegisterNumber registerNumber) {
        return registerNumber == null
                ? candidates
                : candidates.stream()
                        .map(each -> each.registeredUnder(
                                hash(each.name().keyId(), REGISTER_NUMBER, registerNumber.value())))
                        .toList();
    }

    /**
     * Returns the keys that find all signatures of one mailbox, under any name.
     *
     * @param email the address
     * @return one key for each key of the keyring, the current one first
     */
    public List<SignerKey> mailboxKeys(EmailAddress email) {
        String mailbox = canonicaliser.canonical(email).value();
        return keyring.keyIds().stream()
                .map(keyId -> hash(keyId, MAILBOX, mailbox))
                .toList();
    }

    /**
     * Returns the keys of an address as typed, without letter case. They match neither other spellings of the mailbox nor
     * an address with similar letters ({@code ß} and {@code ss}), which reaches another mailbox.
     *
     * @param email the address
     * @return one key for each key of the keyring, the current one first
     */
    public List<SignerKey> addressKeys(EmailAddress email) {
        String address = LocalPart.folded(email.localPart()) + '@' + DomainName.ascii(email.domain());
        return keyring.keyIds().stream()
                .map(keyId -> hash(keyId, ADDRESS, address))
                .toList();
    }

    /**
     * Returns the keys under which mail to an address may be suppressed: those of its mailbox, and those of the address as
     * typed.
     *
     * @param email the address
     * @return the keys
     */
    public Set<SignerKey> mailKeys(EmailAddress email) {
        Set<SignerKey> keys = new HashSet<>(mailboxKeys(email));
        keys.addAll(addressKeys(email));
        return keys;
    }

    private Traits traits(
            @Nullable EmailAddress email, PersonName name, @Nullable Country country, @Nullable String postalCode) {
        return new Traits(
                email == null ? null : canonicaliser.canonical(email).value(),
                name.comparable(),
                household(country, postalCode));
    }

    private @Nullable String household(@Nullable Country country, @Nullable String postalCode) {
        if (country == null || postalCode == null) {
            return null;
        }
        String code = postalCodes.normalised(country, postalCode);
        return code.isEmpty() ? null : country.code() + ' ' + code;
    }

    private SignerKey hash(String keyId, String purpose, String trait) {
        return new SignerKey(keyId, keyring.mac(keyId, purpose, trait.getBytes(StandardCharsets.UTF_8)));
    }

    private final class Traits {
        private final @Nullable String mailbox;
        private final String name;
        private final @Nullable String household;

        Traits(@Nullable String mailbox, String name, @Nullable String household) {
            this.mailbox = mailbox;
            this.name = name;
            this.household = household;
        }

        Identity under(String keyId) {
            return new Identity(
                    mailbox == null ? null : hash(keyId, MAILBOX, mailbox),
                    hash(keyId, NAME, name),
                    household == null ? null : hash(keyId, HOUSEHOLD, household));
        }
    }
}
