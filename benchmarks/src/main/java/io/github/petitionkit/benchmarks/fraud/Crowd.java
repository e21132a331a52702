package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Names.Name;
import io.github.petitionkit.signature.PublicName;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People who sign once, or believe so: at home and on the way, in families and lecture halls, behind shared addresses and
 * relays, with the campaign's own words and with theirs, some of them twice for impatience.
 */
final class Crowd {
    private static final String SUGGESTED =
            "Nobody should have to walk an extra mile because a bridge is closed. Please repair it before the winter.";
    private static final List<String> OPENINGS = List.of(
            "I use it every day",
            "My children cross it",
            "It has been closed for too long",
            "Because it matters",
            "We were promised this",
            "My mother cannot reach the shop",
            "As a cyclist",
            "The detour is dangerous",
            "I grew up here",
            "It is a disgrace");
    private static final List<String> ENDS = List.of(
            "and nothing happens.",
            "on the way to work.",
            "and I am tired of waiting.",
            "please act now!",
            "so I sign.",
            "for my family",
            "and it would cost so little.",
            "since last spring.",
            "and so do my neighbours.",
            "enough is enough");
    private static final List<Duration> LECTURES = List.of(
            Duration.parse("P1DT10H50M"),
            Duration.parse("P2DT13H50M"),
            Duration.parse("P3DT9H50M"),
            Duration.parse("P3DT15H50M"));

    private final Dice dice;
    private final Rhythm rhythm;
    private final Names names;
    private final Mailboxes mailboxes;
    private final Networks networks;
    private final Browsers browsers;
    private final List<Visit> visits = new ArrayList<>();

    private Crowd(Dice dice, Networks networks) {
        this.dice = dice;
        this.networks = networks;
        rhythm = new Rhythm(dice.apart());
        names = new Names(dice.apart());
        mailboxes = new Mailboxes(dice.apart());
        browsers = new Browsers(dice.apart());
    }

    /** The visits of so many people and their families. */
    static List<Visit> of(int people, Dice dice, Networks networks) {
        Crowd crowd = new Crowd(dice, networks);
        for (int each = 0; each < people; each++) {
            crowd.someone();
        }
        return crowd.visits;
    }

    private void someone() {
        double where = dice.share();
        Name name = names.any();
        if (where < 0.50) {
            household(name);
        } else if (where < 0.80) {
            visit(rhythm.moment(), name, mailbox(name), networks.mobile(), browsers.mobile());
        } else if (where < 0.86) {
            student(name);
        } else if (where < 0.91) {
            int office = networks.anyOffice();
            String email = dice.chance(0.5) ? mailboxes.office(name, office) : mailbox(name);
            boolean toldAtWork = office == 0 && dice.chance(0.7);
            Instant at = toldAtWork
                    ? Rhythm.START.plus(Duration.parse("P2DT11H")).plus(dice.about(2_400, 0.7))
                    : rhythm.moment();
            visit(at, name, email, dice.chance(0.8) ? networks.office(office) : networks.home(), browsers.desk());
        } else if (where < 0.96) {
            String email = dice.chance(0.6) ? mailboxes.relayed() : mailbox(name);
            visit(rhythm.moment(), name, email, networks.relay(), browsers.any());
        } else {
            visit(rhythm.moment(), name, mailbox(name), networks.v4(), browsers.mobile()); // on a journey
        }
    }

    private String mailbox(Name name) {
        double which = dice.share();
        return which < 0.03 ? mailboxes.relayed() : which < 0.08 ? mailboxes.own(name) : mailboxes.personal(name);
    }

    private void household(Name name) {
        Instant at = rhythm.moment();
        String ip = networks.home();
        String email = mailbox(name);
        String browser = browsers.any();
        visit(at, name, email, ip, browser);
        int relatives = dice.chance(0.15) ? dice.between(1, 3) : 0;
        for (int each = 0; each < relatives; each++) {
            Name relative = names.relativeOf(name);
            at = at.plus(dice.about(300, 1));
            boolean shared = dice.chance(0.25);
            visit(at, relative, shared ? email : mailbox(relative), ip, dice.chance(0.4) ? browser : browsers.any());
        }
    }

    private void student(Name name) {
        int campus = dice.between(0, 1);
        Instant at = rhythm.moment();
        if (dice.chance(0.5)) {
            int lecture = dice.chance(0.5) ? 0 : dice.between(1, LECTURES.size() - 1);
            campus = lecture % 2;
            at = Rhythm.START.plus(LECTURES.get(lecture)).plus(dice.within(0, 600));
        }
        String email = dice.chance(0.6) ? mailboxes.campus(name, campus) : mailbox(name);
        visit(at, name, email, networks.campus(campus), browsers.any());
    }

    private void visit(Instant at, Name name, String email, String ip, String browser) {
        double country = dice.share();
        SignatureRequest request = SignatureRequest.builder()
                .name(typed(name))
                .email(dice.chance(0.1) ? capitalised(email) : email)
                .country(country < 0.86 ? "GB" : dice.oneOf(List.of("IE", "FR", "DE", "US", "IN", "PL")))
                .reason(reason())
                .publicName(choice())
                .build();
        SigningContext context = context(at, ip, browser);
        visits.add(new Visit(at, request, context, Visit.By.PERSON));
        if (dice.chance(0.03)) {
            Instant again = at.plus(dice.within(1, 6));
            visits.add(new Visit(again, request, context, Visit.By.PERSON));
        } else if (dice.chance(0.01)) {
            Instant again = at.plus(dice.about(40_000, 1));
            visits.add(new Visit(again, request, context(again, ip, browser), Visit.By.PERSON));
        }
    }

    private String typed(Name name) {
        double how = dice.share();
        if (how < 0.08) {
            return name.lowGiven() + " " + name.lowFamily();
        }
        return how < 0.12 ? name.given().charAt(0) + ". " + name.family() : name.full();
    }

    private static String capitalised(String email) {
        return Character.toUpperCase(email.charAt(0)) + email.substring(1);
    }

    private @Nullable String reason() {
        double which = dice.share();
        if (which < 0.62) {
            return null;
        } else if (which < 0.74) {
            return SUGGESTED;
        } else if (which < 0.80) {
            return dice.oneOf(List.of("Important", "I agree", "It is right", "Yes!", "For my children"));
        }
        return dice.oneOf(OPENINGS) + " " + dice.oneOf(ENDS)
                + (dice.chance(0.5) ? " " + dice.oneOf(OPENINGS) + "." : "");
    }

    private PublicName choice() {
        double which = dice.share();
        return which < 0.68 ? PublicName.FULL : which < 0.82 ? PublicName.INITIALS : PublicName.ANONYMOUS;
    }

    private SigningContext context(Instant at, String ip, String browser) {
        Duration took = dice.chance(0.1) ? dice.about(5, 0.5) : dice.about(38, 0.7);
        return SigningContext.builder()
                .ip(ip)
                .userAgent(dice.chance(0.003) ? null : browser)
                .formServedAt(dice.chance(0.02) ? null : at.minus(took))
                .trap(dice.chance(0.0003) ? "filled in by a tool" : null)
                .build();
    }
}
