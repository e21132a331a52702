package io.github.petitionkit.network;

import io.github.petitionkit.data.DataFile;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What domains of different owners end in, {@code com} as well as {@code co.uk} and {@code github.io}: so two firms below
 * {@code co.uk} are two, and {@code mail.example.co.uk} belongs to whom {@code example.co.uk} belongs to. By the rules of the
 * <a href="https://publicsuffix.org/list/">Public Suffix List</a>, its private part included. A look-up costs a hash for each
 * label. Immutable and thread-safe.
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

    /** {@return the list that comes with the library, read when first asked for; the same instance at every call} */
    public static PublicSuffixes standard() {
        return Standard.LIST;
    }

    /**
     * Another list, or the same of another day.
     *
     * @param file rules in the form of the published list, which can be given as it is
     * @return the list
     * @throws io.github.petitionkit.data.MalformedDataException if a line is no rule; it names the line
     */
    public static PublicSuffixes of(DataFile file) {
        return new PublicSuffixes(Objects.requireNonNull(file, "file"));
    }

    /** {@return of which day the list is; empty where it does not say} */
    public Optional<LocalDate> date() {
        return file.date();
    }

    /**
     * Whether a name is one below which others register theirs.
     *
     * @param domain any text
     * @return whether a rule of the list is met by the whole name; a top-level domain that the list lacks is none
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
     * The part of a domain that has one owner: the public suffix and the label before it.
     *
     * @param domain any text, in any script
     * @return the part in ASCII and lower case; empty where the text is no domain, or is a public suffix itself
     */
    public Optional<String> registrable(String domain) {
        String name = DomainName.hostName(domain);
        if (name == null) {
            return Optional.empty();
        }
        int owner = -1; // where the label before the suffix begins
        int label = 0;
        while (!isRule(name.substring(label)) && name.indexOf('.', label) >= 0) { // the last label is a suffix anyway
            if (exceptions.contains(name.substring(label))) {
                return Optional.of(name.substring(label));
            }
            owner = label;
            label = name.indexOf('.', label) + 1;
        }
        return owner < 0 ? Optional.empty() : Optional.of(name.substring(owner));
    }

    private static final class Standard {
        static final PublicSuffixes LIST = of(DataFile.beside(PublicSuffixes.class, FILE));
    }
}
