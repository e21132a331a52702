package io.github.petitionkit.identity;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes identities of what signers give: reduces it to its canonical forms and hashes these, each kind for a purpose
 * of its own, so that a name's hash never equals an address's. The same input gives the same identity under the same
 * key and rules, on every node. Immutable and thread-safe.
 */
public final class Identities {
    private static final String MAILBOX = "identity.mailbox";
    private static final String ADDRESS = "identity.address";
    private static final String NAME = "identity.name";
    private static final String HOUSEHOLD = "identity.household";

    private final Keyring keyring;
    private final EmailCanonicaliser canonicaliser;
    private final PostalCodes postalCodes;

    /**
     * Identities under a keyring.
     *
     * @param keyring what to hash with
     * @param canonicaliser tells which addresses reach the same mailbox
     * @param postalCodes tells which postal codes are the same
     */
    public Identities(Keyring keyring, EmailCanonicaliser canonicaliser, PostalCodes postalCodes) {
        this.keyring = Objects.requireNonNull(keyring, "keyring");
        this.canonicaliser = Objects.requireNonNull(canonicaliser, "canonicaliser");
        this.postalCodes = Objects.requireNonNull(postalCodes, "postalCodes");
    }

    /**
     * The identity under the current key: the one to store.
     *
     * @param email the signer's address, or {@code null} for one who has none and gives a postal code
     * @param name the signer's name
     * @param country where the signer lives, or {@code null}
     * @param postalCode the signer's postal code as typed, or {@code null}
     * @return the identity; without a household unless there is both a country and a postal code with a letter or digit
     */
    public Identity identify(
            @Nullable EmailAddress email, PersonName name, @Nullable Country country, @Nullable String postalCode) {
        return traits(email, name, country, postalCode).under(keyring.currentKeyId());
    }

    /**
     * The identity under every key of the keyring: the ones to look for, so that a signer from before a rotation is
     * found.
     *
     * @param email the signer's address, or {@code null} for one who has none and gives a postal code
     * @param name the signer's name
     * @param country where the signer lives, or {@code null}
     * @param postalCode the signer's postal code as typed, or {@code null}
     * @return at least one; first the one that {@link #identify} gives
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
     * The keys under which everything of one mailbox is found, whatever name was given with it.
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
     * The keys of an address as it is typed, letter case apart: not of the mailbox, which other spellings reach as well.
     *
     * @param email the address
     * @return one key for each key of the keyring, the current one first
     */
    public List<SignerKey> addressKeys(EmailAddress email) {
        String address = Folding.fold(email.value());
        return keyring.keyIds().stream()
                .map(keyId -> hash(keyId, ADDRESS, address))
                .toList();
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
