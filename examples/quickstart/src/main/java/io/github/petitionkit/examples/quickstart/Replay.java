package io.github.petitionkit.examples.quickstart;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.Progress;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.tally.Tally;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Milestones;
import io.github.petitionkit.threshold.Threshold;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Replays sign-ups, confirmations and withdrawals through one petition, at their original times. */
final class Replay {
    private static final Threshold DEBATE = Threshold.at("debate", 100_000).opening(Outcome.DEBATE);

    /** The petition opens on the 16th and closes at the end of the 27th. */
    private static final Policy POLICY = Policy.openFor(Period.ofDays(11), ZoneOffset.UTC)
            .mailboxSharing(MailboxSharing.HOUSEHOLD)
            .threshold(
                    Threshold.at("response", 10_000).opening(Outcome.RESPONSE).retractable())
            .milestones(Milestones.standard(), DEBATE)
            .threshold(DEBATE)
            .threshold(Threshold.of(
                    "across-europe",
                    Criterion.atLeast(
                            3,
                            Map.of(
                                    Country.of("GB"), 10_000L,
                                    Country.of("FR"), 500L,
                                    Country.of("DE"), 500L,
                                    Country.of("ES"), 500L,
                                    Country.of("IE"), 500L))))
            .build();

    private static final Content CONTENT = Content.titled("Publish how decisions on sexual offences are made")
            .summary(
                    "A hashtag has become a movement. Those who come forward deserve to know how their case is decided.")
            .creator("A survivor")
            .addressee("Public prosecution service")
            .tag("#MeToo")
            .build();

    private final ProgressBar bar;
    private final Map<String, SignatureId> signatures = new HashMap<>();
    private final Map<SignatureId, String> links = new HashMap<>();
    private final Map<String, Long> signed = new TreeMap<>();
    private final Map<String, Long> invalid = new TreeMap<>();
    private final Map<String, Long> confirmed = new TreeMap<>();
    private final Map<Long, Instant> reached = new TreeMap<>();
    private final List<Line.Broken> broken = new ArrayList<>();
    private long withdrawn;
    private long counted;

    Replay(ProgressBar bar) {
        this.bar = bar;
    }

    Report run(String source, Iterable<Line> lines) {
        long begun = System.nanoTime();
        MovingClock clock = new MovingClock(Instant.EPOCH);
        Petitions petitions = Petitions.builder(Keyring.random())
                .clock(clock)
                .executor(Runnable::run)
                .mailer(this::receive)
                .listener(this::watch)
                .build();
        PetitionId petition = null;
        long read = 1;
        for (Line line : lines) {
            read = line.number();
            bar.show(read, counted);
            if (line instanceof Line.Entry entry) {
                clock.moveTo(entry.at());
                if (petition == null) {
                    petition = open(petitions);
                }
                act(petitions, petition, entry);
            } else if (line instanceof Line.Broken unreadable) {
                broken.add(unreadable);
            }
        }
        bar.done();
        if (petition == null) {
            petition = open(petitions);
        }
        petitions.maintenance().closeDue();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        return report(source, petitions, petition, read, took);
    }

    private static PetitionId open(Petitions petitions) {
        PetitionId petition = petitions.create(CONTENT, POLICY).orElseThrow().id();
        petitions.open(petition);
        return petition;
    }

    private void act(Petitions petitions, PetitionId petition, Line.Entry entry) {
        if (entry.action().equals("sign")) {
            sign(petitions, petition, entry);
            return;
        }
        SignatureId signature = signatures.get(entry.ref());
        if (signature == null) {
            broken.add(new Line.Broken(entry.number(), "ref is of no sign-up that was taken"));
        } else if (entry.action().equals("confirm")) {
            ConfirmationResult result = petitions.confirm(links.getOrDefault(signature, ""));
            count(confirmed, kebab(result));
        } else if (petitions.withdraw(petition, signature) instanceof WithdrawalResult.Withdrawn) {
            withdrawn++;
        }
    }

    private void sign(Petitions petitions, PetitionId petition, Line.Entry entry) {
        SigningResult result = petitions.sign(petition, request(entry.fields()), context(entry.fields()));
        count(signed, kebab(result));
        if (result instanceof SigningResult.Invalid faults) {
            faults.violations().stream()
                    .map(violation -> violation.path())
                    .distinct()
                    .forEach(path -> count(invalid, path));
        }
        SignatureId signature = signature(result);
        if (signature != null) {
            signatures.put(entry.ref(), signature);
        }
    }

    private static @Nullable SignatureId signature(SigningResult result) {
        if (result instanceof SigningResult.ConfirmationNeeded needed) {
            return needed.signature();
        }
        if (result instanceof SigningResult.AlreadySigned again) {
            return again.earlier();
        }
        return result instanceof SigningResult.Held held ? held.signature() : null;
    }

    private static SignatureRequest request(Map<String, String> fields) {
        SignatureRequest.Builder request = SignatureRequest.builder()
                .name(fields.get("name"))
                .email(fields.get("email"))
                .country(fields.get("country"))
                .postalCode(fields.get("postal_code"))
                .region(fields.get("region"))
                .reason(fields.get("reason"))
                .publicName(publicName(fields.getOrDefault("public_name", "")));
        if (Boolean.parseBoolean(fields.get("updates_consent"))) {
            request.consent(new Consent("updates", "campaign", "1"));
        }
        return request.build();
    }

    private static PublicName publicName(String choice) {
        return switch (choice) {
            case "full" -> PublicName.FULL;
            case "initials" -> PublicName.INITIALS;
            default -> PublicName.ANONYMOUS;
        };
    }

    private static SigningContext context(Map<String, String> fields) {
        return SigningContext.builder()
                .ip(fields.get("ip"))
                .userAgent(fields.get("user_agent"))
                .formServedAt(SignUps.instant(fields.get("form_served_at")))
                .trap(fields.get("trap"))
                .build();
    }

    private void receive(Mail mail) {
        if (mail.kind() == MailKind.CONFIRM) {
            links.put(mail.signature(), mail.token());
        }
    }

    private void watch(PetitionEvent event) {
        if (event instanceof PetitionEvent.SignatureStateChanged moved) {
            counted = moved.counted();
            if (moved.entersCount() && counted % 10_000 == 0) {
                reached.putIfAbsent(counted, moved.at());
            }
        }
    }

    private Report report(String source, Petitions petitions, PetitionId petition, long lines, Duration took) {
        Progress progress = petitions.progress(petition);
        Tally atDeadline = progress.deadline()
                .filter(deadline -> deadline.isBefore(progress.tally().at()))
                .map(deadline -> petitions.reader().tallyAt(petition, deadline.minusNanos(1)))
                .orElse(progress.tally());
        return new Report(
                source,
                progress,
                atDeadline,
                lines,
                signed,
                invalid,
                confirmed,
                withdrawn,
                broken,
                reached,
                List.of(),
                took);
    }

    private static void count(Map<String, Long> counts, String key) {
        counts.merge(key, 1L, Long::sum);
    }

    /** {@code AlreadySigned} becomes {@code already-signed}. */
    private static String kebab(Record outcome) {
        return outcome.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static String kebab(SigningResult outcome) {
        return kebab((Record) outcome);
    }

    private static String kebab(ConfirmationResult outcome) {
        return kebab((Record) outcome);
    }
}
