package io.github.petitionkit.token;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads tokens. A token is Base64url of a version, the id of its key, purpose, petition, signature and
 * expiry, recipient, and an HMAC-SHA-256 over them: about 120 characters, safe in a URL; one that names an address has that as
 * well, and belongs behind a {@code #} or in a body, where no log has it. It ends in a letter or a digit, because mail
 * programs leave other signs at the end out of a link. Reading ignores what mail programs add around or inside it:
 * blanks, line breaks, brackets, full stops, zero-width and percent-encoded characters, references of HTML, marks of italics. After a rotation of the keyring, old tokens stay
 * readable as long as their key stays on it. Immutable and thread-safe.
 */
public final class Tokens {
    private static final byte VERSION = 1;
    private static final int MAC_LENGTH = 32;
    /** The maximum input length, with everything that mail programs can add. */
    private static final int MAX_TYPED = 4_000;

    private static final int WHOLE_GROUP = 3;
    private static final Pattern AROUND = Pattern.compile("%[0-9A-Fa-f]{2}|&#?[0-9A-Za-z]{1,8};|[^A-Za-z0-9_-]");
    private static final String EQUALS_SIGN = "3D";
    private static final String MAC_PURPOSE = "token";
    private static final char BETWEEN = ':';
    private static final byte[] NOTHING = {};
    private static final UUID NO_SIGNATURE = new UUID(0, 0);

    private final Keyring keyring;

    /**
     * Makes tokens under a keyring.
     *
     * @param keyring signs with its current key and verifies with all its keys
     */
    public Tokens(Keyring keyring) {
        this.keyring = Objects.requireNonNull(keyring, "keyring");
    }

    /**
     * Makes a token. The same content gives the same token under the same key.
     *
     * @param token the content
     * @return its text, URL-safe
     */
    public String issue(Token token) {
        String keyId = keyring.currentKeyId();
        byte[] content = encode(token, keyId);
        byte[] mac = keyring.mac(keyId, MAC_PURPOSE, content);
        byte[] whole = Arrays.copyOf(content, content.length + mac.length);
        System.arraycopy(mac, 0, whole, content.length, mac.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /**
     * Reads a token. The HMAC is compared in constant time.
     *
     * @param text any text
     * @param purpose the required purpose
     * @param now the present
     * @return the result
     */
    public TokenReading read(String text, TokenPurpose purpose, Instant now) {
        Objects.requireNonNull(purpose, "purpose");
        Token token = decode(text);
        if (token == null || token.purpose() != purpose) {
            return new TokenReading.Unreadable();
        }
        return now.isBefore(token.expiresAt()) ? new TokenReading.Valid(token) : new TokenReading.Expired(token);
    }

    /**
     * Encodes a token so that its text ends in a letter or a digit. If the number of bytes is not a multiple of three,
     * the last character has unused bits and is always a letter or a digit; otherwise one more byte may be needed.
     */
    private static byte[] encode(Token token, String keyId) {
        byte[] key = keyId.getBytes(StandardCharsets.US_ASCII);
        SignatureId signature = token.signature();
        byte[] names = names(token);
        int length = 3 + key.length + 40 + names.length;
        boolean fills = (length + MAC_LENGTH) % WHOLE_GROUP == 0;
        ByteBuffer buffer = ByteBuffer.allocate(fills ? length + 1 : length);
        buffer.put(VERSION).put((byte) key.length).put(key);
        buffer.put(token.purpose().mark());
        put(buffer, token.petition().value());
        put(buffer, signature == null ? NO_SIGNATURE : signature.value());
        buffer.putLong(token.expiresAt().getEpochSecond());
        return buffer.put(names).array();
    }

    private @Nullable Token decode(String typed) {
        if (typed.length() > MAX_TYPED) {
            return null;
        }
        try {
            byte[] whole = Base64.getUrlDecoder()
                    .decode(withoutMarks(AROUND.matcher(typed).replaceAll("")));
            int end = Math.max(0, whole.length - MAC_LENGTH);
            ByteBuffer buffer = ByteBuffer.wrap(whole, 0, end);
            byte version = buffer.get();
            byte[] key = new byte[Math.max(0, buffer.get())];
            buffer.get(key);
            boolean authentic = version == VERSION
                    && keyring.verify(
                            new String(key, StandardCharsets.US_ASCII),
                            MAC_PURPOSE,
                            Arrays.copyOf(whole, end),
                            Arrays.copyOfRange(whole, end, whole.length));
            return authentic ? content(buffer) : null;
        } catch (IllegalArgumentException | BufferUnderflowException damaged) {
            return null;
        }
    }

    /**
     * Takes off the marks by which text is set in italics, and an encoded equals sign (quoted-printable), which no token
     * begins or ends with.
     */
    private static String withoutMarks(String text) {
        int from = text.startsWith(EQUALS_SIGN) ? EQUALS_SIGN.length() : 0;
        int to = text.length();
        while (from < to && isMark(text.charAt(from))) {
            from++;
        }
        while (from < to && isMark(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isMark(char character) {
        return character == '_' || character == '-';
    }

    private static Token content(ByteBuffer buffer) {
        TokenPurpose purpose = TokenPurpose.of(buffer.get()).orElseThrow(IllegalArgumentException::new);
        PetitionId petition = new PetitionId(uuid(buffer));
        UUID signature = uuid(buffer);
        Instant expiresAt = Instant.ofEpochSecond(buffer.getLong());
        return new Token(
                purpose,
                petition,
                signature.equals(NO_SIGNATURE) ? null : new SignatureId(signature),
                expiresAt,
                purpose.namesAddress() ? new EmailAddress(text(buffer)) : null,
                purpose.namesMailbox() ? mailbox(text(buffer)) : null,
                recipient(buffer));
    }

    private static byte[] names(Token token) {
        EmailAddress address = token.address();
        SignerKey mailbox = token.mailbox();
        byte[] first = address == null ? NOTHING : address.value().getBytes(StandardCharsets.UTF_8);
        byte[] second = mailbox == null
                ? NOTHING
                : (mailbox.keyId() + BETWEEN + mailbox.hash()).getBytes(StandardCharsets.UTF_8);
        String recipient = token.recipient();
        byte[] last = recipient == null ? NOTHING : recipient.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer buffer = ByteBuffer.allocate(2 * Short.BYTES + first.length + second.length + last.length);
        if (address != null) {
            buffer.putShort((short) first.length).put(first);
        }
        if (mailbox != null) {
            buffer.putShort((short) second.length).put(second);
        }
        buffer.put(last);
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    /** Reads the recipient, which is last but for the byte that fills. */
    private static @Nullable String recipient(ByteBuffer buffer) {
        if (buffer.remaining() < Token.RECIPIENT_LENGTH) {
            return null;
        }
        byte[] text = new byte[Token.RECIPIENT_LENGTH];
        buffer.get(text);
        return new String(text, StandardCharsets.US_ASCII);
    }

    private static String text(ByteBuffer buffer) {
        byte[] text = new byte[Math.max(0, buffer.getShort())];
        buffer.get(text);
        return new String(text, StandardCharsets.UTF_8);
    }

    private static SignerKey mailbox(String text) {
        int between = text.indexOf(BETWEEN);
        return new SignerKey(text.substring(0, Math.max(0, between)), text.substring(between + 1));
    }

    private static void put(ByteBuffer buffer, UUID id) {
        buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
