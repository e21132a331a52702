package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A hidden field that proves when a form was served: {@code key.millis.chance.mac}, bound to its petition. It is good for
 * one address, so that a script cannot send one form for many people; whoever presses twice has sent one form.
 */
@Component
class FormStamp {
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final Window PRESSED = new Window(3, GOOD_FOR);
    private static final String PURPOSE = "site.form";
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{1,32})\\.([0-9]{1,15}\\.[A-Za-z0-9_-]{16})\\.([A-Za-z0-9_-]{43})");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final Keyring keyring;
    private final InstantSource clock;
    private final VelocityCounter counter;
    private final SecureRandom random = new SecureRandom();

    FormStamp(Keyring keyring, InstantSource clock, VelocityCounter counter) {
        this.keyring = keyring;
        this.clock = clock;
        this.counter = counter;
    }

    String issue(PetitionId petition) {
        byte[] chance = new byte[12];
        random.nextBytes(chance);
        String served = clock.millis() + "." + BASE64.encodeToString(chance);
        byte[] mac = keyring.mac(keyring.currentKeyId(), PURPOSE, message(petition, served));
        return keyring.currentKeyId() + "." + served + "." + BASE64.encodeToString(mac);
    }

    /**
     * Takes the stamp of a form, and returns when it was served; empty for a stamp that is missing, forged, of another
     * petition, too old, or used for another address.
     */
    Optional<Instant> take(@Nullable String stamp, PetitionId petition, @Nullable String address) {
        var form = FORM.matcher(stamp == null ? "" : stamp);
        if (!form.matches() || !keyring.keyIds().contains(form.group(1))) {
            return Optional.empty();
        }
        String served = form.group(2);
        byte[] mac = Base64.getUrlDecoder().decode(form.group(3));
        Instant servedAt = Instant.ofEpochMilli(Long.parseLong(served.substring(0, served.indexOf('.'))));
        boolean genuine = keyring.verify(form.group(1), PURPOSE, message(petition, served), mac);
        return genuine
                        && servedAt.plus(GOOD_FOR).isAfter(clock.instant())
                        && isFor(address == null ? "" : address.strip().toLowerCase(Locale.ROOT), served)
                ? Optional.of(servedAt)
                : Optional.empty();
    }

    /** Counts the address first, so that two presses at once find each other. */
    private boolean isFor(String address, String served) {
        String stamp = "stamp " + served;
        Instant now = clock.instant();
        int own = counter.hit(stamp + " " + address, now, PRESSED);
        int all = counter.hit(stamp, now, PRESSED);
        return all <= PRESSED.limit() && (all <= own || all <= counter.count(stamp + " " + address, now, PRESSED));
    }

    private static byte[] message(PetitionId petition, String served) {
        return (petition + " " + served).getBytes(StandardCharsets.UTF_8);
    }
}
