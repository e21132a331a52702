package io.github.petitionkit.fraud;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.network.IpAddress;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What attempts can have in common. */
public enum Subject {
    /** The address on the Internet; of v6 the first 64 bits, which belong to one subscriber. */
    IP {
        @Override
        @Nullable
        String of(Attempt attempt) {
            return network(attempt, 32, 64);
        }
    },
    /** The neighbourhood of the address on the Internet: 24 bits of v4, 48 of v6. */
    SUBNET {
        @Override
        @Nullable
        String of(Attempt attempt) {
            return network(attempt, 24, 48);
        }
    },
    /** The domain of the e-mail. */
    DOMAIN {
        @Override
        @Nullable
        String of(Attempt attempt) {
            EmailAddress email = attempt.signer().email();
            return email == null ? null : email.domain().toLowerCase(Locale.ROOT);
        }
    },
    /** The e-mail without its digits: what is the same in {@code signer1@} and {@code signer2@}. */
    NUMBERED_ADDRESS {
        @Override
        @Nullable
        String of(Attempt attempt) {
            EmailAddress email = attempt.signer().email();
            if (email == null) {
                return null;
            }
            String stem = DIGITS.matcher(email.localPart()).replaceAll("#");
            return stem.indexOf('#') < 0 ? null : (stem + '@' + email.domain()).toLowerCase(Locale.ROOT);
        }
    },
    /** What the browser calls itself, without the numbers of versions. */
    USER_AGENT {
        @Override
        @Nullable
        String of(Attempt attempt) {
            String agent = attempt.context().userAgent();
            return agent == null || agent.isBlank()
                    ? null
                    : DIGITS.matcher(agent).replaceAll("#");
        }
    },
    /** The signer's name, as names are compared. */
    NAME {
        @Override
        @Nullable
        String of(Attempt attempt) {
            PersonName name = attempt.signer().name();
            return name == null ? null : name.comparable();
        }
    },
    /** The reason for signing, without case and white space; short ones are everybody's. */
    REASON {
        @Override
        @Nullable
        String of(Attempt attempt) {
            String reason = attempt.statement().reason();
            if (reason == null) {
                return null;
            }
            String said = NOT_LETTERS.matcher(reason).replaceAll("").toLowerCase(Locale.ROOT);
            return said.length() < SAID_BY_ONE ? null : said;
        }
    };

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SAID_BY_ONE = 30;

    /** {@return what attempts have in common if it is equal, or {@code null} where the attempt has nothing of the kind} */
    abstract @Nullable String of(Attempt attempt);

    /** {@return the name in a signal's code} */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable String network(Attempt attempt, int v4Prefix, int v6Prefix) {
        String ip = attempt.context().ip();
        IpAddress address = ip == null ? null : IpAddress.parse(ip).orElse(null);
        return address == null
                ? null
                : address.block(address.isV4() ? v4Prefix : v6Prefix).toString();
    }
}
