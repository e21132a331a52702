package io.github.petitionkit.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.SampleSignature;
import io.github.petitionkit.file.encoding.Encoding;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.check.MixedScriptCheck;
import io.github.petitionkit.identity.DisposableDomains;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.network.DomainName;
import io.github.petitionkit.network.PublicSuffixes;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.CountryNames;
import io.github.petitionkit.place.PostalCodes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The files of the library, and a host's in their place. */
class BundledDataTest {
    private static final Path RESOURCES = Path.of("src/main/resources/io/github/petitionkit");

    static Stream<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(RESOURCES)) {
            return all.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void sayWhereTheyComeFromAndWhen(Path path) throws IOException {
        DataFile file = DataFile.read(path);

        assertThat(file.source()).isPresent();
        assertThat(file.licence()).isPresent();
        assertThat(file.date()).get().satisfies(date -> assertThat(date).isAfter("2020-01-01"));
        assertThat(file.size()).isPositive();
    }

    @Test
    void areAllKnownToThisTest() throws IOException {
        assertThat(files().map(path -> path.getFileName().toString()))
                .containsExactlyInAnyOrder(
                        "confusables.txt",
                        "country-names-in-use.txt",
                        "country-names-more.txt",
                        "country-names.txt",
                        "disposable-domains.txt",
                        "email-rules.txt",
                        "free-mail-domains.txt",
                        "idna.txt",
                        "mail-providers.txt",
                        "postal-codes-in-use.txt",
                        "postal-codes.txt",
                        "public-suffixes.txt",
                        "words.txt");
    }

    @Test
    void ofDifferentDatesWorkTogether() {
        PostalCodes codes = PostalCodes.of(
                DataFile.of("old", "# date: 2019-05-01\nDE [0-9]{4}\nAT [0-9]{4}"),
                DataFile.of("new", "# date: 2026-08-19\nDE [0-9]{5}"));

        assertThat(codes.files())
                .extracting(file -> file.date().orElseThrow())
                .containsExactly(LocalDate.of(2019, 5, 1), LocalDate.of(2026, 8, 19));
        assertThat(codes.accepts(Country.of("DE"), "10115")).isTrue();
        assertThat(codes.accepts(Country.of("DE"), "1011")).isFalse();
        assertThat(codes.accepts(Country.of("AT"), "1010")).isTrue();
    }

    @Test
    @Tag("thorough")
    void areReplacedByFilesInTheHostsFolder(@TempDir Path folder) throws IOException, InterruptedException {
        Map<String, String> own = Map.ofEntries(
                Map.entry("public-suffixes.txt", "example"),
                Map.entry("disposable-domains.txt", "throw.example"),
                Map.entry("mail-providers.txt", "mail.example DE"),
                Map.entry("free-mail-domains.txt", "free.example"),
                Map.entry("email-rules.txt", "mail.example strip:."),
                Map.entry("postal-codes.txt", "BS [0-9]{3}"),
                Map.entry("postal-codes-in-use.txt", "BM [0-9]{2}"),
                Map.entry("country-names.txt", "DE Duitsland"),
                Map.entry("country-names-in-use.txt", "DE Piefkonien"),
                Map.entry("country-names-more.txt", "DE Teutonia"),
                Map.entry("idna.txt", "0 7f valid\n41 5a mark"),
                Map.entry("confusables.txt", "0041;0062"),
                Map.entry("words.txt", "el όόό"));
        for (Map.Entry<String, String> file : own.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), "# date: 2026-10-01\n" + file.getValue() + "\n");
        }

        assertThat(own.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        files().map(path -> path.getFileName().toString()).toList());
        assertThat(fork(folder))
                .isEqualTo("a.example true true true false ada@mail.example false true DE DE DE none none 0 x-IBM737");
    }

    /** Each with a second line that no file has. */
    @ParameterizedTest
    @Tag("thorough")
    @CsvSource({
        "public-suffixes.txt, example, no rule",
        "disposable-domains.txt, throw.example, no domain",
        "mail-providers.txt, mail.example DE, mail.example Germany",
        "free-mail-domains.txt, free.example, no domain",
        "email-rules.txt, mail.example strip:., mail.example drop:.",
        "postal-codes.txt, BS [0-9]{3}, BS [0-9",
        "postal-codes-in-use.txt, BS before BS, XX before X",
        "country-names.txt, DE Duitsland, Duitsland",
        "country-names-in-use.txt, DE Duitsland, DEU Duitsland",
        "country-names-more.txt, DE Duitsland, DE",
        "idna.txt, 0 7f valid, 80",
        "idna.txt, 0 7f valid, 41 5a ignored",
        "confusables.txt, 0041;0062, 110000;0062",
        "words.txt, de Köln, de"
    })
    void nameTheLineOfAHostsFaultyFile(String name, String first, String second, @TempDir Path folder)
            throws IOException, InterruptedException {
        Files.writeString(folder.resolve(name), first + "\n" + second + "\n");

        assertThat(fork(folder)).contains("MalformedDataException", name + ", line 2: ");
    }

    private static String fork(Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dpetitionkit.data=" + folder);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    /** What the machine with a folder of the host's says. */
    static final class Fork {
        private Fork() {}

        public static void main(String[] arguments) {
            System.out.printf(
                    "%s %s %s %s %s %s %s %s %s %s %s %s %s %s %s%n",
                    PublicSuffixes.standard().registrable("x.a.example").orElse("none"),
                    DisposableDomains.standard().contains("throw.example"),
                    MailProviders.standard().serves("mail.example", Country.of("DE")),
                    MailProviders.standard().isKnown("free.example"),
                    MailProviders.standard().isKnown("gmail.com"),
                    EmailCanonicaliser.standard()
                            .canonical(new EmailAddress("a.d.a@mail.example"))
                            .value(),
                    PostalCodes.bundled().accepts(Country.of("BS"), "12345"),
                    PostalCodes.bundled().accepts(Country.of("BM"), "12"),
                    country("Duitsland"),
                    country("Piefkonien"),
                    country("Teutonia"),
                    country("Malesia"),
                    Objects.requireNonNullElse(DomainName.mailDomain("bücher.example"), "none"),
                    new MixedScriptCheck().assess(attempt("M\u0430ria")).size(),
                    Encoding.find("Müller".getBytes(StandardCharsets.ISO_8859_1), true)
                            .orElseThrow()
                            .charset());
        }

        private static Attempt attempt(String name) {
            SampleSignature sample = new SampleSignature();
            sample.name = name;
            return Attempt.of(sample.make());
        }

        private static String country(String name) {
            return CountryNames.standard().find(name).map(Country::code).orElse("none");
        }
    }
}
