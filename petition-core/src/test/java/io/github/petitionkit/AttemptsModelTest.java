package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mail.Preview;
import io.github.petitionkit.petition.PetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Owners, their households, a stranger, moderators, an importer and the clock act in any order, and the promises about attempts hold. A
 * program is a list of seeds, one for each step, so that one that fails is shrunk by leaving steps out.
 */
@Tag("crowd")
class AttemptsModelTest {
    private static final int STEPS = 80;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void promisesHoldInWhateverOrder(long seed) {
        List<Long> program = new Random(seed).longs(STEPS).boxed().toList();
        String fault = fault(program);
        if (!fault.isEmpty()) {
            List<Long> shrunk = shrunk(program);
            throw new AssertionError("seed %d: %s%nThe shortest program that fails, %d steps: %s%n%s"
                    .formatted(seed, fault, shrunk.size(), shrunk, fault(shrunk)));
        }
    }

    /** More ways through the rules; a database has shown with the first what it adds to them. */
    @Tag("memory")
    @ParameterizedTest(name = "seed {0}")
    @Tag("thorough")
    @MethodSource("moreSeeds")
    void promisesHoldOnOtherWaysToo(long seed) {
        promisesHoldInWhateverOrder(seed);
    }

    static LongStream moreSeeds() {
        int programs = Integer.getInteger("petitionkit.programs", 60);
        return LongStream.range(100, 100 + programs);
    }

    private static List<Long> shrunk(List<Long> program) {
        List<Long> shortest = new ArrayList<>(program);
        for (int length = shortest.size() / 2; length > 0; length /= 2) {
            for (int from = 0; from + length <= shortest.size(); ) {
                List<Long> shorter = new ArrayList<>(shortest);
                shorter.subList(from, from + length).clear();
                if (fault(shorter).isEmpty()) {
                    from += length;
                } else {
                    shortest = shorter;
                }
            }
        }
        return shortest;
    }

    /** {@return what the first broken promise is, with the steps before it; empty if all were kept} */
    private static String fault(List<Long> program) {
        World world = new World();
        try {
            for (long step : program) {
                world.step(new Random(step));
                world.check();
            }
            world.ownersReachCounted();
            world.check();
            world.checkCounts();
            return "";
        } catch (AssertionError broken) {
            return broken.getMessage() + "\nafter " + String.join("\n      ", world.log) + world.stands();
        }
    }

    private static final class World {
        private static final List<String> OWNERS = List.of("ada", "bob", "cy");
        private static final List<String> NETWORKS = List.of("198.51.100.7", "203.0.113.7", "192.0.2.7");
        private static final String CODE = "SW1A 1AA";
        private static final Actor STAFF = Actor.staff("7");

        private final List<String> log = new ArrayList<>();
        private final List<Mail> sent = new ArrayList<>();
        private final Set<String> suppressed = new HashSet<>();
        private final Set<String> refusing = new HashSet<>();
        private final Set<String> givenUp = new HashSet<>();
        private final Set<SignatureId> corrected = new HashSet<>();
        private final List<String> faults = new ArrayList<>();
        private boolean busy;

        private final Site site =
                new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()).mailer(server()));
        private final PetitionId alone = site.open(Policy.builder().build());
        private final PetitionId household = site.open(
                Policy.builder().mailboxSharing(MailboxSharing.HOUSEHOLD).build());

        private Mailer server() {
            return new Mailer() {
                @Override
                public void send(Mail mail) {
                    throw new AssertionError("The result is wanted");
                }

                @Override
                public MailResult trySend(Mail mail) {
                    return take(mail);
                }
            };
        }

        private MailResult take(Mail mail) {
            String to = mail.to().value();
            if (givenUp.contains(to) || suppressed.contains(owner(to))) {
                faults.add("a mail to a suppressed or refused address");
            }
            if (busy) {
                return new MailResult.Later("451");
            }
            if (refusing.contains(to)) {
                givenUp.add(to);
                return new MailResult.Refused("550");
            }
            sent.add(mail);
            return MailResult.SENT;
        }

        private static String owner(String address) {
            return address.substring(0, address.indexOf('@')).replaceFirst("\\+.*", "");
        }

        private static String address(String owner) {
            return owner + "@example.org";
        }

        private static String name(String owner) {
            return owner.substring(0, 1).toUpperCase(Locale.ROOT) + owner.substring(1) + " Example";
        }

        void step(Random random) {
            PetitionId petition = random.nextBoolean() ? alone : household;
            String owner = OWNERS.get(random.nextInt(OWNERS.size()));
            switch (random.nextInt(16)) {
                case 0, 1, 2 -> ownerSigns(petition, owner);
                case 3, 4 -> ownerConfirms(random, owner, name(owner));
                case 5, 6, 7 -> strangerTypes(random, petition, owner);
                case 8 -> partnerSigns(random, petition, owner);
                case 9 -> ownerConfirms(random, owner, partner(owner));
                case 10 -> ownerWithdraws(owner);
                case 11 -> moderate(random, petition);
                case 12 -> listComes(random, petition, owner);
                case 13 -> mailServerChanges(random, owner);
                case 14 -> ownerCorrects(random, petition, owner);
                default -> timePasses(random);
            }
            site.petitions.maintenance().deliverEvents();
        }

        private void ownerSigns(PetitionId petition, String owner) {
            log.add(owner + " signs");
            sign(petition, name(owner), address(owner), home(owner), "my own words");
        }

        private void partnerSigns(Random random, PetitionId petition, String owner) {
            log.add("the partner of " + owner + " signs");
            sign(petition, partner(owner), address(owner), home(owner), random.nextBoolean() ? "our words" : null);
        }

        private static String partner(String owner) {
            return "Partner Of" + name(owner).replace(" Example", "") + " Example";
        }

        private static SigningContext home(String owner) {
            return visitor("10.0." + OWNERS.indexOf(owner) + ".9", "");
        }

        private static SigningContext visitor(String ip, String trap) {
            return SigningContext.builder()
                    .ip(ip)
                    .userAgent("Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
                    .trap(trap)
                    .build();
        }

        private void sign(
                PetitionId petition, String name, String email, SigningContext context, @Nullable String reason) {
            site.petitions.sign(
                    petition,
                    SignatureRequest.builder()
                            .name(name)
                            .email(email)
                            .country("GB")
                            .postalCode(CODE)
                            .reason(reason)
                            .publicName(PublicName.FULL)
                            .build(),
                    context);
        }

        private void strangerTypes(Random random, PetitionId petition, String owner) {
            int attempts = random.nextInt(6) == 0 ? 30 : 1 + random.nextInt(3);
            log.add("a stranger types the address of " + owner + ", times " + attempts);
            for (int attempt = 0; attempt < attempts; attempt++) {
                String spelling = random.nextBoolean() ? address(owner) : owner + "+x" + attempt + "@example.org";
                String name = random.nextInt(4) == 0 ? name(owner) : "Mallory Other";
                String network = NETWORKS.get(random.nextInt(NETWORKS.size()));
                sign(petition, name, spelling, visitor(network, random.nextInt(4) == 0 ? "filled" : ""), "vile words");
            }
        }

        private void ownerConfirms(Random random, String owner, String name) {
            List<Mail> own = own(owner, name);
            if (!own.isEmpty()) {
                log.add(name + " follows a link");
                site.petitions.confirm(own.get(random.nextInt(own.size())).token());
            }
        }

        /** The mails to somebody that show what they said themselves: people do not confirm what they read as a stranger's. */
        private List<Mail> own(String owner, String name) {
            return sent.stream()
                    .filter(mail -> mail.kind() == MailKind.CONFIRM)
                    .filter(mail -> owner(mail.to().value()).equals(owner))
                    .filter(mail -> name.equals(mail.preview().name()))
                    .filter(mail -> !"vile words".equals(mail.preview().reason()))
                    .toList();
        }

        private void ownerWithdraws(String owner) {
            sent.stream()
                    .filter(mail -> mail.kind() == MailKind.ALREADY_SIGNED)
                    .filter(mail -> owner(mail.to().value()).equals(owner))
                    .reduce((earlier, later) -> later)
                    .ifPresent(mail -> {
                        log.add(owner + " withdraws");
                        site.petitions.withdraw(mail.token());
                    });
        }

        private void moderate(Random random, PetitionId petition) {
            List<Signature> all = signatures(petition);
            if (all.isEmpty()) {
                return;
            }
            SignatureId id = all.get(random.nextInt(all.size())).id();
            Moderation moderation = site.petitions.moderation();
            int decision = random.nextInt(4);
            log.add("a moderator decides " + decision);
            try {
                switch (decision) {
                    case 0 -> moderation.hold(petition, id, Reason.of("odd"), STAFF);
                    case 1 -> moderation.release(petition, id, Reason.of("fine"), STAFF);
                    case 2 -> moderation.invalidate(petition, id, Reason.of("bought"), STAFF);
                    default -> moderation.restore(petition, id, Reason.of("mistake"), STAFF);
                }
            } catch (PetitionException refused) {
                log.add("in vain");
            }
        }

        private void listComes(Random random, PetitionId petition, String owner) {
            log.add("a list with " + owner);
            boolean paper = random.nextBoolean();
            SignatureRequest.Builder line =
                    SignatureRequest.builder().name(name(owner)).country("GB").postalCode(CODE);
            site.petitions
                    .imports()
                    .signAll(
                            petition,
                            List.of((paper ? line : line.email(address(owner))).build()),
                            SigningContext.builder()
                                    .channel(paper ? Channel.PAPER : Channel.PARTNER)
                                    .build());
        }

        private void mailServerChanges(Random random, String owner) {
            Mails mails = site.petitions.mails();
            EmailAddress address = new EmailAddress(address(owner));
            int change = random.nextInt(5);
            log.add("mail of " + owner + " changes " + change);
            switch (change) {
                case 0 -> refusing.add(owner + "+x0@example.org");
                case 1 -> busy = !busy;
                case 2 -> {
                    mails.suppress(address, Reason.of("asked"));
                    suppressed.add(owner);
                }
                case 3 ->
                    sent.stream()
                            .filter(mail -> owner(mail.to().value()).equals(owner))
                            .filter(mail -> !mail.to().equals(address))
                            .findFirst()
                            .ifPresent(mail -> {
                                mails.bounced(mail);
                                givenUp.add(mail.to().value());
                            });
                default -> {
                    mails.resume(address);
                    suppressed.remove(owner);
                }
            }
        }

        private void ownerCorrects(Random random, PetitionId petition, String owner) {
            List<Signature> own = signatures(petition).stream()
                    .filter(signature -> signature.signer().email() != null)
                    .filter(signature -> new EmailAddress(address(owner))
                            .equals(signature.signer().email()))
                    .toList();
            if (own.isEmpty()) {
                return;
            }
            SignatureId id = own.get(random.nextInt(own.size())).id();
            String token = site.petitions
                    .links()
                    .selfService(petition, id, new EmailAddress(address(owner)), Duration.ofDays(1));
            log.add(owner + " corrects a name");
            String name = random.nextBoolean() ? name(owner) : partner(owner);
            if (site.petitions.selfService().correctName(token, id, name, Locale.ENGLISH)
                    instanceof NameCorrectionResult.Corrected) {
                corrected.add(id);
            }
        }

        private void timePasses(Random random) {
            Duration time = random.nextInt(4) == 0
                    ? Duration.ofDays(1 + random.nextInt(9))
                    : Duration.ofMinutes(1 + random.nextInt(90));
            log.add(time + " pass");
            site.clock.move(time);
            site.petitions.privacy().eraseExpired();
        }

        private List<Signature> signatures(PetitionId petition) {
            try (Stream<Signature> signatures = site.petitions.reader().signatures(petition)) {
                return new ArrayList<>(signatures.toList());
            }
        }

        /** {@return what there is, without names} */
        String stands() {
            return Stream.of(alone, household)
                    .flatMap(petition -> signatures(petition).stream())
                    .map(signature -> "\n  %s %s, before %s, %s by %s, confirmed %s"
                            .formatted(
                                    signature.petition().equals(alone) ? "alone" : "household",
                                    signature.state(),
                                    signature.former(),
                                    signature.identity(),
                                    signature.context().channel(),
                                    signature.timestamps().confirmedAt()))
                    .collect(Collectors.joining());
        }

        void check() {
            assertThat(faults).isEmpty();
            for (PetitionId petition : List.of(alone, household)) {
                Map<SignerKey, Integer> counted = new HashMap<>();
                for (Signature signature : signatures(petition)) {
                    checkWords(signature);
                    SignerKey mailbox = signature.identity().mailbox();
                    if (mailbox != null && signature.state() == SignatureState.CONFIRMED) {
                        counted.merge(mailbox, 1, Integer::sum);
                    }
                }
                assertThat(counted.values())
                        .as("signatures that count, by mailbox")
                        .allMatch(number -> number <= (petition.equals(household) ? 2 : 1));
            }
        }

        /** Of what its owner confirmed, everything was in the mail whose link did it. */
        private void checkWords(Signature signature) {
            boolean confirmed = signature.context().channel() == Channel.WEB
                    && signature.timestamps().confirmedAt() != null
                    && !signature.isErased()
                    && !corrected.contains(signature.id());
            if (confirmed) {
                Preview words = Preview.of(signature.signer(), signature.statement());
                assertThat(sent.stream()
                                .filter(mail -> mail.signature().equals(signature.id()))
                                .filter(mail -> mail.kind() == MailKind.CONFIRM)
                                .filter(mail ->
                                        mail.to().equals(signature.signer().email()))
                                .anyMatch(mail -> mail.preview().equals(words)))
                        .as("a mail showed what was confirmed")
                        .isTrue();
                assertThat(signature.statement().reason())
                        .as("words that its owner confirmed")
                        .isNotEqualTo("vile words");
            }
        }

        void checkCounts() {
            for (PetitionId petition : List.of(alone, household)) {
                long counted = signatures(petition).stream()
                        .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                        .count();
                assertThat(site.counted(petition)).as("counted").isEqualTo(counted);
                assertThat(site.petitions.maintenance().reconcile(petition).isClean())
                        .as("the tally agrees with a recount")
                        .isTrue();
            }
        }

        /** While a stranger goes on, everybody who wants mail and is under no suspicion counts within an hour. */
        void ownersReachCounted() {
            busy = false;
            for (String owner : OWNERS) {
                if (!suppressed.contains(owner) && !isUnderSuspicion(owner)) {
                    log.add(owner + " wants to count");
                    ownerSigns(alone, owner);
                    for (int minutes = 0; minutes < 60 && !counts(owner); minutes += 5) {
                        strangerTypes(new Random(minutes), alone, owner);
                        site.clock.move(Duration.ofMinutes(5));
                        site.petitions.maintenance().deliverEvents();
                        own(owner, name(owner)).forEach(mail -> site.petitions.confirm(mail.token()));
                    }
                    assertThat(counts(owner))
                            .as(owner + " counts within an hour")
                            .isTrue();
                }
            }
        }

        private Stream<Signature> of(String owner) {
            return site.petitions.privacy().export(new EmailAddress(address(owner))).stream()
                    .map(each -> each.signature())
                    .filter(signature -> signature.petition().equals(alone));
        }

        private boolean counts(String owner) {
            return of(owner).anyMatch(signature -> signature.state() == SignatureState.CONFIRMED);
        }

        /** What waits for a review, or was taken back while it did, holds the next one as well. */
        private boolean isUnderSuspicion(String owner) {
            return of(owner)
                    .anyMatch(signature -> signature.state() == SignatureState.HELD
                            || (signature.state() == SignatureState.WITHDRAWN
                                    && signature.former() == SignatureState.HELD));
        }
    }
}
