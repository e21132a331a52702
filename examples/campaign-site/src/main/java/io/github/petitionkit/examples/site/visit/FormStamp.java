package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.secret.Keyring;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A hidden field that proves when a form was served: {@code key.millis.mac}, bound to its petition. */
@Component
class FormStamp {
    private static final Duration GOOD_FOR = Duration.ofDays(1);
    private static final String PURPOSE = "site.form";
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9_-]{1,32})\\.([0-9]{1,15})\\.([A-Za-z0-9_-]{43})");

    private final Keyring keyring;
    private final InstantSource clock;

    FormStamp(Keyring keyring, InstantSource clock) {
        this.keyring = keyring;
        this.clock = clock;
    }

    String issue(PetitionId petition) {
        String millis = String.valueOf(clock.millis());
        byte[] mac = keyring.mac(keyring.currentKeyId(), PURPOSE, message(petition, millis));
        return keyring.currentKeyId() + "." + millis + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mac);
    }

    /** Returns when the form was served; empty for a stamp that is missing, forged, of another petition or too old. */
    Optional<Instant> read(@Nullable String stamp, PetitionId petition) {
        var form = FORM.matcher(stamp == null ? "" : stamp);
        if (!form.matches() || !keyring.keyIds().contains(form.group(1))) {
            return Optional.empty();
        }
        byte[] mac = Base64.getUrlDecoder().decode(form.group(3));
        Instant servedAt = Instant.ofEpochMilli(Long.parseLong(form.group(2)));
        boolean genuine = keyring.verify(form.group(1), PURPOSE, message(petition, form.group(2)), mac);
        return genuine && servedAt.plus(GOOD_FOR).isAfter(clock.instant()) ? Optional.of(servedAt) : Optional.empty();
    }

    private static byte[] message(PetitionId petition, String millis) {
        return (petition + " " + millis).getBytes(StandardCharsets.UTF_8);
    }
}
