package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Names.Name;
import io.github.petitionkit.signature.PublicName;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody has at hand who signs many times: made-up people, addresses, machines, and some patience. */
final class Attacker {
    final Dice dice;
    final Networks networks;
    final Names names;
    final Mailboxes mailboxes;
    final Browsers browsers;
    private final List<Visit> visits = new ArrayList<>();
    private Instant now;

    Attacker(Dice dice, Networks networks) {
        this.dice = dice;
        this.networks = networks;
        names = new Names(dice.apart());
        mailboxes = new Mailboxes(dice.apart());
        browsers = new Browsers(dice.apart());
        now = Rhythm.START.plus(dice.within(86_400, 3 * 86_400));
    }

    List<Visit> visits() {
        return visits;
    }

    void pause(Duration duration) {
        now = now.plus(duration);
    }

    void waitUntilNight() {
        while (now.atZone(ZoneOffset.UTC).getHour() != 23) {
            now = now.plus(Duration.ofMinutes(10));
        }
    }

    /** So many browsers to pretend to be, copied from a list. */
    List<String> pretences(int count) {
        List<String> pretences = new ArrayList<>();
        for (int each = 0; each < count; each++) {
            pretences.add(browsers.any());
        }
        return pretences;
    }

    /** Somebody has signed another petition a day before, with a mailbox of one's own. */
    void hasSignedElsewhere(Name name) {
        Instant at = Rhythm.START.plus(dice.within(0, 86_400));
        SignatureRequest request = SignatureRequest.of(name.full(), mailboxes.personal(name), "GB");
        SigningContext context = SigningContext.builder()
                .ip(networks.home())
                .userAgent(browsers.any())
                .formServedAt(at.minus(dice.about(38, 0.7)))
                .build();
        visits.add(new Visit(at, request, context, Visit.By.PERSON_ELSEWHERE));
    }

    /** Signs as somebody who wants to be shown, or with a choice and a reason of the script's. */
    void sign(String name, String email, String ip, @Nullable String browser, Duration took) {
        sign(name, email, ip, browser, took, PublicName.FULL, null, null);
    }

    void sign(
            String name,
            String email,
            String ip,
            @Nullable String browser,
            Duration took,
            PublicName choice,
            @Nullable String reason,
            @Nullable String trap) {
        SignatureRequest request = SignatureRequest.builder()
                .name(name)
                .email(email)
                .country("GB")
                .publicName(choice)
                .reason(reason)
                .build();
        SigningContext context = SigningContext.builder()
                .ip(ip)
                .userAgent(browser)
                .formServedAt(now.minus(took))
                .trap(trap)
                .build();
        visits.add(new Visit(now, request, context, Visit.By.ATTACKER));
    }

    /** An address as a well-known library for made-up data makes it of a name: in one of three ways. */
    String madeUp(Name name, String provider) {
        String local = switch (dice.between(0, 2)) {
            case 0 -> name.lowGiven() + "." + name.lowFamily();
            case 1 -> name.lowGiven().charAt(0) + name.lowFamily() + dice.digits(2);
            default -> name.lowFamily() + "." + name.lowGiven() + dice.digits(2);
        };
        return local + "@" + provider;
    }

    /** An address as a script makes it of a name: always in one way. */
    String byRecipe(Name name, String provider) {
        return name.lowGiven() + name.lowFamily() + dice.digits(3) + "@" + provider;
    }
}
