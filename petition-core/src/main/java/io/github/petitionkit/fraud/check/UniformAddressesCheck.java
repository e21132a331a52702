package io.github.petitionkit.fraud.check;

import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.fraud.Attempt;
import io.github.petitionkit.fraud.ConfirmedAttempt;
import io.github.petitionkit.fraud.ConfirmedCheck;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.fraud.Trait;
import io.github.petitionkit.fraud.rate.ShareChange;
import io.github.petitionkit.fraud.rate.ShareMonitor;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.identity.PersonName;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Notices that nearly all who confirm from one place have addresses that are made of their names in one way, which is
 * not usual in their country. A school, a train, a stall and a mobile network have as many ways as the country; a
 * script has one. The check compares with confirmations of the same country elsewhere on the site; without those it
 * notices nothing. It compares mailboxes at public providers only, because employers make all their addresses in one
 * way, and so do relays that hide a mailbox. It ignores addresses that are a number alone, because a provider draws
 * them, and those of two words or more
 * without a name, such as {@code saint-mary.office@}, because a parish makes all its addresses in one way. A name in
 * other than Latin letters cannot be compared. It leaves a family alone of which one has made all addresses: people whose
 * first or last name half of the place has. Thread-safe.
 *
 * @param place the trait whose signers are compared, such as {@link Trait#SUBNET}
 * @param mix remembers confirmed people
 * @param limits the number of alike addresses, and of others to compare with, that a signal needs
 */
public record UniformAddressesCheck(Trait place, ShareMonitor mix, FraudLimits limits) implements ConfirmedCheck {
    /** In nats: chance makes so uniform a place once in a million. */
    private static final double EVIDENCE = 14;

    private static final double HALF = 0.5;

    /** Rejects {@code null}. */
    public UniformAddressesCheck {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(mix, "mix");
        Objects.requireNonNull(limits, "limits");
    }

    @Override
    public List<Signal> assessConfirmed(ConfirmedAttempt confirmed) {
        Attempt attempt = confirmed.attempt();
        EmailAddress email = attempt.signer().email();
        PersonName name = attempt.signer().name();
        String common = place.of(attempt);
        if (email == null
                || name == null
                || common == null
                || !attempt.isOnTheWeb()
                || !MailProviders.isCommon(email.domain())
                || MailProviders.isRelay(email.domain())) {
            return List.of();
        }
        EmailPattern pattern = EmailPattern.of(email, name);
        if (pattern.isNumber() || (!pattern.hasName() && !isOneLatinWord(pattern, name))) {
            return List.of();
        }
        String form = pattern.value();
        String country =
                "uniform|" + place.code() + '|' + attempt.signer().country().code();
        ShareChange usual = mix.arrive(country, form, confirmed.at());
        ShareChange here = mix.arrive(country + '|' + common, form, confirmed.at());
        String words = name.value().toLowerCase(Locale.ROOT);
        String names = country + '|' + common + '|';
        ShareChange first =
                mix.arrive(names + "first", words.substring(0, end(words.indexOf(' '), words)), confirmed.at());
        ShareChange last = mix.arrive(names + "last", words.substring(words.lastIndexOf(' ') + 1), confirmed.at());
        boolean isFamily = isHalf(first) || isHalf(last);
        return isUniform(here, usual) && !isFamily ? List.of(signal(here)) : List.of();
    }

    private static int end(int space, String words) {
        return space < 0 ? words.length() : space;
    }

    private static boolean isHalf(ShareChange name) {
        return name.recent() >= HALF * name.recentOfAll();
    }

    private static boolean isOneLatinWord(EmailPattern pattern, PersonName name) {
        return pattern.value().chars().allMatch(Character::isLetterOrDigit)
                && name.value().codePoints().filter(Character::isLetter).allMatch(UniformAddressesCheck::isLatin);
    }

    private static boolean isLatin(int letter) {
        return UnicodeScript.of(letter) == UnicodeScript.LATIN;
    }

    private boolean isUniform(ShareChange here, ShareChange country) {
        double share = here.recent() / here.recentOfAll();
        double elsewhere =
                total(country.recentOfAll(), country.usualOfAll()) - total(here.recentOfAll(), here.usualOfAll());
        if (here.recent() < limits.fewestUniform()
                || share < limits.uniformShare()
                || elsewhere < limits.uniformHistory()) {
            return false;
        }
        double alike = Math.max(0, total(country.recent(), country.usual()) - total(here.recent(), here.usual()));
        return here.recent() * Math.log(share * (elsewhere + 1) / (alike + 1)) >= EVIDENCE;
    }

    private static double total(double recent, double usual) {
        return recent + usual;
    }

    private Signal signal(ShareChange here) {
        return new Signal(
                "uniform-addresses-" + place.code(),
                60,
                "About %s of the last %s who confirmed with the same %s have addresses made of the names in one unusual way"
                        .formatted(Math.round(here.recent()), Math.round(here.recentOfAll()), place.words()),
                "As many ways to make addresses of names as people have");
    }
}
