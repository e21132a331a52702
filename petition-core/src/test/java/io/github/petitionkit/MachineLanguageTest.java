package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.DomainSuggestion;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.network.DomainName;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.CountryNames;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The language of the machine changes nothing: not the i without a dot of Turkish and Azerbaijani, nor the dots of Lithuanian,
 * nor the digits of Arabic and Persian.
 */
@Tag("slow")
class MachineLanguageTest {
    @Test
    void changesNothing() throws IOException, InterruptedException {
        String english = fork("en", "GB");

        assertThat(english)
                .contains("ada.mail@ingiliz.example", "Counted", "AlreadySigned")
                .endsWith("done");
        assertThat(fork("tr", "TR")).isEqualTo(english);
        assertThat(fork("lt", "LT")).isEqualTo(english);
        assertThat(fork("ar", "EG")).isEqualTo(english);
        assertThat(fork("fa", "IR")).isEqualTo(english);
    }

    private static String fork(String language, String country) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Duser.language=" + language, "-Duser.country=" + country, "-Dpetitionkit.store=h2"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Fork.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        process.waitFor();
        return printed;
    }

    /** Reads, signs, confirms and prints what comes of it. */
    static final class Fork {
        private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

        private Fork() {}

        public static void main(String[] arguments) {
            EmailCanonicaliser mailboxes = EmailCanonicaliser.standard();
            for (String address :
                    List.of("ADA.MAIL+I@INGILIZ.example", "IADA@GMAIL.COM", "I@İ.example", "Iİıi@example.org")) {
                print(EmailAddress.parse(address).map(mailboxes::canonical).map(each -> each.value()));
            }
            for (String name : List.of("IRIS INGRID", "İbrahim Yıldız", "VISIT CASINO.INFO", "iris.INFO", "Ì Í Ĩ")) {
                print(PersonName.fault(name), PersonName.isValid(name) ? new PersonName(name).comparable() : "");
            }
            for (String code : List.of("in", "IT", "ıt", "İN", "id", "ie", "EL", "ss", "ß")) {
                print(
                        Country.isIso(code),
                        String.valueOf(SignatureRequest.of("A", "i", code).country()));
            }
            print(new Hashtag("#IRIS"), new Hashtag("#İris"), new Hashtag("#ıris"));
            print(DomainName.ascii("INFO.EXAMPLE"), DomainName.ascii("İNFO.example"), IpBlock.of("2001:DB8::/32"));
            print(CountryNames.standard().find("INDIA"), CountryNames.standard().find("ITALIEN"));
            print(PostalCodes.bundled().normalised(Country.of("IE"), "d02 xi85"));
            print(DomainSuggestion.of(new EmailAddress("ada@GMIAL.COM")).map(EmailAddress::value));
            signs();
            OUT.println("done");
        }

        private static void signs() {
            Site site = new Site(builder -> builder.fraudPolicy(FraudPolicy.standard()));
            PetitionId petition = site.open(Policy.builder().build());
            print(site.sign(petition, "Iris İncel", "IRIS@GMAIL.COM").getClass().getSimpleName());
            print(site.petitions.confirm(site.mails.get(0).token()).getClass().getSimpleName());
            print(site.sign(petition, "Iris İncel", "i.ris@googlemail.com")
                    .getClass()
                    .getSimpleName());
            print(site.sign(petition, "", "x"), site.counted(petition));
        }

        private static void print(Object... what) {
            OUT.println(Arrays.toString(what));
        }
    }
}
