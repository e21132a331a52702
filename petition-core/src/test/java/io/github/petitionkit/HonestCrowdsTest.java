package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.FraudCheck;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.fraud.rate.InMemoryVelocityCounter;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.sweep.Sweep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Crowds of honest people, and opponents who want them held: by the standard policy, nobody is. */
@Tag("memory")
@Tag("thorough")
class HonestCrowdsTest {
    private static final String REASON =
            "We ask the council to keep the footbridge open for everybody who walks to work.";

    private final SplittableRandom random = new SplittableRandom(18);
    private final List<Mail> mails = new ArrayList<>();
    private final MovableClock clock = new MovableClock("2026-03-03T09:00:00Z");
    private final Petitions petitions = Petitions.builder(Site.KEYRING)
            .executor(Runnable::run)
            .clock(clock)
            .fraudPolicy(FraudPolicy.standard(new InMemoryVelocityCounter(100_000, new Random(1))))
            .mailer(mails::add)
            .build();
    private final PetitionId petition = open();
    private final Set<SignatureId> people = new HashSet<>();
    private int number;

    private PetitionId open() {
        PetitionId id = petitions
                .create(Site.FOOTBRIDGE, Policy.builder().build())
                .orElseThrow()
                .id();
        petitions.open(id);
        return id;
    }

    private record Visitor(
            String name,
            String email,
            String country,
            String ip,
            @Nullable String agent,
            double seconds,
            @Nullable String reason) {
        Visitor from(String address) {
            return new Visitor(name, email, country, address, agent, seconds, reason);
        }

        Visitor by(String browser) {
            return new Visitor(name, email, country, ip, browser, seconds, reason);
        }

        Visitor after(double wait) {
            return new Visitor(name, email, country, ip, agent, wait, reason);
        }

        Visitor saying(String text) {
            return new Visitor(name, email, country, ip, agent, seconds, text);
        }
    }

    private void visit(Visitor visitor, @Nullable String trap, boolean honest) {
        SigningResult result = petitions.sign(
                petition,
                SignatureRequest.builder()
                        .name(visitor.name)
                        .email(visitor.email)
                        .country(visitor.country)
                        .reason(visitor.reason)
                        .build(),
                SigningContext.builder()
                        .ip(visitor.ip)
                        .userAgent(visitor.agent)
                        .formServedAt(clock.instant().minusMillis((long) (1_000 * visitor.seconds)))
                        .trap(trap)
                        .build());
        assertThat(result).isNotInstanceOf(SigningResult.Invalid.class);
        if (honest && result instanceof SigningResult.ConfirmationNeeded needed) {
            people.add(needed.signature());
        } else if (honest && result instanceof SigningResult.Held held) {
            people.add(held.signature());
        }
    }

    /** So many come in so long by chance, and confirm by their mails in the order in which they came. */
    private void come(int count, Duration time, IntFunction<Visitor> visitor) {
        for (int each = 0; each < count; each++) {
            clock.move(Duration.ofMillis((long) (-Math.log(1 - random.nextDouble()) * time.toMillis() / count)));
            visit(visitor.apply(number++), null, true);
            if (each % 16 == 15) {
                confirmAll();
            }
        }
        confirmAll();
    }

    /** Of too many attempts of one mailbox the oldest give way: that is the opponent's mailbox alone. */
    private static boolean gaveWay(Mail mail) {
        return mail.to().value().equals("ada@gmail.com");
    }

    private void confirmAll() {
        clock.move(Duration.ofSeconds(2 + random.nextInt(3)));
        List<Mail> open = List.copyOf(mails);
        mails.clear();
        for (Mail mail : open) {
            if (mail.kind() == MailKind.CONFIRM) {
                assertThat(petitions.confirm(mail.token()).isAccepted() || gaveWay(mail))
                        .isTrue();
            }
        }
    }

    private long held(boolean swept) {
        Sweep sweep = petitions.moderation().sweep(petition);
        long held = 0;
        try (Stream<Signature> signatures = petitions.reader().signatures(petition)) {
            for (Signature signature : (Iterable<Signature>) signatures::iterator) {
                boolean proposed = swept
                        && sweep.proposals().stream()
                                .anyMatch(proposal ->
                                        proposal.cluster().criteria().fit(signature, EmailCanonicaliser.standard()));
                boolean hurt = signature.state() != SignatureState.CONFIRMED || proposed;
                held += people.contains(signature.id()) && hurt ? 1 : 0;
            }
        }
        return held;
    }

    private void assertNobodyIsHurt(int count) {
        assertThat(people).hasSizeGreaterThan(count * 9 / 10);
        assertThat(held(true)).as("of %d", people.size()).isLessThanOrEqualTo(people.size() / 100);
    }

    private String one(String words) {
        String[] all = words.split(" ", -1);
        return all[random.nextInt(all.length)];
    }

    private static String latin(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[áä]", "a")
                .replaceAll("[éě]", "e")
                .replace('í', 'i')
                .replaceAll("[óö]", "o")
                .replaceAll("[úůü]", "u")
                .replace('ý', 'y')
                .replace('č', 'c')
                .replace('ř', 'r')
                .replace('š', 's')
                .replace('ž', 'z')
                .replaceAll("[^a-z]", "");
    }

    /** Like most people's, of the names or of something else, and not twice the same. */
    private String local(String given, String family) {
        int year = 40 + random.nextInt(65);
        String tail = number % 7 == 0 ? "" : "" + year;
        String base = switch (random.nextInt(9)) {
            case 0 -> given + '.' + family;
            case 1 -> given + family + tail;
            case 2 -> given.charAt(0) + family + tail;
            case 3 -> family + '.' + given + tail;
            case 4 -> given + tail;
            case 5 -> family + given.charAt(0);
            case 6 -> given + '_' + family + tail;
            case 7 ->
                one("sunny green happy river blue moon tiger cloud") + one("house cat star road bird field") + tail;
            default -> given + one("x q z k") + family.charAt(0) + (1_000 + random.nextInt(9_000));
        };
        return base.replaceAll("[^a-z0-9._]", "") + Integer.toString(number, 36).replaceAll("[0-9]", "");
    }

    private String home() {
        return random.nextInt(11, 200) + "." + random.nextInt(256) + "." + random.nextInt(256) + "."
                + random.nextInt(1, 255);
    }

    private String browser() {
        return "Mozilla/5.0 (%s) AppleWebKit/537.36 (KHTML, like Gecko) %s/%d.0.0.0"
                .formatted(
                        one("Windows_NT_10.0 Macintosh Linux_Android_10 Linux_Android_14 iPhone X11"),
                        one("Chrome Safari Firefox Edg"),
                        120 + random.nextInt(25));
    }

    private Visitor someone(String country, String given, String family, String domains) {
        return named(country, one(given), one(family), domains);
    }

    private Visitor named(String country, String given, String family, String domains) {
        String email = local(
                        latin(given) + (latin(given).isEmpty() ? "ada" : ""),
                        latin(family) + (latin(family).isEmpty() ? "ex" : ""))
                + '@'
                + one(domains);
        return new Visitor(given + " " + family, email, country, home(), browser(), 8 + random.nextInt(80), null);
    }

    private Visitor briton(int each) {
        return someone(
                "GB",
                "Oliver Amelia George Isla Harry Ava Noah Mia Jack Ivy Leo Freya Alfie Lily Thomas Rosie Henry Grace",
                "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White",
                "gmail.com gmail.com hotmail.co.uk yahoo.co.uk outlook.com btinternet.com icloud.com talktalk.net");
    }

    private Visitor czech(int each) {
        return someone(
                "CZ",
                "Jiří Jan Petr Jana Marie Eva Tomáš Hana Anna Lenka Pavel Lucie Martin Kateřina Vlk Jakub",
                "Novák Svoboda Novotná Dvořák Černý Procházka Kučera Veselá Horák Němec Pokorný Marek Smrž Brzák",
                "seznam.cz seznam.cz seznam.cz seznam.cz email.cz centrum.cz post.cz gmail.com gmail.com atlas.cz");
    }

    private Visitor dutch(int each) {
        return someone(
                "NL",
                "Jan Johanna Piet Anna Kees Maria Henk Els Sanne Daan Emma Lucas Sem Julia",
                "Jong Jansen Vries Bakker Visser Smit Meijer Boer Mulder Groot Bos Vos Peters",
                "ziggo.nl kpnmail.nl live.nl hotmail.nl gmail.com planet.nl home.nl xs4all.nl");
    }

    private Visitor korean(int each) {
        String name = one("김 이 박 최 정 강 조 윤 장 임") + one("민준 서연 도윤 서윤 시우 지우 주원 하은 지호 수아 현우 지민 준서 예은");
        String local = switch (random.nextInt(4)) {
            case 0 ->
                one("kim lee park choi jung kang") + one("mj sy dy sw jw he jh") + (random.nextInt(9_000) + 1_000);
            case 1 -> one("minjun seoyeon doyun siwoo jiwoo") + (60 + random.nextInt(45));
            case 2 -> one("kjh lsy pmj cdy jsw") + (1_000 + random.nextInt(9_000));
            default -> one("happy sky star love") + one("kr seoul day moon") + random.nextInt(100);
        };
        return new Visitor(
                name,
                local + Integer.toString(each, 36) + "@"
                        + one("naver.com naver.com naver.com daum.net hanmail.net gmail.com"),
                "KR",
                home(),
                browser(),
                8 + random.nextInt(80),
                null);
    }

    private Visitor greek(int each) {
        int who = random.nextInt(6);
        String given = List.of("Γιώργος", "Μαρία", "Δημήτρης", "Ελένη", "Νίκος", "Κατερίνα")
                .get(who);
        String latin = List.of("giorgos", "maria", "dimitris", "eleni", "nikos", "katerina")
                .get(who);
        int family = random.nextInt(5);
        String name = List.of("Παπαδόπουλος", "Νικολάου", "Γεωργίου", "Δημητρίου", "Ιωάννου")
                .get(family);
        String latinFamily = List.of("papadopoulos", "nikolaou", "georgiou", "dimitriou", "ioannou")
                .get(family);
        return new Visitor(
                given + " " + name,
                local(latin, latinFamily) + "@" + one("gmail.com yahoo.gr hotmail.gr windowslive.com otenet.gr"),
                "GR",
                home(),
                browser(),
                8 + random.nextInt(80),
                null);
    }

    @Test
    void anHourInTheCzechRepublic() {
        come(300, Duration.ofHours(1), this::czech);

        assertNobodyIsHurt(300);
    }

    @Test
    void anHourInTheNetherlands() {
        come(300, Duration.ofHours(1), this::dutch);

        assertNobodyIsHurt(300);
    }

    @Test
    @Tag("slow")
    void halfADayInKorea() {
        come(4_000, Duration.ofHours(12), this::korean);

        assertNobodyIsHurt(4_000);
    }

    @Test
    void anHourInGreeceWithNamesInGreekAndAddressesInLatinLetters() {
        come(400, Duration.ofHours(5), this::czech);
        come(300, Duration.ofHours(1), this::greek);

        assertNobodyIsHurt(700);
    }

    @Test
    @Tag("slow")
    void aTradeUnionWhoseMembersHaveTheirEmployersMailboxesAndSignFromHome() {
        come(300, Duration.ofHours(3), this::briton);
        come(2_400, Duration.ofHours(30), each -> {
            Visitor member = briton(each);
            String local = latin(member.name).replaceAll(" ", ".");
            return new Visitor(
                    member.name,
                    local + each + "@works.example.org",
                    "GB",
                    home(),
                    browser(),
                    20 + random.nextInt(60),
                    null);
        });

        assertNobodyIsHurt(2_700);
    }

    @Test
    void sixtyPeopleWithSevenBrowsersBehindOneAddressInAnHour() {
        come(300, Duration.ofHours(3), this::briton);
        come(60, Duration.ofHours(1), each -> briton(each).from("192.0.2.7").by("Browser " + random.nextInt(7)));

        assertNobodyIsHurt(360);
    }

    @Test
    void thirtyEqualTelephonesBehindTheAddressOfAMobileNetwork() {
        come(300, Duration.ofHours(3), this::briton);
        come(30, Duration.ofHours(1), each -> briton(each).from("192.0.2.7").by("iPhone 18.5"));

        assertNobodyIsHurt(330);
    }

    @Test
    void aQueueBeforeOneTabletAtAStall() {
        come(300, Duration.ofHours(3), this::briton);
        for (int each = 0; each < 150; each++) {
            clock.move(Duration.ofSeconds(40 + random.nextInt(64)));
            visit(briton(number++).from("192.0.2.7").by("Tablet 12"), null, true);
            if (each % 5 == 4) {
                confirmAll();
            }
        }
        confirmAll();

        assertNobodyIsHurt(450);
    }

    @Test
    @Tag("slow")
    void thirtyThousandAnHour() {
        come(300, Duration.ofHours(3), this::briton);
        come(5_000, Duration.ofMinutes(10), this::briton);

        assertNobodyIsHurt(5_300);
    }

    @Test
    @Tag("slow")
    void formsFilledInByPasswordManagersOnTelephonesOfOneMobileNetwork() {
        come(300, Duration.ofHours(3), this::briton);
        come(
                1_500,
                Duration.ofHours(20),
                each -> briton(each)
                        .from("192.0.2." + random.nextInt(1, 255))
                        .by("iPhone 18.5")
                        .after(0.3 + 1.5 * random.nextDouble()));

        assertNobodyIsHurt(1_800);
    }

    @Test
    @Tag("slow")
    void aTextThatThousandsKeepAsTheCampaignWroteIt() {
        come(300, Duration.ofHours(3), this::briton);
        come(1_500, Duration.ofHours(20), each -> briton(each).saying(REASON));

        assertNobodyIsHurt(1_800);
    }

    @Test
    void anOfficeWithAnOpponentInItWhoHasOneMailbox() {
        come(300, Duration.ofHours(3), this::briton);
        people.clear();
        for (int hour = 0; hour < 3; hour++) {
            for (int request = 0; request < 175; request++) {
                visit(
                        new Visitor(
                                "Ada Example", "ada@gmail.com", "GB", "192.0.2.7", "Browser " + request % 25, 9, null),
                        null,
                        false);
            }
            come(
                    200,
                    Duration.ofMinutes(50),
                    each -> briton(each).from("192.0.2.7").by("Browser " + random.nextInt(25)));
        }

        assertNobodyIsHurt(500);
    }

    @Test
    void aMailboxThatConfirmsAndWithdrawsAgainAndAgainIsOnePerson() {
        List<Integer> judged = new ArrayList<>();
        FraudCheck counting = new FraudCheck() {
            @Override
            public List<Signal> assess(Attempt attempt) {
                return List.of();
            }

            @Override
            public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
                judged.add(1);
                return List.of();
            }
        };
        Site site = new Site(builder -> builder.fraudPolicy(new FraudPolicy("v1", List.of(counting), 50, 101)));
        PetitionId opened = site.open(Policy.builder().build());
        for (int time = 0; time < 3; time++) {
            SignatureId signature = site.pending(opened, "Ada Example", "ada@example.org");
            assertThat(site.petitions
                            .confirm(site.token(MailKind.CONFIRM, signature))
                            .isAccepted())
                    .isTrue();
            site.petitions.withdraw(opened, signature);
        }

        assertThat(judged).hasSize(1);
    }

    @Test
    @Tag("slow")
    void aVillageProviderWithAnOpponentWhoHasALaptop() {
        come(300, Duration.ofHours(3), this::briton);
        for (int request = 0; request < 530; request++) {
            visit(
                    new Visitor(
                            "Ada Example",
                            "made.up" + request + "@village.example.net",
                            "GB",
                            "192.0.2.7",
                            "a",
                            5,
                            null),
                    null,
                    false);
        }
        mails.clear();
        people.clear();
        come(120, Duration.ofHours(2), each -> {
            Visitor villager = briton(each);
            String email = villager.email.replaceAll("@.*", "@village.example.net");
            return new Visitor(villager.name, email, "GB", home(), browser(), 30, null);
        });

        assertNobodyIsHurt(120);
    }

    @Test
    void victimsWhoseAddressesARobotSentBeforeThem() {
        List<Visitor> victims = new ArrayList<>();
        for (int each = 0; each < 100; each++) {
            victims.add(briton(number++));
        }
        victims.forEach(victim -> visit(victim.from("192.0.2.66"), "http://example.com", false));
        mails.clear();
        for (Visitor victim : victims) {
            clock.move(Duration.ofSeconds(30));
            visit(victim, null, true);
            confirmAll();
        }

        assertNobodyIsHurt(100);
    }

    @Test
    void aCampusFromWhichARobotSends() {
        come(300, Duration.ofHours(3), this::briton);
        people.clear();
        for (int each = 0; each < 391; each++) {
            for (int fake = 0; fake < 3; fake++) {
                visit(briton(number++).from("192.0.2." + (1 + each % 200)), "http://example.com", false);
            }
            come(1, Duration.ofMinutes(2), student -> briton(student).from("192.0.2." + random.nextInt(1, 255)));
        }

        assertNobodyIsHurt(391);
    }

    @Test
    void everybodyBehindAProxyThatTheHostHasNotConfigured() {
        come(800, Duration.ofHours(10), each -> (each % 2 == 0 ? briton(each) : czech(each)).from("10.0.0.1"));

        assertNobodyIsHurt(800);
    }

    @Test
    void aPetitionWithoutHistoryOnANewSite() {
        come(1, Duration.ofSeconds(1), this::briton);
        Instant first = clock.instant();
        come(40, Duration.ofMinutes(3), each -> briton(each).from("192.0.2.7"));

        assertThat(clock.instant()).isAfter(first);
        assertNobodyIsHurt(40);
    }

    @Test
    void aPetitionOfWhichNineInTenAreRobots() {
        come(300, Duration.ofHours(3), this::briton);
        people.clear();
        for (int each = 0; each < 120; each++) {
            for (int robot = 0; robot < 9; robot++) {
                visit(briton(number++), robot % 2 == 0 ? "http://example.com" : null, false);
            }
            clock.move(Duration.ofMillis(900));
            List<Mail> atOnce = List.copyOf(mails);
            mails.clear();
            atOnce.forEach(mail -> petitions.confirm(mail.token()));
            come(1, Duration.ofMinutes(2), this::briton);
        }

        assertNobodyIsHurt(120);
        assertThat(petitions.progress(petition).tally().counted())
                .as("people alone")
                .isLessThan(300 + 120 + 30);
    }

    @Test
    void peopleWhileTheClockGoesBack() {
        for (int time = 0; time < 4; time++) {
            come(150, Duration.ofHours(1), this::czech);
            clock.move(Duration.ofMinutes(-50));
        }

        assertNobodyIsHurt(600);
    }

    @Test
    void studentsAbroadWhoseMailboxesAreNumbersAndWhoUseOneMessenger() {
        come(400, Duration.ofHours(10), this::briton);
        people.clear();
        come(
                150,
                Duration.ofHours(2),
                each -> new Visitor(
                        one("王 李 张 刘 陈") + one("伟 芳 娜 敏 静 磊"),
                        (100_000_000 + random.nextInt(800_000_000)) + "@qq.com",
                        "GB",
                        home(),
                        "Messenger 8.0.60",
                        20 + random.nextInt(60),
                        null));

        assertNobodyIsHurt(150);
    }
}
