package io.github.petitionkit.identity;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.network.DomainName;
import io.github.petitionkit.network.PublicSuffixes;
import io.github.petitionkit.place.Country;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Public mail providers, and relay services that hide a mailbox behind a random address. A domain that is not listed
 * may exist too. Immutable and thread-safe.
 */
public final class MailProviders {
    private static final String FILE = "mail-providers.txt";
    private static final String SMALL_ONES = "free-mail-domains.txt";
    private static final String EVERYWHERE = "*";
    private static final String NOWHERE = "-";
    private static final String ANY_SUFFIX = ".*";
    private static final String RELAY = "relay";
    private static final String ANY_DOTS = "any-dots";
    private static final String ONE_DOMAIN = "one-domain";
    /** Existing top-level domains that are one typing error from {@code com}. */
    static final Set<String> SLIPS = Set.of("co", "cm", "om");
    /** A top-level domain below which providers are named {@code co.uk}. */
    private static final String BRITISH = "uk";

    private final Map<String, Provider> providers = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<String> common = new ArrayList<>();
    private final List<DataFile> files;

    private record Provider(boolean everywhere, Set<Country> countries, Set<String> words) {
        boolean isCommon() {
            return everywhere || !countries.isEmpty();
        }
    }

    private MailProviders(List<DataFile> files) {
        this.files = files;
        files.forEach(file -> file.forEach(this::add));
    }

    private void add(String line) {
        List<String> parts = Arrays.asList(line.split(" +", -1));
        String first = parts.get(0);
        Provider provider = provider(parts);
        if (first.endsWith(ANY_SUFFIX)) {
            names.add(domain(first.substring(0, first.length() - 1) + "com").replace(".com", ""));
        } else {
            String domain = domain(first);
            if (providers.putIfAbsent(domain, provider) == null
                    && provider.isCommon()
                    && !provider.words().contains(RELAY)) {
                common.add(domain);
            }
        }
    }

    private static String domain(String text) {
        String domain = DomainName.mailDomain(text);
        if (domain == null) {
            throw new IllegalArgumentException("not a domain: give one such as example.com, or example.*");
        }
        return domain;
    }

    private static Provider provider(List<String> parts) {
        String where = parts.size() > 1 ? parts.get(1) : NOWHERE;
        Set<String> words = Set.copyOf(parts.subList(Math.min(2, parts.size()), parts.size()));
        if (!Set.of(RELAY, ANY_DOTS, ONE_DOMAIN).containsAll(words)) {
            throw new IllegalArgumentException(
                    "after the countries give relay, any-dots and one-domain at most, each once");
        }
        boolean everywhere = where.equals(EVERYWHERE);
        Set<Country> countries = everywhere || where.equals(NOWHERE)
                ? Set.of()
                : Arrays.stream(where.split(",", -1))
                        .map(MailProviders::country)
                        .collect(Collectors.toUnmodifiableSet());
        return new Provider(everywhere, countries, words);
    }

    private static Country country(String code) {
        if (!Country.isIso(code)) {
            throw new IllegalArgumentException("after the domain give *, - or countries such as DE,AT,CH");
        }
        return Country.of(code);
    }

    /**
     * Returns the bundled providers: the large ones of about 90 countries, and some thousand small ones. Loaded at
     * first use.
     *
     * @return the same instance at every call
     */
    public static MailProviders standard() {
        return Standard.PROVIDERS;
    }

    /**
     * Reads the host's own providers.
     *
     * @param files files in the format of {@code mail-providers.txt}, whose head explains it; a domain alone means only
     *     that it exists. Of two lines for a domain the first applies
     * @return the providers
     * @throws io.github.petitionkit.data.MalformedDataException if a line is malformed; it gives the line
     */
    public static MailProviders of(DataFile... files) {
        return new MailProviders(List.of(files));
    }

    /** {@return the source files, each with its date} */
    public List<DataFile> files() {
        return files;
    }

    /**
     * Returns whether a domain belongs to a known provider, large or small.
     *
     * @param domain any text, in any script and case
     * @return whether it is
     */
    public boolean isKnown(String domain) {
        String name = DomainName.mailDomain(domain);
        return name != null && (providers.containsKey(name) || isUnderAnySuffix(name));
    }

    private boolean isUnderAnySuffix(String name) {
        int dot = name.indexOf('.');
        String suffix = name.substring(dot + 1);
        return names.contains(name.substring(0, dot))
                && !SLIPS.contains(suffix)
                && !suffix.equals(BRITISH)
                && PublicSuffixes.standard().isSuffix(suffix);
    }

    /**
     * Returns whether a large part of a country's public has its mailboxes at a domain.
     *
     * @param domain any text, in any script and case
     * @param country the country
     * @return {@code true} if the provider is common in the country, or everywhere
     */
    public boolean serves(String domain, Country country) {
        Objects.requireNonNull(country, "country");
        Provider provider = find(domain);
        return provider != null
                && (provider.everywhere() || provider.countries().contains(country));
    }

    /**
     * Returns whether addresses of a domain may have dots that the grammar of e-mail forbids: first, last or doubled.
     *
     * @param domain any text, in any script and case
     * @return {@code true} if the provider issues such addresses
     */
    public boolean allowsAnyDots(String domain) {
        Provider provider = find(domain);
        return provider != null && provider.words().contains(ANY_DOTS);
    }

    /** Returns whether the provider of a domain has no mailboxes under its name with another ending. */
    boolean hasOneDomain(String domain) {
        Provider provider = find(domain);
        return provider != null && provider.words().contains(ONE_DOMAIN);
    }

    private @Nullable Provider find(String domain) {
        Provider provider = providers.get(domain);
        if (provider != null) {
            return provider;
        }
        String name = DomainName.mailDomain(domain);
        return name == null ? null : providers.get(name);
    }

    /** Returns the domains that are common anywhere, in the order of the files, for suggestions. */
    List<String> common() {
        return common;
    }

    /**
     * Returns whether a domain is a common public provider, so that unrelated people share it.
     *
     * @param domain a domain, in any case
     * @return {@code true} if it is common in some country
     */
    public static boolean isCommon(String domain) {
        Provider provider = standard().find(domain);
        return provider != null && provider.isCommon();
    }

    /**
     * Returns whether a domain is a relay, whose addresses look random although their owners are people.
     *
     * @param domain a domain, in any case
     * @return {@code true} if it is a known relay
     */
    public static boolean isRelay(String domain) {
        Provider provider = standard().find(domain);
        return provider != null && provider.words().contains(RELAY);
    }

    private static final class Standard {
        static final MailProviders PROVIDERS =
                of(DataFile.beside(MailProviders.class, FILE), DataFile.beside(MailProviders.class, SMALL_ONES));
    }
}
