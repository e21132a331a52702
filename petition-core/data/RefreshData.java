import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the data files of the library anew from what their publishers have today. Run it at the top of the repository:
 *
 * <pre>
 * java petition-core/data/RefreshData.java                         all files that are on the web, dated today
 * java petition-core/data/RefreshData.java postal-codes            one of them
 * java petition-core/data/RefreshData.java postal-codes countryinfo.txt 2025-06-12
 *                                                                      from a copy of that day
 * </pre>
 *
 * Then look at the difference and run the tests: each file has one that it parses.
 */
final class RefreshData {
    private static final String ISC =
            """
            # Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
            # provided that the above copyright notice and this permission notice appear in all copies.
            # THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL
            # IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
            # INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN
            # AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
            # PERFORMANCE OF THIS SOFTWARE.""";

    private static final Path RESOURCES = Path.of("petition-core/src/main/resources/io/github/petitionkit");

    private static final Map<String, Data> ALL = Map.of(
            "public-suffixes",
            new Data(
                    "network/public-suffixes.txt",
                    "https://publicsuffix.org/list/public_suffix_list.dat",
                    "Mozilla Public License 2.0, https://mozilla.org/MPL/2.0/",
                    "Public suffixes: what domains of different owners end in. The published list without its comments.",
                    RefreshData::publicSuffixes),
            "disposable-domains",
            new Data(
                    "identity/disposable-domains.txt",
                    "https://raw.githubusercontent.com/disposable-email-domains/disposable-email-domains/main/disposable_email_blocklist.conf",
                    "CC0 1.0, https://creativecommons.org/publicdomain/zero/1.0/",
                    "Domains of mailboxes that last for minutes. The published list without providers of mail-providers.txt.",
                    RefreshData::disposable),
            "free-mail-domains",
            new Data(
                    "identity/free-mail-domains.txt",
                    "all.json of the npm package email-providers; before 2026 Apache SpamAssassin's 20_freemail_domains.cf",
                    "ISC License, Copyright (c) 2025, Jannis R; Apache License 2.0, Apache SpamAssassin\n" + ISC,
                    "Domains under which anybody can or could have a mailbox, small ones too.",
                    RefreshData::freeMail),
            "confusables",
            new Data(
                    "fraud/check/confusables.txt",
                    "https://www.unicode.org/Public/security/latest/confusables.txt",
                    "Unicode License v3, https://www.unicode.org/license.txt",
                    "Characters and what they look like (UTS 39). The published list without its comments.",
                    RefreshData::confusables),
            "postal-codes",
            new Data(
                    "place/postal-codes.txt",
                    "https://raw.githubusercontent.com/google/libaddressinput/master/testdata/countryinfo.txt",
                    "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/, Google's Address Data Service, from libaddressinput",
                    "What postal codes look like: country, regular expression over letters and digits alone, examples.",
                    RefreshData::postalCodes));

    private record Data(String file, String source, String licence, String content, Reader reader) {}

    private interface Reader {
        Iterable<String> facts(String published);
    }

    private RefreshData() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            for (Data each : ALL.values()) {
                if (each.source().startsWith("https:")) {
                    write(each, download(each.source()), LocalDate.now());
                }
            }
            return;
        }
        Data data = ALL.get(arguments[0]);
        if (data == null) {
            throw new IllegalArgumentException("There is no " + arguments[0] + "; there are " + new TreeSet<>(ALL.keySet()));
        }
        boolean copy = arguments.length > 2;
        write(
                data,
                copy ? Files.readString(Path.of(arguments[1])) : download(data.source()),
                copy ? LocalDate.parse(arguments[2]) : LocalDate.now());
    }

    private static String download(String source) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create(source)).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (answer.statusCode() != 200) {
            throw new IOException(source + " answers " + answer.statusCode());
        }
        return answer.body();
    }

    private static void write(Data data, String published, LocalDate date) throws IOException {
        Path file = RESOURCES.resolve(data.file());
        Files.createDirectories(file.getParent());
        List<String> facts = new ArrayList<>();
        data.reader().facts(published).forEach(facts::add);
        requireNotMuchLess(file, facts);
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
            out.print("# %s\n# source: %s\n# licence: %s\n# date: %s\n"
                    .formatted(data.content(), data.source(), data.licence(), date));
            facts.forEach(fact -> out.print(fact + "\n"));
        }
        System.out.println(file + " is of " + date);
    }

    /** An answer that is not the file, such as the page of a network that asks for a login, has hardly any facts. */
    private static void requireNotMuchLess(Path file, List<String> facts) throws IOException {
        int before = Files.exists(file) ? facts(Files.readString(file)).size() : 0;
        if (facts.size() < before - before / 10) {
            throw new IllegalArgumentException("%s has %d facts, and what was published %d: nothing is written"
                    .formatted(file, before, facts.size()));
        }
    }

    private static Iterable<String> publicSuffixes(String published) {
        return published.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .toList();
    }

    /** Keeps the version of the published file as a comment. */
    private static Iterable<String> confusables(String published) {
        List<String> facts = new ArrayList<>();
        for (String line : published.lines().toList()) {
            String fact = line.split("#", 2)[0];
            if (line.startsWith("# Version: ")) {
                facts.add(line.strip());
            } else if (fact.contains(";")) {
                String[] fields = fact.split(";", 3);
                facts.add(fields[0].strip() + ";" + fields[1].strip());
            }
        }
        return facts;
    }

    private static Iterable<String> disposable(String published) {
        Set<String> domains = facts(published);
        try {
            facts(Files.readString(RESOURCES.resolve("identity/mail-providers.txt")))
                    .forEach(provider -> domains.remove(provider.split(" ", 2)[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return domains;
    }

    private static Set<String> facts(String text) {
        return new TreeSet<>(text.lines()
                .map(line -> line.strip().toLowerCase(Locale.ROOT))
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList());
    }

    /** Codes are compared by their letters and digits, so that the expressions lose what stands between these. */
    private static Iterable<String> postalCodes(String published) {
        Set<String> rules = new TreeSet<>();
        Set<String> countries = Set.of(Locale.getISOCountries());
        for (String line : published.lines().toList()) {
            Matcher country = Pattern.compile("data/([A-Z]{2})=.*").matcher(line);
            if (country.matches() && countries.contains(country.group(1))) {
                String zip = value(line, "zip");
                String pattern = zip.replaceAll("\\[[ \\\\-]+]\\??|[ -]\\??(?![^\\[]*])", "");
                if (!pattern.isEmpty()) {
                    rules.add("%s %s %s".formatted(country.group(1), pattern, examples(value(line, "zipex"))).strip());
                }
            }
        }
        return rules;
    }

    private static String value(String line, String name) {
        Matcher value = Pattern.compile("\"" + name + "\":\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(line);
        return value.find() ? value.group(1).replace("\\\\", "\\") : "";
    }

    private static String examples(String published) {
        return published.replaceAll("[ -]", "");
    }

    /**
     * Adds to what the file has, because a mailbox that was given out once goes on, and leaves out what people type when they
     * mean another provider.
     */
    private static Iterable<String> freeMail(String published) {
        Set<String> slips = Set.of(
                "gamil.com", "gmai.com", "gmail.cm", "gmail.co", "gmail.co.uk", "gmail.com.com", "gmail.con", "gmail.it", "gmail.om",
                "gmal.com", "gmial.com", "homail.com", "hotmai.com", "hotmail.cm", "hotmail.con", "hotmails.com", "hotmal.com",
                "hotmial.com", "yaho.com", "yahoo.con", "yahoo.om", "zoutlook.com");
        try {
            Set<String> domains = facts(Files.readString(RESOURCES.resolve("identity/free-mail-domains.txt")));
            Set<String> disposable = facts(Files.readString(RESOURCES.resolve("identity/disposable-domains.txt")));
            Matcher domain = Pattern.compile("\"((?:[a-z0-9-]+\\.)+[a-z]{2,})\"").matcher(published);
            if (domain.results().count() < domains.size() / 10) {
                throw new IllegalArgumentException("What was published has hardly any domains: nothing is written");
            }
            domain.reset();
            while (domain.find()) {
                if (!disposable.contains(domain.group(1))) {
                    domains.add(domain.group(1));
                }
            }
            domains.removeAll(slips);
            return domains;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
