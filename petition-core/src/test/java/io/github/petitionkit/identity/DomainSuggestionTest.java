package io.github.petitionkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.data.DataFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainSuggestionTest {
    /** Most of them are those of several published lists of what people mistype. */
    @ParameterizedTest
    @CsvSource({
        "gmial.com, gmail.com",
        "gmal.com, gmail.com",
        "gmai.com, gmail.com",
        "gmali.com, gmail.com",
        "gmaill.com, gmail.com",
        "gamil.com, gmail.com",
        "gnail.com, gmail.com",
        "gmail.co, gmail.com",
        "gmail.cm, gmail.com",
        "gmail.om, gmail.com",
        "gmail.con, gmail.com",
        "gmail.cmo, gmail.com",
        "gmail.comm, gmail.com",
        "gmaul.com, gmail.com",
        "gmaio.com, gmail.com",
        "gmailc.om, gmail.com",
        "gamil.co, gmail.com",
        "gmil.com, gmail.com",
        "gmaik.com, gmail.com",
        "gmeil.com, gmail.com",
        "gmsil.com, gmail.com",
        "gimail.com, gmail.com",
        "ggmail.com, gmail.com",
        "gmail.vom, gmail.com",
        "gmail.xom, gmail.com",
        "gmail.coom, gmail.com",
        "gmail.cpm, gmail.com",
        "yaho.com, yahoo.com",
        "yahooo.com, yahoo.com",
        "yhoo.com, yahoo.com",
        "yhaoo.com, yahoo.com",
        "yaoo.com, yahoo.com",
        "yahoo.co, yahoo.com",
        "yahoo.cm, yahoo.com",
        "yahoo.om, yahoo.com",
        "yahoo.con, yahoo.com",
        "yaho.co, yahoo.com",
        "yahho.com, yahoo.com",
        "yajoo.com, yahoo.com",
        "yahoo.comm, yahoo.com",
        "hotmal.com, hotmail.com",
        "hotmial.com, hotmail.com",
        "hotmil.com, hotmail.com",
        "hotmai.com, hotmail.com",
        "hotmaill.com, hotmail.com",
        "hotmail.co, hotmail.com",
        "hotmail.cm, hotmail.com",
        "hotmail.con, hotmail.com",
        "hotamil.com, hotmail.com",
        "homail.com, hotmail.com",
        "hotmali.com, hotmail.com",
        "otmail.com, hotmail.com",
        "hottmail.com, hotmail.com",
        "hotmsil.com, hotmail.com",
        "hotmail.om, hotmail.com",
        "hitmail.com, hotmail.com",
        "outlok.com, outlook.com",
        "outloo.com, outlook.com",
        "outllok.com, outlook.com",
        "outlookk.com, outlook.com",
        "outlook.co, outlook.com",
        "outlook.cm, outlook.com",
        "outlook.con, outlook.com",
        "outloook.com, outlook.com",
        "outlool.com, outlook.com",
        "otlook.com, outlook.com",
        "icloud.co, icloud.com",
        "icloud.cm, icloud.com",
        "icloud.con, icloud.com",
        "iclould.com, icloud.com",
        "icloudd.com, icloud.com",
        "iclod.com, icloud.com",
        "icoud.com, icloud.com",
        "protonmal.com, protonmail.com",
        "protonmial.com, protonmail.com",
        "protonmail.co, protonmail.com",
        "protonmail.con, protonmail.com",
        "protonmai.com, protonmail.com",
        "aol.co, aol.com",
        "aol.cm, aol.com",
        "aol.con, aol.com",
        "aoll.com, aol.com",
        "aol.om, aol.com",
        "live.co, live.com",
        "live.cm, live.com",
        "live.con, live.com",
        "msn.con, msn.com",
        "yahoo.co.k, yahoo.co.uk",
        "yahoo.co.ik, yahoo.co.uk",
        "hotmail.co.ik, hotmail.co.uk",
        "yaho.co.uk, yahoo.co.uk",
        "hotmial.co.uk, hotmail.co.uk",
        "hotmail.co.ukk, hotmail.co.uk",
        "t-onlin.de, t-online.de",
        "t-onlne.de, t-online.de",
        "wandoo.fr, wanadoo.fr",
        "wanado.fr, wanadoo.fr",
        "libero.t, libero.it",
        "liberoo.it, libero.it",
        "btintenet.com, btinternet.com",
        "commcast.net, comcast.net",
        "comcastn.et, comcast.net",
        "docomo.nr.jp, docomo.ne.jp",
        "hotmailco.uk, hotmail.co.uk",
        "comcast.ne, comcast.net",
        "wbe.de, web.de",
        "gmail.fr, gmail.com",
        "gmail.com.uk, gmail.com",
        "icloud.co.uk, icloud.com",
        "web.de.de, web.de",
        "gmail.comcomm, gmail.com",
        "hot-mail.com, hotmail.com",
        "1-und-1.de, 1und1.de",
        "hotmail.uk, hotmail.co.uk",
        "comcast.nry, comcast.net",
        "hotmale.nl, hotmail.nl",
        "live.ft, live.fr",
        "gmailgmail.com, gmail.com",
        "yahooyahoo.com, yahoo.com",
        "outlook.c, outlook.com",
        "hotmail.c, hotmail.com",
        "gmail.co.u, gmail.com",
        "outlook.com.uk, outlook.com",
        "hotmail.com.uk, hotmail.co.uk",
        "icloud.com.de, icloud.com",
        "02.pl, o2.pl",
        "yah00.com, yahoo.com",
        "out1ook.com, outlook.com",
        "gmail.cpom, gmail.com",
        "gmail.coam, gmail.com",
        "yahoo.ocm, yahoo.com",
        "inteira.pl, interia.pl",
        "gazetta.pl, gazeta.pl",
        "onett.pl, onet.pl",
        "siol.nte, siol.net",
        "gmial.com.ar, gmail.com",
        "gmai.co.uk, gmail.com",
        "hmail.com.ar, hotmail.com.ar",
        "gmial.cpm, gmail.com",
        "comcast.con, comcast.net",
        "verizon.cmo, verizon.net",
        "sbcglobal.xom, sbcglobal.net",
        "att.comm, att.net",
        "proton.me.com, proton.me",
        "gmx.con, gmx.com",
        "orange.fr.com, orange.fr"
    })
    void guessesWhatWasMeant(String typed, String meant) {
        assertThat(DomainSuggestion.of(new EmailAddress("Ada.Example@" + typed)))
                .contains(new EmailAddress("Ada.Example@" + meant));
    }

    /** Most of them from the tests of programs that correct endings alone. */
    @ParameterizedTest
    @CsvSource({
        "firm.con, firm.com",
        "firm.comme, firm.com",
        "firm.comnm, firm.com",
        "firm.orgrg, firm.org",
        "firm.com.com, firm.com",
        "press.firm.com.com, press.firm.com",
        "comcastbusiness.con, comcastbusiness.com",
        "firm.cmo, firm.com",
        "firm.comm, firm.com",
        "firm.coma, firm.com",
        "firm.xom, firm.com",
        "firm.vcom, firm.com",
        "firm.nte, firm.net",
        "firm.nett, firm.net",
        "firm.nt, firm.net",
        "firm.ogr, firm.org",
        "firm.orgg, firm.org",
        "firm.inof, firm.info",
        "firm.eud, firm.edu",
        "firm.couk, firm.co.uk",
        "firm.cojp, firm.co.jp",
        "firm.comau, firm.com.au",
        "press.firm.con, press.firm.com",
        "maria.gmx.con, maria.gmx.com"
    })
    void guessesTheEndingWhereNoneExists(String typed, String meant) {
        assertThat(DomainSuggestion.of(new EmailAddress("ada@" + typed))).contains(new EmailAddress("ada@" + meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "firm.co",
                "firm.cm",
                "firm.om",
                "firm.ne",
                "firm.cam",
                "firm.coop",
                "firm.community",
                "firm.network",
                "comcast.com",
                "verizon.com",
                "com.com",
                "firm.net.com",
                "hotmail.fr.firm.com",
                "web.de.com",
                "firm.bet",
                "firm.bd",
                "firm.com.bd",
                "firm.ck",
                "firm.test",
                "firm.internal",
                "firm.c",
                "firm.рф",
                "firm.онлайн",
                "gail.co.in",
                "mail.co.jp",
                "email.com.br",
                "gmx.com.ar"
            })
    void leavesEndingsThatExistAlone(String domain) {
        assertThat(DomainSuggestion.of(new EmailAddress("ada@" + domain))).isEmpty();
    }

    @Test
    void takesNoKnownProviderForASlip() {
        List<String> corrected = new ArrayList<>();
        MailProviders.standard()
                .files()
                .forEach(file -> file.forEach(line -> {
                    String domain = line.split(" ", 2)[0];
                    if (!domain.endsWith(".*")
                            && DomainSuggestion.of(new EmailAddress("ada@" + domain))
                                    .isPresent()) {
                        corrected.add(domain);
                    }
                }));

        assertThat(corrected).isEmpty();
    }

    @ParameterizedTest
    @Tag("thorough")
    @ValueSource(strings = {"ispdb-domains.txt", "free-mail-elsewhere.txt"})
    void takesNoProviderThatOthersKnowForASlip(String file) {
        List<String> corrected = new ArrayList<>();
        DataFile.beside(DomainSuggestionTest.class, file).forEach(domain -> {
            if (DomainSuggestion.of(new EmailAddress("ada@" + domain)).isPresent()) {
                corrected.add(domain);
            }
        });

        assertThat(corrected).isEmpty();
    }

    /** Of slips of common providers; the others are short names, whose neighbours exist, and endings that exist. */
    @Test
    @Tag("thorough")
    void guessesAlmostAllPublishedSlipsThatAreNoProvidersDomain() {
        int right = 0;
        int all = 0;
        List<String> slips = new ArrayList<>();
        DataFile.beside(DomainSuggestionTest.class, "published-slips.txt").forEach(slips::add);
        for (String slip : slips) {
            String[] domains = slip.split(" ", 2);
            boolean guessable = MailProviders.standard().common().contains(domains[1])
                    && !MailProviders.standard().isKnown(domains[0]);
            if (guessable) {
                all++;
                right += DomainSuggestion.of(new EmailAddress("ada@" + domains[0]))
                                .filter(new EmailAddress("ada@" + domains[1])::equals)
                                .isPresent()
                        ? 1
                        : 0;
            }
        }

        assertThat(all).isGreaterThan(440);
        assertThat(right).as("of %d", all).isGreaterThan(all * 92 / 100);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gmail.com",
                "example.org",
                "gmx.at.example",
                "a.io",
                "council.example.gov.uk",
                "hotmail.de",
                "ymail.com",
                "yahoo.co.in",
                "mail.com",
                "email.com",
                "live.de",
                "gmx.li",
                "yahoo.com.ph",
                "outlook.ie",
                "aim.com",
                "hey.com",
                "bt.com",
                "o2.pl",
                "aon.com",
                "gmbh.example",
                "tq.com",
                "meta.com",
                "apple.com",
                "posteo.at",
                "fastmail.us",
                "fastmail.net",
                "emnet.ne.jp",
                "tiscali.be",
                "terra.com",
                "uol.com.mx",
                "vodafone.nl",
                "scarlet.nl",
                "inet.net.au",
                "freemail.de",
                "orange.com",
                "cloud.com",
                "post.de",
                "sapo.cv",
                "zohomail.jp",
                "inbox.eu",
                "email.dk",
                "poczta.onet.eu",
                "mail.gmx",
                "maildx.com",
                "net-c.ca",
                "hitel.net",
                "hanmail2.net",
                "ymobile1.ne.jp",
                "imail.com",
                "qmail.com",
                "notmail.com",
                "mymail.com",
                "gmail.ru",
                "gmail.com.br",
                "outlook.co.uk",
                "laposte.fr",
                "yahoo.uk",
                "onet.com",
                "o2.com",
                "wp.com",
                "yahoo.com.gb.example",
                "mail.com.tr"
            })
    void leavesOtherDomainsAlone(String domain) {
        assertThat(DomainSuggestion.of(new EmailAddress("ada@" + domain))).isEmpty();
    }
}
