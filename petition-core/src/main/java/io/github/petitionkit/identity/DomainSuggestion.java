package io.github.petitionkit.identity;

import io.github.petitionkit.network.PublicSuffixes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Suggests a correction of a mistyped domain: {@code gmail.com} for {@code gmial.com}. Show it as a question beside the
 * form; never refuse because of it. The distance counts missing, added, wrong and swapped letters (Damerau, 1964). A
 * domain that is {@linkplain MailProviders#isKnown known} to exist gets no suggestion. Immutable and thread-safe.
 */
public final class DomainSuggestion {
    private static final int LONGEST = 40;
    /**
     * The minimum length of a name before the first dot; a neighbour of a shorter one, such as aol, is often a real
     * domain.
     */
    private static final int SHORTEST_NAME = 5;
    /** The names of the commonest providers, which are meant where a domain is two typing errors away. */
    private static final Set<String> LARGEST = MailProviders.standard().common().stream()
            .limit(8)
            .map(DomainSuggestion::name)
            .collect(Collectors.toUnmodifiableSet());
    /** A provider with so long a name may be meant, too. */
    private static final int LONG_NAME = 10;

    /** Of com and its dot: gmail.com.ar, gmail.cm.ar. */
    private static final int LONGEST_BEFORE_COUNTRY = 4;

    private DomainSuggestion() {}

    /**
     * Suggests the address that its owner may have meant.
     *
     * @param email the address as typed
     * @return the same local part at the domain of a common provider, one typing error away; two with the same first letter,
     *     if the provider is one of the largest or its name is long, or if the name is right. Of several the nearest, then the
     *     one with the same beginning, then the commonest. A provider's only domain is meant by its name with any ending. Any
     *     other domain with an ending that does not exist gets a common one: {@code example.com} for {@code example.con}.
     *     Empty if the domain is a known provider's or similar to none, or if it has another existing ending: {@code sapo.cv}
     *     is not {@code sapo.pt}
     */
    public static Optional<EmailAddress> of(EmailAddress email) {
        String typed = email.domain().toLowerCase(Locale.ROOT);
        if (typed.length() > LONGEST || MailProviders.standard().isKnown(typed)) {
            return Optional.empty();
        }
        return provider(typed)
                .or(() -> MistypedEnding.corrected(typed)
                        .map(DomainSuggestion::belowNet)
                        .map(domain -> MailProviders.standard().isKnown(domain)
                                ? domain
                                : provider(domain).orElse(domain)))
                .map(domain -> new EmailAddress(email.localPart() + "@" + domain));
    }

    /**
     * Returns the common provider below {@code net} whose name stands before {@code com}, which people type out of habit:
     * {@code comcast.net} for {@code comcast.com}.
     */
    private static String belowNet(String domain) {
        List<String> common = MailProviders.standard().common();
        String net = name(domain) + ".net";
        boolean isMeant = domain.equals(name(domain) + ".com") && common.contains(net) && !common.contains(domain);
        return isMeant ? net : domain;
    }

    private static Optional<String> provider(String typed) {
        @Nullable Slip best = null;
        for (String common : MailProviders.standard().common()) { // the commonest first
            Slip slip = slip(typed, common);
            best = slip != null && (best == null || slip.isLikelierThan(best)) ? slip : best;
        }
        return Optional.ofNullable(best).map(Slip::domain);
    }

    private static @Nullable Slip slip(String typed, String common) {
        if (isByAnotherEnding(typed, common) || isWithMoreBehind(typed, common) || isAllButAlike(typed, common)) {
            return new Slip(common, 0, 0);
        }
        if (isCutOff(typed, common)) {
            return new Slip(common, 1, 0);
        } else if (hasAnotherEndingBehind(typed, common)) {
            return new Slip(common, 2, 0);
        } else if (isNearBelowAnotherCountry(typed, common)) {
            return new Slip(common, 3, 0);
        }
        boolean sameName = name(typed).equals(name(common));
        boolean large = LARGEST.contains(name(common)) || name(common).length() >= LONG_NAME;
        int most = sameName || (large && typed.charAt(0) == common.charAt(0)) ? 2 : 1;
        boolean near = Math.abs(common.length() - typed.length()) <= most && isLikely(typed, common);
        int distance = near ? Distance.between(typed, common) : Integer.MAX_VALUE;
        boolean asLong = typed.length() == common.length();
        return distance <= most && !hasOtherEnding(typed, common) && !isOfAnotherCountry(typed, common)
                ? new Slip(common, distance, asLong ? sameBeginningBeforeCountry(typed, common) : 0)
                : null;
    }

    /**
     * Returns whether a domain has a provider's name and an ending that the provider does not have: {@code gmail.fr}. Names
     * directly below {@code uk} are newer (2014) than the providers below {@code co.uk}.
     */
    private static boolean isByAnotherEnding(String typed, String common) {
        if (!name(typed).equals(name(common))) {
            return false;
        }
        String ending = behindDots(typed, 1);
        String last = behindDots(ending, 1);
        boolean behindShort = ending.length() - last.length() <= LONGEST_BEFORE_COUNTRY;
        return MailProviders.standard().hasOneDomain(common)
                ? PublicSuffixes.standard().isSuffix(ending)
                        || (behindShort && PublicSuffixes.standard().isSuffix(last))
                : ending.equals("uk") && behindDots(common, 1).equals("co.uk");
    }

    /**
     * Returns whether the name of a provider that has one domain is mistyped, and the ending of commerce in a country behind it:
     * {@code gmial.com.ar}. Only with the same beginning, or the same letters: {@code gail.co.in} is a company.
     */
    private static boolean isNearBelowAnotherCountry(String typed, String common) {
        String name = name(typed);
        String meant = name(common);
        String ending = behindDots(typed, 1);
        return meant.length() >= SHORTEST_NAME
                && (ending.startsWith("com.") || ending.startsWith("co."))
                && MailProviders.standard().hasOneDomain(common)
                && PublicSuffixes.standard().isSuffix(ending)
                && (sameBeginning(name, meant) > 1 || letters(name).equals(letters(meant)))
                && Distance.between(name, meant) == 1;
    }

    /** Returns whether a part is there twice, or more letters behind it: {@code web.de.de}, {@code gmailgmail.com}, {@code gmail.comcomm}. */
    private static boolean isWithMoreBehind(String typed, String common) {
        String rest = typed.startsWith(common) ? typed.substring(common.length()) : "";
        boolean twice = rest.equals(common.substring(common.lastIndexOf('.'))) || typed.equals(name(common) + common);
        return twice
                || (!rest.isEmpty()
                        && rest.indexOf('.') < 0
                        && !PublicSuffixes.standard().isSuffix(typed.substring(typed.lastIndexOf('.') + 1)));
    }

    /**
     * Returns whether a country or com is there too: {@code outlook.com.uk}, where {@code com.uk} is no public suffix, and
     * {@code web.at.com}.
     */
    private static boolean hasAnotherEndingBehind(String typed, String common) {
        String rest = typed.startsWith(common) ? typed.substring(common.length()) : "";
        return (rest.equals(".com") || (rest.length() == 3 && rest.charAt(0) == '.'))
                && PublicSuffixes.standard().isSuffix(rest.substring(1))
                && !PublicSuffixes.standard().isSuffix(behindDots(typed, 1));
    }

    /** Returns whether the last letters are missing: {@code outlook.c}. */
    private static boolean isCutOff(String typed, String common) {
        int missing = common.length() - typed.length();
        return missing > 0 && missing <= 2 && common.startsWith(typed) && typed.indexOf('.') >= SHORTEST_NAME;
    }

    /** Compares without hyphens, and digits as the letters that they look like: {@code 02.pl}. */
    private static boolean isAllButAlike(String typed, String common) {
        return alike(typed).equals(alike(common));
    }

    private static String alike(String domain) {
        return domain.replace("-", "").replace('0', 'o').replace('1', 'l');
    }

    /** Returns whether both letters of the country are others: nobody types {@code uk} for {@code gr}. */
    private static boolean isOfAnotherCountry(String typed, String common) {
        int dot = common.length() - 3;
        return typed.length() == common.length()
                && common.charAt(dot) == '.'
                && common.charAt(dot + 1) != typed.charAt(dot + 1)
                && common.charAt(dot + 2) != typed.charAt(dot + 2)
                && !(common.charAt(dot + 1) == typed.charAt(dot + 2)
                        && common.charAt(dot + 2) == typed.charAt(dot + 1));
    }

    /** Behind {@code co} the commonest country is meant, whichever of its letters is wrong: {@code co.ik} is {@code co.uk}. */
    private static int sameBeginningBeforeCountry(String typed, String common) {
        int country = common.length() - 2;
        int same = sameBeginning(typed, common);
        return common.startsWith(".co.", country - 4) ? Math.min(country, same) : same;
    }

    private static int sameBeginning(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static String name(String domain) {
        return domain.substring(0, Math.max(0, domain.indexOf('.')));
    }

    /** Requires of a short name all letters of the common one, swapped or doubled; a longer one may lack some. */
    private static boolean isLikely(String typed, String common) {
        int dot = common.indexOf('.');
        int other = typed.indexOf('.');
        return dot >= SHORTEST_NAME
                || typed.startsWith(common.substring(0, dot + 1))
                || (typed.substring(other).equals(common.substring(dot))
                        && letters(typed.substring(0, other)).equals(letters(common.substring(0, dot))));
    }

    /** Returns whether a domain has an ending of its own: one that exists, and is neither a part nor a slip of the usual one. */
    private static boolean hasOtherEnding(String typed, String common) {
        String usual = ending(common);
        String ending = behindDots(typed, dots(common) - dots(usual));
        return PublicSuffixes.standard().isSuffix(ending)
                && !usual.startsWith(ending)
                && !usual.endsWith(ending)
                && !(usual.equals("com") && MailProviders.SLIPS.contains(ending));
    }

    /** Returns the public suffix of a provider's domain. */
    private static String ending(String domain) {
        String ending = behindDots(domain, 1);
        while (!PublicSuffixes.standard().isSuffix(ending) && ending.indexOf('.') >= 0) {
            ending = behindDots(ending, 1);
        }
        return ending;
    }

    private static int dots(String domain) {
        return (int) domain.chars().filter(each -> each == '.').count();
    }

    private static String behindDots(String domain, int dots) {
        int from = 0;
        for (int count = 0; count < dots && from >= 0; count++) {
            from = domain.indexOf('.', from) + 1;
        }
        return domain.substring(from);
    }

    private static Set<Integer> letters(String name) {
        return name.chars().boxed().collect(Collectors.toSet());
    }

    /**
     * A domain that may have been meant.
     *
     * @param same how many letters at the beginning are those typed, since the first ones are seldom wrong; 0 if it is not as
     *     long as what was typed
     */
    private record Slip(String domain, int distance, int same) {
        boolean isLikelierThan(Slip other) {
            return distance < other.distance || (distance == other.distance && other.same > 0 && same > other.same);
        }
    }
}
