package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.petitionkit.place.Country;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files have the columns of the tools' own exports and people who do not exist. */
class CampaignToolTest {
    private static final SignatureImport PARTNER = SignatureImport.of(Channel.PARTNER);

    private static ImportedLine.Signable line(SignatureImport reader, String file) {
        return line(reader, file.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedLine.Signable line(SignatureImport reader, byte[] file) {
        List<ImportedLine> lines = reader.file(new ByteArrayInputStream(file))
                .filter(line -> !(line instanceof ImportedLine.Remark))
                .toList();
        assertThat(lines).first().isInstanceOf(ImportedLine.Signable.class);
        return (ImportedLine.Signable) lines.get(0);
    }

    private static CampaignTool tool(String file) {
        CsvReader reader = CsvReader.of(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        return CampaignTool.of(reader.next().cells()).orElseThrow();
    }

    @Test
    void readsTheListOfAPetitionPlatform() {
        String file = """
                Name;City;State;Postal Code;Country;Signed On
                Ada Example;Berlin;;10115;Germany;2026-02-01
                """;

        ImportedLine.Signable ada = line(PARTNER, file);

        assertThat(tool(file)).isEqualTo(CampaignTool.PETITION_PLATFORM);
        assertThat(ada.request().name()).isEqualTo("Ada Example");
        assertThat(ada.request().country()).isEqualTo("DE");
        assertThat(ada.request().postalCode()).isEqualTo("10115");
        assertThat(ada.request().email()).isNull();
        assertThat(ada.context().signedAt()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void readsTheReportOfActionNetwork() {
        String file = """
                first_name,last_name,email,zip_code,city,country,comments,can2_user_tags,created_at
                Ada,Example,ada@example.org,20001,Washington,US,Please act,"a, b",2026-02-01 09:30:00 UTC
                """;

        ImportedLine.Signable ada = line(PARTNER, file);

        assertThat(tool(file)).isEqualTo(CampaignTool.ACTION_NETWORK);
        assertThat(ada.request().name()).isEqualTo("Ada Example");
        assertThat(ada.request().email()).isEqualTo("ada@example.org");
        assertThat(ada.request().reason()).isEqualTo("Please act");
        assertThat(ada.context().signedAt()).isEqualTo("2026-02-01T09:30:00Z");
    }

    @Test
    void readsTheReportOfActionKit() {
        String file = """
                email,prefix,first_name,middle_name,last_name,city,postal,country,created_at,action_comment
                ada@example.org,,Ada,Q,Example,London,N1 9GU,United Kingdom,2026-02-01 09:30:00,x
                """;

        ImportedLine.Signable ada = line(PARTNER, file);

        assertThat(tool(file)).isEqualTo(CampaignTool.ACTIONKIT);
        assertThat(ada.request().name()).isEqualTo("Ada Q Example");
        assertThat(ada.request().country()).isEqualTo("GB");
        assertThat(ada.request().postalCode()).isEqualTo("N1 9GU");
    }

    @Test
    void readsTheContactsOfCiviCrm() {
        String file = """
                "Contact ID","Contact Type","First Name","Last Name","Email","Postal Code","Country","No Bulk Emails (User Opt Out)"
                "7","Individual","Léa","Exemple","lea@example.org","75001","France","1"
                """;

        ImportedLine.Signable lea = line(PARTNER, file);

        assertThat(tool(file)).isEqualTo(CampaignTool.CIVICRM);
        assertThat(lea.request().name()).isEqualTo("Léa Exemple");
        assertThat(lea.request().country()).isEqualTo("FR");
        assertThat(lea.request().consents()).isEmpty();
    }

    @Test
    void readsThePeopleOfNationBuilder() {
        String file = """
                nationbuilder_id,first_name,middle_name,last_name,email,email_opt_in,primary_city,primary_zip,primary_country_code,created_at
                7,Ada,,Example,ada@example.org,true,Bern,3000,CH,2026-02-01T09:30:00+01:00
                8,Bob,,Example,bob@example.org,false,Bern,3000,CH,2026-02-01T09:30:00+01:00
                """;
        SignatureImport reader =
                PARTNER.columns(CampaignTool.NATIONBUILDER.mapping().consent("email_opt_in", "updates", "acme"));

        List<SignatureRequest> requests = reader.file(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                .map(each -> ((ImportedLine.Signable) each).request())
                .toList();

        assertThat(tool(file)).isEqualTo(CampaignTool.NATIONBUILDER);
        assertThat(requests.get(0).country()).isEqualTo("CH");
        assertThat(requests.get(0).consents()).containsExactly(new Consent("updates", "acme", ""));
        assertThat(requests.get(1).consents()).isEmpty();
    }

    @Test
    void readsTheAudienceOfMailchimp() {
        String file = """
                Email Address,First Name,Last Name,Country,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CC,TAGS
                ada@example.org,Ada,Example,,2,"2026-02-01 09:30:11",192.0.2.7,"2026-02-01 09:31:00",us,"a, ""b"" "
                """;

        ImportedLine.Signable ada = line(PARTNER.country(Country.of("US")), file);

        assertThat(tool(file)).isEqualTo(CampaignTool.MAILCHIMP);
        assertThat(ada.request().country()).isEqualTo("US");
        assertThat(ada.context().signedAt()).isEqualTo("2026-02-01T09:30:11Z");
    }

    private static void assertReads(
            CampaignTool tool, String file, String name, String email, String country, String day) {
        ImportedLine.Signable line = line(PARTNER, file);

        assertThat(tool(file)).isEqualTo(tool);
        assertThat(line.request().name()).isEqualTo(name);
        assertThat(line.request().email()).isEqualTo(email);
        assertThat(line.request().country()).isEqualTo(country);
        assertThat(String.valueOf(line.context().signedAt())).startsWith(day);
    }

    /** The columns are those that programs have found in files of Mailchimp and published with their tests. */
    @Test
    void readsMailchimpAsItsReadersHaveFoundIt() {
        assertReads(CampaignTool.MAILCHIMP, """
                "Email Address","First Name","Last Name",MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,LATITUDE,LONGITUDE,GMTOFF,DSTOFF,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES,TAGS
                ada@example.org,Ada,Example,2,,,"2026-02-01 14:40:47",192.0.2.7,,,,,,GB,,"2026-02-01 14:40:47",55331253,89501affba,,
                """, "Ada Example", "ada@example.org", "GB", "2026-02-01T14:40:47");
        assertReads(CampaignTool.MAILCHIMP, """
                "Email Address",Name,"ZIP code",Country,MEMBER_RATING,OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP,TIMEZONE,CC,REGION,LAST_CHANGED,LEID,EUID,NOTES
                ada@example.org,"Ada Example",98110,,2,"2026-02-01 09:30:11",,"2026-02-02 17:38:27",,America/Los_Angeles,US,WA,"2026-02-02 12:11:50",44877845,c2cb0681af,
                """, "Ada Example", "ada@example.org", "US", "2026-02-01T09:30:11");
    }

    /** The columns of a selection of people that sortition-algorithms and its forks publish as fixture. */
    @Test
    void readsNationBuilderAsItsReadersHaveFoundIt() {
        String file = """
                nationbuilder_id,first_name,last_name,email,mobile_number,primary_address1,primary_address2,primary_city,primary_zip,gender,age_bracket
                7,Ada,Example,ada@example.org,,1 River Path,,Leeds,LS1 4AP,Female,30-44
                """;

        SignatureRequest ada = line(PARTNER.country(Country.of("GB")), file).request();

        assertThat(tool(file)).isEqualTo(CampaignTool.NATIONBUILDER);
        assertThat(ada.name()).isEqualTo("Ada Example");
        assertThat(ada.postalCode()).isEqualTo("LS1 4AP");
    }

    /** The columns of a report as programs that read it name them; uuid and can2_ are Action Network's own. */
    @Test
    void readsActionNetworkAsItsReadersHaveFoundIt() {
        assertReads(CampaignTool.ACTION_NETWORK, """
                uuid,first_name,last_name,email,can2_phone,can2_user_address,can2_user_city,can2_state_abbreviated,zip_code,country,can2_county,can2_user_tags,can2_subscription_status,can2_sms_status,created_at
                5f,Ada,Example,ada@example.org,,,Brooklyn,NY,11201-1234,US,Kings,"a, b",subscribed,none,2026-02-01 09:30:00 UTC
                """, "Ada Example", "ada@example.org", "US", "2026-02-01T09:30");
    }

    /** The columns of docs.actionkit.com, "Uploads Reference: Accepted Headers List". */
    @Test
    void readsActionKitAsItsManualHasIt() {
        assertReads(CampaignTool.ACTIONKIT, """
                akid,email,first_name,last_name,address1,address2,city,state,zip,postal,country,created_at,action_comment,user_interest
                ,ada@example.org,Ada,Example,,,Seattle,WA,98110,,United States,2026-02-01 09:30:00,Please act,rivers
                """, "Ada Example", "ada@example.org", "US", "2026-02-01T09:30");
    }

    /** The labels of civicrm-core, as readers of its primary and of its home export have found them. */
    @Test
    void readsCiviCrmAsItsReadersHaveFoundIt() {
        assertReads(CampaignTool.CIVICRM, """
                "Contact ID","Contact Type","Contact Subtype","Do Not Email","Do Not Phone","Do Not Mail","Do Not Sms","Do Not Trade","No Bulk Emails (User Opt Out)","Sort Name","Display Name","First Name","Middle Name","Last Name","Gender","Street Address","City","Postal Code","State","Country","Email","Created Date"
                "7","Individual","","","","","","","","Example, Ada","Ms. Ada Example","Ada","","Example","","","Paris","75001","","France","ada@example.org","2026-02-01 09:30:00"
                """, "Ada Example", "ada@example.org", "FR", "2026-02-01T09:30");
        assertReads(CampaignTool.CIVICRM, """
                "Internal Contact ID","Contact Type","First Name","Middle Name","Last Name","Nickname","Home-Street Address","Home-City","Home-Postal Code","Home-Country","Home-Phone-Phone","Home-Email"
                "7","Individual","Ada","","Example","","","Graz","8010","Austria","","ada@example.org"
                """, "Ada Example", "ada@example.org", "AT", "null");
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWritesInItsFormat(CampaignTool tool) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Signature> signatures = LongStream.range(0, 100)
                .mapToObj(number -> Signatures.of(number, "=because, really"))
                .toList();
        Export.of(
                        tool == CampaignTool.SPREADSHEET
                                ? SignatureColumns.withoutEmail()
                                : tool.mapping().columns())
                .in(CsvDialect.EXCEL_SEMICOLON)
                .writeCsv(signatures.stream(), out);

        List<ImportedLine> lines = PARTNER.columns(tool.mapping())
                .file(new ByteArrayInputStream(out.toByteArray()))
                .toList();

        assertThat(lines).hasSize(100).allSatisfy(each -> {
            ImportedLine.Signable line = (ImportedLine.Signable) each;
            assertThat(line.request().name()).startsWith("Signer Number ");
            assertThat(line.request().country()).isEqualTo("GB");
            assertThat(line.request().postalCode()).isIn("N1 9GU", null);
            assertThat(line.context().signedAt()).isIn(Instant.parse("2026-03-03T09:00:00Z"), null);
        });
    }

    @ParameterizedTest
    @EnumSource
    void isFoundInWhatItWritesAndKeepsEveryName(CampaignTool tool) throws IOException {
        List<String> names = List.of("Ada Example", "Plato", "María del Carmen García López", "山田 太郎");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.of(tool.mapping().columns())
                .writeCsv(names.stream().map(name -> Signatures.of(1, name, PublicName.FULL, "because")), out);

        assertThat(PARTNER.country(Country.of("GB")).file(new ByteArrayInputStream(out.toByteArray())))
                .extracting(line -> ((ImportedLine.Signable) line).request().name())
                .containsExactlyElementsOf(names);
    }

    @Test
    void readsAFileThatAGermanExcelSaved() {
        byte[] file =
                "Vorname;Name;E-Mail;PLZ;Ort;Land;Datum\r\nJürgen;Müßig;j@example.org;D-10115;Köln;Österreich;01.02.2026\r\n;;;;;;\r\n"
                        .getBytes(Charset.forName("windows-1252"));

        ImportedLine.Signable line = line(PARTNER, file);

        assertThat(line.request().name()).isEqualTo("Jürgen Müßig");
        assertThat(line.request().country()).isEqualTo("AT");
        assertThat(line.context().signedAt()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void readsAFileThatAFrenchExcelSaved() {
        byte[] file = "Nom;Prénom;Courriel;Code postal;Ville;Pays\r\nExemple;Zoé;z@example.org;75001;Paris;Suisse\r\n"
                .getBytes(Charset.forName("windows-1252"));

        assertThat(line(PARTNER, file).request().name()).isEqualTo("Zoé Exemple");
        assertThat(line(PARTNER, file).request().country()).isEqualTo("CH");
    }

    @Test
    void readsAFileThatAJapaneseExcelSaved() {
        byte[] file = "姓,名,メールアドレス,郵便番号,国,日付\r\n山田,太郎,taro@example.org,100-0001,日本,2026/2/1\r\n"
                .getBytes(Charset.forName("windows-31j"));

        ImportedLine.Signable line = line(PARTNER, file);

        assertThat(line.request().name()).isEqualTo("山田 太郎");
        assertThat(line.context().signedAt()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    First name,Last name,E-mail,Country | Suharto,,s@example.org,ID | Suharto
                    First name,Last name,E-mail,Country | Suharto,-,s@example.org,ID | Suharto
                    First name,Last name,E-mail,Country | .,Sukarno,s@example.org,ID | Sukarno
                    Name,First name,Last name,E-mail,Country | Suharto,Suharto,,s@example.org,ID | Suharto
                    Name,Vorname,E-Mail,Land            | Anna Müller,Anna,a@example.org,DE | Anna Müller
                    Name,Vorname,E-Mail,Land            | Martin,Martin,m@example.org,DE | Martin Martin
                    Nama,Surel,Negara                   | Suharto,s@example.org,Indonesia | Suharto
                    Nama depan,Nama belakang,Surel,Negara | Budi,Santoso,s@example.org,ID | Budi Santoso
                    Nafn,Netfang,Land                   | Björk Guðmundsdóttir,b@example.org,Ísland | Björk Guðmundsdóttir
                    이름,이메일,국가                      | 김민수,k@example.org,대한민국 | 김민수
                    성,이름,이메일,국가                   | 김,민수,k@example.org,KR | 김 민수
                    姓名,电子邮件,国家                     | 王小明,w@example.org,中国 | 王小明
                    姓,名,邮箱,国家                       | 王,小明,w@example.org,CN | 王 小明
                    Vezetéknév,Keresztnév,E-mail cím,Ország | Nagy,János,n@example.org,Magyarország | Nagy János
                    Họ và tên,Email,Quốc gia            | Nguyễn Văn An,n@example.org,VN | Nguyễn Văn An
                    Họ,Tên,Email,Quốc gia               | Nguyễn,An,n@example.org,Việt Nam | Nguyễn An
                    Förnamn,Efternamn,E-post,Land,Ort   | Åsa,Ek,a@example.org,Sverige,Umeå | Åsa Ek
                    Fornavn,Etternavn,E-postadresse,Postnr,Land | Kåre,Dahl,k@example.org,0150,Norge | Kåre Dahl
                    Etunimi,Sukunimi,Sähköposti,Maa     | Äiti,Mäki,m@example.org,Suomi | Äiti Mäki
                    Jméno a příjmení,E-mail,PSČ,Země    | Jan Novák,j@example.org,110 00,Česko | Jan Novák
                    Meno,Priezvisko,E-mail,Krajina      | Ján,Kováč,j@example.org,Slovensko | Ján Kováč
                    Ime i prezime,E-mail,Država         | Ivana Horvat,i@example.org,Hrvatska | Ivana Horvat
                    Nume,Prenume,E-mail,Țara            | Popescu,Ion,p@example.org,România | Ion Popescu
                    ADI SOYADI,E-POSTA,ÜLKE             | Ayşe Kaya,a@example.org,Türkiye | Ayşe Kaya
                    Ονοματεπώνυμο,Email,Τ.Κ.,Χώρα       | Μαρία Παππά,m@example.org,10431,Ελλάδα | Μαρία Παππά
                    Фамилия,Имя,Отчество,Электронная почта,Страна | Иванова,Анна,Петровна,a@example.org,Россия | Анна Петровна Иванова
                    Прізвище,Ім’я,Електронна пошта,Країна | Шевченко,Олена,o@example.org,Україна | Олена Шевченко
                    الاسم,البريد الإلكتروني,البلد       | سارة أحمد,s@example.org,مصر | سارة أحمد
                    שם פרטי,שם משפחה,אימייל,מדינה       | דנה,לוי,d@example.org,ישראל | דנה לוי
                    """)
    void readsPeopleWithOneNameAndFamilyNamesThatComeFirst(String header, String row, String name) {
        byte[] file = (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(line(PARTNER, file).request().name()).isEqualTo(name);
    }

    /** Lines of names that people have put into the tests of their own readers, and those that forms write. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    nom;prenom;mail                     | Exemple;Zoé;z@example.org
                    nom ; prenom ; mail                 | Exemple;Zoé;z@example.org
                    NOM DE FAMILLE;PRENOM;Adresse mail  | Exemple;Zoé;z@example.org
                    Prénom;Nom;Société;E‑mail           | Zoé;Exemple;ACME;z@example.org
                    FirstName;LastName;EMail            | Zoé;Exemple;z@example.org
                    Name and surname;E-mail;Date and time;Country | Zoé Exemple;z@example.org;2024-11-20 10:00:00 UTC;FR
                    Nombre y apellidos;Correo electrónico;Fecha y hora | Zoé Exemple;z@example.org;20/11/2024 10:00
                    name;email;country;zip;comment;lang | Zoé Exemple;z@example.org;FR;75001;;fr
                    Anrede;Vorname;Nachname;Geburtsdatum;Handy;Strasse;E Mail | Frau;Zoé;Exemple;1.2.1980;0;Weg 1;z@example.org
                    Horodateur;Prénom;Nom;Adresse e-mail | 2026/02/01 9:30:00 AM GMT+1;Zoé;Exemple;z@example.org
                    ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Zeitpunkt der letzten Änderung | 1;;2026-02-01 09:30;z@example.org;Zoé Exemple;
                    """)
    void readsTheNamesOfColumnsHoweverTheyAreTyped(String header, String row) {
        SignatureImport reader = PARTNER.country(Country.of("FR"));
        byte[] file = (header + "\n" + row + "\n").getBytes(StandardCharsets.UTF_8);

        assertThat(line(reader, file).request().name()).isEqualTo("Zoé Exemple");
        assertThat(line(reader, file).request().email()).isEqualTo("z@example.org");
    }

    @Test
    void readsAFileThatLibreOfficeSaved() {
        String file =
                "\"Full name\",\"Email address\",\"Country\"\n\"Ada \"\"Countess\"\" Example\",\"ada@example.org\",\"United Kingdom\"\n";

        assertThat(line(PARTNER, file).request().country()).isEqualTo("GB");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name,contry\n", "Vorname;Nachnahme;Land\n", "first_name,country,e-mial\n"})
    void takesNoMisspeltColumnForAnother(String file) {
        List<ImportedLine> lines = PARTNER.file(
                        new ByteArrayInputStream((file + "a,b\n").getBytes(StandardCharsets.UTF_8)))
                .toList();

        assertThat(lines).singleElement().isInstanceOf(ImportedLine.Faulty.class);
    }

    @Test
    void refusesAMappingThatNamesAColumnTwice() {
        ColumnMapping mapping = ColumnMapping.ours().column("Mail", "email");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.column(" MAIL ", "name"))
                .withMessage("The column  MAIL  is in the mapping already: name it once");
        assertThatIllegalArgumentException().isThrownBy(() -> mapping.ignoring("mail"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mapping.column("x", "y"))
                .withMessageContaining("postal_code");
        assertThat(mapping.column("mail", "email").columns()).hasSize(1);
    }

    @Test
    void stopsAtAFileWithTwoColumnsOfOneMeaning() {
        SignatureImport reader =
                PARTNER.columns(ColumnMapping.ours().column("Mail", "email").column("Mail 2", "email"));
        List<ImportedLine> lines = reader.file(
                        new ByteArrayInputStream("name,country,Mail,Mail 2\nAda,GB,a@example.org,b@example.org\n"
                                .getBytes(StandardCharsets.UTF_8)))
                .toList();

        assertThat(lines)
                .singleElement()
                .extracting(
                        line -> ((ImportedLine.Faulty) line).violations().get(0).message())
                .asString()
                .endsWith("column 4 has the meaning of another column");
    }

    @Test
    void hasNoMeaningTwiceInTheFormatOfATool() {
        Arrays.stream(CampaignTool.values())
                .filter(tool -> tool != CampaignTool.SPREADSHEET)
                .forEach(tool ->
                        assertThat(tool.mapping().columns()).isNotEmpty().doesNotHaveDuplicates());
    }
}
