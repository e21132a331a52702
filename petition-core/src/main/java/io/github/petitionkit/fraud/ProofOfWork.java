package io.github.petitionkit.fraud;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.SigningContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proof of work: the browser counts until a hash matches, without a third party and without clicks. The format is that
 * of ALTCHA (altcha.org/docs/v2/server-integration, of 2025: {@code algorithm}, {@code challenge}, {@code maxnumber},
 * {@code salt}, {@code signature}), so that its widget can answer too. The salt ends in {@code &}, which separates it
 * from the number.
 *
 * <p>An answer is valid once, until it expires, for the petition and the browser that it was issued for. The counter
 * remembers used answers, for all nodes if they share it. Verification takes two hashes. Thread-safe.
 */
public final class ProofOfWork implements Challenge {
    private static final String ALGORITHM = "SHA-256";
    private static final String PURPOSE = "proof-of-work";
    private static final String BOUND_TO = "proof-of-work-for";
    private static final int LONGEST_ANSWER = 2_048;
    private static final int BOUND_BYTES = 8;
    private static final Pattern MEMBER = Pattern.compile("\"([a-z]+)\"\\s*:\\s*(?:\"([^\"\\\\]{0,512})\"|(\\d{1,9}))");
    private static final Pattern SALT =
            Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{1,12})&key=([A-Za-z0-9_-]{1,32})&for=([0-9a-f]{16})&");

    private final Keyring keyring;
    private final VelocityCounter counter;
    private final RandomGenerator random;
    private final int maxNumber;
    private final Window lifetime;

    /**
     * Makes a challenge.
     *
     * @param keyring signs with its current key and verifies with all its keys
     * @param counter remembers used answers; several nodes must share one
     * @param random {@code new SecureRandom()} outside of tests
     * @param maxNumber the maximum to which a browser counts, 1 to 10,000,000; half of it on average. 100,000 takes a
     *     second
     * @param lifetime how long an answer is valid, in whole seconds up to seven days; longer than people take for the
     *     form
     */
    public ProofOfWork(
            Keyring keyring, VelocityCounter counter, RandomGenerator random, int maxNumber, Duration lifetime) {
        this.keyring = Objects.requireNonNull(keyring, "keyring");
        this.counter = Objects.requireNonNull(counter, "counter");
        this.random = Objects.requireNonNull(random, "random");
        if (maxNumber < 1 || maxNumber > 10_000_000) {
            throw new IllegalArgumentException("Give a maximum number of 1 to 10,000,000, not " + maxNumber);
        }
        this.maxNumber = maxNumber;
        this.lifetime = new Window(1, lifetime);
    }

    /**
     * Issues a challenge for the page with the form.
     *
     * @param petition the petition
     * @param browser the browser's User-Agent header, or {@code null}
     * @param now the present
     * @return the challenge as JSON, for ALTCHA's widget or the site's script
     */
    public String issue(PetitionId petition, @Nullable String browser, Instant now) {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        String key = keyring.currentKeyId();
        String salt = HexFormat.of().formatHex(bytes) + "?expires="
                + now.plus(lifetime.length()).getEpochSecond() + "&key=" + key + "&for="
                + boundTo(key, petition, browser) + "&";
        String challenge = hash(salt, random.nextInt(maxNumber + 1));
        return "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"maxnumber\":%s,\"salt\":\"%s\",\"signature\":\"%s\"}"
                .formatted(ALGORITHM, challenge, maxNumber, salt, HexFormat.of().formatHex(signature(key, challenge)));
    }

    @Override
    public boolean isPassed(Attempt attempt) {
        SigningContext context = attempt.context();
        Map<String, String> answer = read(context.challengeAnswer());
        String salt = answer.getOrDefault("salt", "");
        Matcher parts = SALT.matcher(salt);
        String number = answer.getOrDefault("number", "");
        String challenge = answer.getOrDefault("challenge", "");
        return parts.matches()
                && isNumber(number)
                && ALGORITHM.equals(answer.get("algorithm"))
                && isSigned(parts.group(2), challenge, answer.getOrDefault("signature", ""))
                && challenge.equals(hash(salt, Integer.parseInt(number)))
                && parts.group(3).equals(boundTo(parts.group(2), attempt.petition(), context.userAgent()))
                && attempt.at().getEpochSecond() <= Long.parseLong(parts.group(1))
                && counter.hit(PURPOSE + '|' + challenge, attempt.at(), lifetime) == 1;
    }

    private boolean isNumber(String number) {
        return !number.isEmpty() && Integer.parseInt(number) <= maxNumber;
    }

    private static Map<String, String> read(@Nullable String text) {
        Map<String, String> members = new HashMap<>();
        if (text == null || text.length() > LONGEST_ANSWER) {
            return members;
        }
        try {
            Matcher matcher = MEMBER.matcher(new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8));
            while (matcher.find()) {
                boolean quoted = matcher.group(2) != null;
                boolean isNumber = matcher.group(1).equals("number");
                if (quoted != isNumber) {
                    members.put(matcher.group(1), matcher.group(quoted ? 2 : 3));
                }
            }
        } catch (IllegalArgumentException noBase64) {
            members.clear();
        }
        return members;
    }

    private boolean isSigned(String key, String challenge, String signature) {
        try {
            byte[] given = HexFormat.of().parseHex(signature);
            return keyring.verify(key, PURPOSE, challenge.getBytes(StandardCharsets.UTF_8), given);
        } catch (IllegalArgumentException noHex) {
            return false;
        }
    }

    private byte[] signature(String key, String challenge) {
        return keyring.mac(key, PURPOSE, challenge.getBytes(StandardCharsets.UTF_8));
    }

    private String boundTo(String key, PetitionId petition, @Nullable String browser) {
        String agent = SigningContext.builder().userAgent(browser).build().userAgent();
        byte[] message = (petition + "\n" + agent).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(keyring.mac(key, BOUND_TO, message), 0, BOUND_BYTES);
    }

    private static String hash(String salt, int number) {
        try {
            byte[] text = (salt + number).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }
}
