package io.github.petitionkit.network;

import io.github.petitionkit.data.DataFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Public suffixes, below which different owners register domains, such as {@code com}, {@code co.uk} and
 * {@code github.io}. So two names below {@code co.uk} have different owners, and {@code mail.example.co.uk} has the
 * owner of {@code example.co.uk}. The rules are those of the <a href="https://publicsuffix.org/list/">Public Suffix
 * List</a>, including its private part. A look-up costs one hash for each label. Immutable and thread-safe.
 */
public final class PublicSuffixes {
    private static final String FILE = "public-suffixes.txt";

    private final Set<String> suffixes = new HashSet<>();
    private final Set<String> parents = new HashSet<>();
    private final Set<String> exceptions = new HashSet<>();
    private final DataFile file;

    private PublicSuffixes(DataFile file) {
        this.file = file;
        file.forEach(this::add);
    }

    private void add(String rule) {
        if (rule.startsWith("!")) {
            exceptions.add(name(rule.substring(1)));
        } else if (rule.startsWith("*.")) {
            parents.add(name(rule.substring(2)));
        } else {
            suffixes.add(name(rule));
        }
    }

    private static String name(String rule) {
        String name = DomainName.hostName(rule);
        if (name == null) {
            throw new IllegalArgumentException("not a rule: give one such as co.uk, *.ck or !www.ck");
        }
        return name;
    }

    /** {@return the bundled list, loaded at first use; the same instance at every call} */
    public static PublicSuffixes standard() {
        return Standard.LIST;
    }

    /**
     * Reads another list, or another version of the standard one.
     *
     * @param file rules in the format of the published list
     * @return the list
     * @throws io.github.petitionkit.data.MalformedDataException if a line is not a rule; it gives the line
     */
    public static PublicSuffixes of(DataFile file) {
        return new PublicSuffixes(Objects.requireNonNull(file, "file"));
    }

    /** {@return the date of the list; empty if it has none} */
    public Optional<LocalDate> date() {
        return file.date();
    }

    /**
     * Returns whether a name is a public suffix.
     *
     * @param domain any text
     * @return {@code true} if the whole name matches a rule of the list; {@code false} for a top-level domain that is
     *     not on the list
     */
    public boolean isSuffix(String domain) {
        String name = DomainName.hostName(domain);
        return name != null && isRule(name);
    }

    private boolean isRule(String name) {
        int dot = name.indexOf('.');
        boolean below = dot > 0 && parents.contains(name.substring(dot + 1));
        return suffixes.contains(name) || (below && !exceptions.contains(name));
    }

    /**
     * Returns the registrable part of a domain, which has one owner: the public suffix and the label before it.
     *
     * @param domain any text, in any script
     * @return the part in ASCII and lower case; empty if the text is not a domain, such as an IP address, or is a public
     *     suffix itself
     */
    public Optional<String> registrable(String domain) {
        String name = DomainName.hostName(domain);
        if (name == null || endsInANumber(name)) {
            return Optional.empty();
        }
        int owner = -1; // where the label before the suffix begins
        int label = 0;
        while (!isRule(name.substring(label)) && name.indexOf('.', label) >= 0) { // the last label is always a suffix
            if (exceptions.contains(name.substring(label))) {
                return Optional.of(name.substring(label));
            }
            owner = label;
            label = name.indexOf('.', label) + 1;
        }
        return owner < 0 ? Optional.empty() : Optional.of(name.substring(owner));
    }

    /** Returns whether a name is an IPv4 address or meant as one, because no top-level domain is a number (RFC 3696, 2). */
    private static boolean endsInANumber(String name) {
        return name.substring(name.lastIndexOf('.') + 1).chars().allMatch(Character::isDigit);
    }

    private static final class Standard {
        static final PublicSuffixes LIST = of(DataFile.beside(PublicSuffixes.class, FILE));
    }
}
