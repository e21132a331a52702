package io.github.petitionkit;

import static io.github.petitionkit.HostileReader.answers;
import static io.github.petitionkit.HostileReader.refuses;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.file.CsvReader;
import io.github.petitionkit.file.DateOrder;
import io.github.petitionkit.file.PrintedList;
import io.github.petitionkit.file.SignatureImport;
import io.github.petitionkit.fraud.list.DomainList;
import io.github.petitionkit.fraud.list.IpList;
import io.github.petitionkit.identity.DisposableDomains;
import io.github.petitionkit.identity.DomainSuggestion;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.EmailRule;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.network.DomainName;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.network.PublicSuffixes;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.CountryNames;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.proof.Hash;
import io.github.petitionkit.search.PetitionSearch;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.secret.KeyId;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.text.TextKind;
import io.github.petitionkit.token.TokenPurpose;
import io.github.petitionkit.token.Tokens;
import io.github.petitionkit.validation.PlainText;
import io.github.petitionkit.webhook.WebhookSecret;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader of texts, with damaged examples and with texts of a megabyte: it answers, or refuses by the one exception that
 * it documents, and its work grows with the length at most.
 */
@Tag("crowd")
class HostileReadingTest {
    private static final Country GB = Country.of("GB");
    private static final PersonName ADA = new PersonName("Ada Example");
    private static final Tokens TOKENS = new Tokens(Keyring.of("k1", new byte[32]));
    private static final SignatureImport PAPER =
            SignatureImport.of(Channel.PAPER).dates(DateOrder.DAY_FIRST).country(GB);
    private static final String ID = "0190b0c0-0000-7000-8000-000000000000";

    static Stream<HostileReader> readers() {
        List<HostileReader> readers = new ArrayList<>();
        for (TextKind kind : TextKind.values()) {
            readers.add(answers(
                    "TextKind." + kind,
                    kind::clean,
                    "Ada <ada@example.org> (home)",
                    "[a@b.org](mailto:a@b.org?x=y)",
                    "&lt;a@ن\u200cن.com&gt;",
                    "e\u0301 \ufeff\u200b\r\n#tag"));
        }
        readers.addAll(List.of(
                answers("EmailAddress.parse", EmailAddress::parse, "ada@example.org", "用户@例え.テスト"),
                answers("PersonName.fault", PersonName::fault, "Ada O'Neil", "visit casino.top", "赌场.com", "a:b"),
                answers("DomainName.hostName", DomainName::hostName, "xn--bcher-kva.example", "bücher。example", "a.b"),
                answers("DomainName.mailDomain", DomainName::mailDomain, "نامه\u200cای.com", "א1.example", "xn--a"),
                refuses("DomainName.ascii", DomainName::ascii, "bücher.example"),
                answers("PublicSuffixes", PublicSuffixes.standard()::registrable, "a.b.co.uk", "x.ck", "www.ck"),
                answers("MailProviders", MailProviders.standard()::isKnown, "yahoo.co.uk", "hotmail.x"),
                answers("MailProviders.serves", text -> MailProviders.standard().serves(text, GB), "gmail.com"),
                answers("DisposableDomains", DisposableDomains.standard()::contains, "a.mailinator.com"),
                answers(
                        "DomainSuggestion",
                        text -> EmailAddress.parse(text).ifPresent(DomainSuggestion::of),
                        "ada@gmial.com",
                        "ada@hotnail.co.uk"),
                answers(
                        "EmailCanonicaliser",
                        text -> EmailAddress.parse(text).ifPresent(EmailCanonicaliser.standard()::canonical),
                        "a.d-a+x@yandex.ru",
                        "x@ada.fastmail.com",
                        "ÄDA+@example.org"),
                answers(
                        "EmailPattern",
                        text -> EmailAddress.parse(text).ifPresent(email -> EmailPattern.of(email, ADA)),
                        "ada.example87@example.org"),
                refuses("EmailPattern", EmailPattern::new, "G.F2"),
                refuses("EmailRule", text -> EmailRule.of(text, ".", "+"), "*.example.com", "*"),
                refuses(
                        "EmailRule.alike",
                        text -> EmailRule.of("example.com", text, text).alike(text),
                        ".-"),
                refuses("Hashtag", Hashtag::new, "#メ～テレ", "#می\u200cتوانیم", "＃か゛"),
                refuses("Country", Country::of, "GB", "ıt", "ß"),
                answers("Country.isIso", Country::isIso, "UK", "xk"),
                answers("Country.upperCase", Country::upperCase, "gb", "ﬁ"),
                answers("CountryNames", CountryNames.standard()::find, "Côte d'Ivoire", "Deutschland", "GBR"),
                refuses("Region", Region::new, "DE-BY"),
                answers(
                        "PostalCodes.accepts",
                        text -> PostalCodes.bundled().accepts(GB, text),
                        "SW1A 1AA",
                        "GB-B1 1AA"),
                answers(
                        "PostalCodes.alone",
                        text -> PostalCodes.bundled().alone(Country.of("US"), text),
                        "NY 10001-2345",
                        "2134-1"),
                answers("PostalCodes.normalised", text -> PostalCodes.bundled().normalised(GB, text), "１０ー１"),
                answers("IpAddress", IpAddress::parse, "192.0.2.1", "2001:db8::1%eth0", "::ffff:192.0.2.1"),
                refuses("IpBlock", IpBlock::of, "192.0.2.0/24", "2001:db8::/32", "::ffff:1.2.3.4/100"),
                refuses("IpList", IpList::read, "192.0.2.0/24 # x\n2001:db8::/32\r\n"),
                refuses("DomainList", DomainList::read, "example.org\n*.example.com # x\n"),
                refuses("PetitionId", PetitionId::of, ID),
                refuses("SignatureId", SignatureId::of, ID),
                refuses("MailingId", MailingId::of, ID),
                refuses("SearchKey", SearchKey::parse, "1764441942000000~" + ID),
                refuses(
                        "PetitionSearch",
                        text -> PetitionSearch.builder().text(text).build(),
                        "footbridge river-path"),
                refuses(
                        "PetitionSearch.tag",
                        text -> PetitionSearch.builder().tag(text).label(text).build(),
                        "#bridge"),
                refuses("KeyId", KeyId::checked, "k-1"),
                refuses("SignerKey", SignerKey::parse, "k-1:" + "A".repeat(43)),
                refuses("Source", text -> new Source(text, text, text), "mail-2026-11"),
                refuses("Reason", Reason::of, "duplicate"),
                refuses("OutcomeLink", text -> new OutcomeLink(text, text), "https://example.org/a?b=c"),
                refuses("Consent", text -> new Consent(text, text, text), "updates"),
                refuses(
                        "SigningContext",
                        text -> SigningContext.builder()
                                .ip(text)
                                .userAgent(text)
                                .challengeAnswer(text)
                                .idempotencyKey(text)
                                .locale(Locale.forLanguageTag(text))
                                .build(),
                        "0123456789abcdef"),
                refuses("Hash", Hash::of, "00".repeat(32)),
                answers(
                        "Tokens.read",
                        text -> TOKENS.read(text, TokenPurpose.CONFIRM, Instant.EPOCH),
                        "AQJrMQGQsMAAAHAAgAAAAAAAAAA"),
                answers("PlainText", PlainText.Rule::isPlain, "a\n😀"),
                refuses("Condition.Name", Condition.Name::new, "Ada*"),
                refuses("Condition.Email", Condition.Email::new, "*@example.org"),
                refuses("Condition.Domain", Condition.Domain::new, "example.org"),
                refuses("Condition.UserAgent", Condition.UserAgent::new, "*bot*"),
                answers(
                        "SignatureRequest",
                        text -> SignatureRequest.builder()
                                .name(text)
                                .email(text)
                                .country("US")
                                .postalCode(text)
                                .region(text)
                                .reason(text)
                                .build(),
                        "Ada <a@b.org>"),
                answers(
                        "Content",
                        text -> Content.titled(text)
                                .body(text)
                                .creator(text)
                                .tag(text)
                                .build(),
                        "Repair the bridge"),
                answers("DomainName.allows", text -> text.codePoints().forEach(DomainName::allows), "é𑯀"),
                refuses("WebhookSecret", WebhookSecret::parse, "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="),
                answers(
                        "CsvReader",
                        text -> CsvReader.of(bytes(text)).forEachRemaining(row -> {}),
                        "name;email\r\n\"Ada \"\"A\"\" B\";ada@example.org\r\n",
                        "sep=,\nname,email\n\"never closed,a@b.org\n"),
                answers(
                        "SignatureImport",
                        text -> PAPER.file(bytes(
                                        "name,received_at,postal_code,reason,language,consent.news.acme\n" + text))
                                .forEach(line -> {}),
                        "Ada,26.11.2026 1:05 PM,SW1A 1AA,because,de-CH,v1\n",
                        "Bo,2026-02-01T10:00:00+01:00,,,,no\n"),
                answers("PrintedList", HostileReadingTest::print, "<b>Repair & \"bridge\"</b>"),
                refuses("DataFile", text -> DataFile.of("x", text), "\ufeff# date: 2026-02-28\nfact\n// source: x"),
                data("PublicSuffixes.of", PublicSuffixes::of, "co.uk\n*.ck\n!www.ck\nрф"),
                data("DisposableDomains.of", DisposableDomains::of, "example.org\nbücher.example"),
                data(
                        "EmailCanonicaliser.of",
                        EmailCanonicaliser::of,
                        "example.org strip:. cut:+-\nexample.net alias:example.org"),
                data("MailProviders.of", MailProviders::of, "example.org DE,AT any-dots\nexample.* -\nx.org * relay"),
                data("PostalCodes.of", PostalCodes::of, "DE [0-9]{5}\nUS hyphen 5\nDE before D DEU"),
                data("CountryNames.of", CountryNames::of, "DE Germany|Deutschland")));
        return readers.stream();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void print(String title) {
        try {
            PrintedList.of(Content.titled(title).creator(title).build(), ZoneOffset.UTC, title)
                    .writeHtml(Stream.empty(), OutputStream.nullOutputStream());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static HostileReader data(String name, Consumer<DataFile> reading, String example) {
        return refuses(name, text -> reading.accept(DataFile.of("mine", text)), example);
    }

    @ParameterizedTest
    @MethodSource("readers")
    void answersOrRefusesAsItDocuments(HostileReader reader) {
        reader.answersOrRefuses();
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("readers")
    void worksNoMoreThanTheTextIsLong(HostileReader reader) {
        reader.worksNoMoreThanTheTextIsLong();
    }
}
