package io.github.petitionkit.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.SelfService;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.file.CampaignTool;
import io.github.petitionkit.file.Column;
import io.github.petitionkit.file.ColumnMapping;
import io.github.petitionkit.file.CsvDialect;
import io.github.petitionkit.file.DateOrder;
import io.github.petitionkit.file.Export;
import io.github.petitionkit.file.PrintedList;
import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.privacy.ConsentScope;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of {@code docs/files.md}. */
class FilesPageTest {
    private final Petitions petitions = Petitions.builder(Keyring.random()).build();
    private final Petition petition = petitions
            .create(
                    Content.titled("Repair the footbridge")
                            .creator("Friends of the River Path")
                            .addressee("Town Council")
                            .build(),
                    Policy.builder().build())
            .orElseThrow();
    private final PetitionId id = petition.id();

    @TempDir
    private Path folder;

    private static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
    }

    @Test
    void looksFirstThenEnters() throws IOException {
        petitions.open(id);
        Path file = Files.writeString(folder.resolve("list.csv"), """
                name;email;country;received_at;consent.updates.acme
                Ada Example;ada@example.org;Deutschland;1.2.2026;ja
                Bob Example;bob@example.org;GB;2026-02-01;nein
                Cy Example;cy@example.org;GB;31/04;maybe
                """);
        List<String> log = new ArrayList<>();

        SignatureImport partner = SignatureImport.of(Channel.PARTNER).zone(ZoneId.of("Europe/Berlin"));

        try (Stream<ImportedLine> lines = partner.file(file)) {
            ImportReport preview = petitions.imports().preview(id, lines);
            preview.remarks().forEach(remark -> log.add("Line " + remark.line() + ": " + remark.message()));
        }

        try (Stream<ImportedLine> lines = partner.file(file)) {
            ImportReport report = petitions.imports().enter(id, lines, line -> {
                if (!line.outcome().isEntered()) {
                    log.add("Line " + line.line() + ": " + line.outcome() + " " + line.reasons());
                }
            });
            log.add("Entered: %d of %d".formatted(report.entered(), report.lines()));
        }

        assertThat(petitions.progress(id).tally().counted()).isEqualTo(2);
        assertThat(log)
                .hasSize(2)
                .contains("Entered: 2 of 3")
                .first()
                .asString()
                .startsWith("Line 4: INVALID ")
                .contains("received_at", "consent");
        exports();
        ignoresColumns(partner);
    }

    private static void ignoresColumns(SignatureImport partner) {
        byte[] file = "name,country,email,shoe size,consent.updates.acme,member\nAda,GB,ada@example.org,38,no,yes\n"
                .getBytes(StandardCharsets.UTF_8);
        assertThat(partner.file(new ByteArrayInputStream(file)))
                .singleElement()
                .extracting(line -> ((ImportedLine.Faulty) line)
                        .violations().stream().map(Violation::path).toList())
                .isEqualTo(List.of("", "4", "6"));

        SignatureImport rest = partner.ignored(Set.of(4, 6));

        assertThat(rest.file(new ByteArrayInputStream(file))).singleElement().isInstanceOf(ImportedLine.Signable.class);
    }

    private void exports() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            Export<Signature> export = Export.of(
                    SignatureColumns.CHOSEN_NAME,
                    SignatureColumns.COUNTRY,
                    SignatureColumns.answer("job"),
                    Column.text("day", signature -> day(signature.signedAt())));
            long rows = export.in(CsvDialect.EXCEL_SEMICOLON).writeCsv(signatures, out);

            assertThat(rows).isEqualTo(2);
            assertThat(out.toString(StandardCharsets.UTF_8))
                    .isEqualTo("\uFEFFshown_name;country;answer.job;day\r\n;DE;;2026-01-31\r\n;GB;;2026-01-31\r\n");
        }
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            Stream<Signature> consenting = SignatureColumns.consenting(signatures, "updates", "acme");

            assertThat(consenting).hasSize(1);
        }
        try (Stream<Signature> signatures = petitions.reader().signatures(id)) {
            PrintedList list = PrintedList.of(petition.content(), ZoneId.of("Europe/London"), "anonymous");
            long names = list.writeHtml(signatures, out);

            assertThat(names).isEqualTo(2);
        }
    }

    /** The two snippets of the page, with a system that knows its contacts by the ids of their signatures. */
    private static final class Crm {
        private final AtomicReference<Petitions> petitions = new AtomicReference<>();
        private final Map<SignatureId, Signature> contacts = new HashMap<>();
        private final Deque<Mail> mails = new ArrayDeque<>();
        private final PetitionId petition;

        Crm(Petition draft) {
            PetitionListener crm = event -> {
                if (event instanceof PetitionEvent.SignatureStateChanged changed) {
                    send(changed.petition(), changed.signature());
                } else if (event instanceof PetitionEvent.ConsentsChanged changed) {
                    send(changed.petition(), changed.signature());
                } else if (event instanceof PetitionEvent.SignerCorrected changed) {
                    send(changed.petition(), changed.signature());
                }
            };

            petitions.set(Petitions.builder(Keyring.random())
                    .listener(crm)
                    .mailer(mails::add)
                    .executor(Runnable::run)
                    .build());
            petition = petitions
                    .get()
                    .create(draft.content(), Policy.builder().build())
                    .orElseThrow()
                    .id();
            petitions.get().open(petition);
        }

        private void send(PetitionId petition, SignatureId id) {
            Stream<Signature> found = petitions.get().reader().signature(petition, id).stream();
            SignatureColumns.consenting(found, "updates", "acme")
                    .findFirst()
                    .ifPresentOrElse(contact -> contacts.put(id, contact), () -> contacts.remove(id));
        }

        private SignatureId sign(String name, String email) {
            petitions
                    .get()
                    .sign(
                            petition,
                            SignatureRequest.builder()
                                    .name(name)
                                    .email(email)
                                    .country("GB")
                                    .consent(UPDATES)
                                    .build());
            assertThat(contacts.values()).noneMatch(contact -> isOf(contact, name));
            petitions.get().confirm(mails.removeLast().token());
            return contacts.entrySet().stream()
                    .filter(each -> isOf(each.getValue(), name))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }

        private static boolean isOf(Signature contact, String name) {
            return contact.signer().name() != null
                    && contact.signer().name().value().equals(name);
        }

        private String token(SignatureId signature, String email) {
            return petitions
                    .get()
                    .links()
                    .selfService(petition, signature, new EmailAddress(email), Duration.ofDays(1));
        }
    }

    private static final Consent UPDATES = new Consent("updates", "acme", "v1");

    @Test
    void sendsWhatHasChanged() {
        Crm crm = new Crm(petition);
        SelfService own = crm.petitions.get().selfService();
        SignatureId ada = crm.sign("Ada Example", "ada@example.org");
        SignatureId bob = crm.sign("Bob Example", "bob@example.org");
        String adas = crm.token(ada, "ada@example.org");
        assertThat(crm.contacts).containsOnlyKeys(ada, bob);

        own.withdrawConsents(adas, ConsentScope.ALL);
        assertThat(crm.contacts).containsOnlyKeys(bob);

        own.giveConsents(adas, ada, List.of(UPDATES));
        own.correctName(adas, ada, "Ada Sample", Locale.ENGLISH);
        assertThat(crm.contacts.get(ada)).matches(contact -> Crm.isOf(contact, "Ada Sample"));

        own.withdraw(crm.token(bob, "bob@example.org"), bob);
        assertThat(crm.contacts).containsOnlyKeys(ada);

        own.erase(adas);
        assertThat(crm.contacts).isEmpty();
    }

    @Test
    void readsTheColumnsOfOtherTools() {
        ColumnMapping mapping = CampaignTool.NATIONBUILDER.mapping().consent("email_opt_in", "updates", "acme");
        SignatureImport contacts = SignatureImport.of(Channel.PARTNER).columns(mapping);

        ColumnMapping own = ColumnMapping.ours()
                .column("Full name", "name")
                .column("Signed", "received_at")
                .dates(DateOrder.DAY_FIRST)
                .ignoring("Shoe size");

        assertThat(contacts.columns(own)
                        .file(new ByteArrayInputStream("Full name,Signed,Shoe size,country\nAda,31/01/2026,44,GB\n"
                                .getBytes(StandardCharsets.UTF_8))))
                .hasSize(1);
    }
}
