package io.github.petitionkit.fraud;

import io.github.petitionkit.identity.NumberedLocalPart;
import io.github.petitionkit.identity.PersonName;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A trait that attempts can share. */
public enum Trait {
    /** The IP address; of IPv6 the first 64 bits, which belong to one subscriber. */
    IP {
        @Override
        @Nullable
        String find(Attempt attempt) {
            return attempt.ip().map(ip -> ip.subscriber().toString()).orElse(null);
        }
    },
    /** The network of the IP address: 24 bits of IPv4, 48 of IPv6. */
    SUBNET {
        @Override
        @Nullable
        String find(Attempt attempt) {
            return attempt.ip().map(ip -> ip.neighbourhood().toString()).orElse(null);
        }
    },
    /** The IP address and the browser with its version: one device, or a few alike. */
    DEVICE {
        @Override
        @Nullable
        String find(Attempt attempt) {
            String network = IP.of(attempt);
            String agent = attempt.context().userAgent();
            return network == null || agent == null ? null : network + '|' + agent;
        }
    },
    /** The browser with its version, at any address. */
    BROWSER {
        @Override
        @Nullable
        String find(Attempt attempt) {
            String agent = attempt.context().userAgent();
            return agent == null || agent.isBlank() ? null : agent;
        }
    },
    /** The domain of the e-mail. */
    DOMAIN {
        @Override
        @Nullable
        String find(Attempt attempt) {
            return attempt.domain().orElse(null);
        }
    },
    /**
     * The e-mail without the number before its {@code @}: the same for {@code signer1@} and {@code signer2@}. There is
     * no trait if fewer than five characters stand before the number (see {@link NumberedLocalPart#hasWord}).
     */
    NUMBERED_ADDRESS {
        @Override
        @Nullable
        String find(Attempt attempt) {
            String local = attempt.localPart();
            if (local == null) {
                return null;
            }
            return NumberedLocalPart.of(local)
                    .filter(NumberedLocalPart::hasWord)
                    .map(numbered -> address(numbered.stem() + '#', attempt))
                    .orElse(null);
        }
    },
    /** The e-mail without dots and without the part after a plus: the same for {@code a.d.a+1@} and {@code ada+2@}. */
    TAGGED_ADDRESS {
        @Override
        @Nullable
        String find(Attempt attempt) {
            String local = attempt.localPart();
            if (local == null) {
                return null;
            }
            int plus = local.indexOf('+');
            boolean tagged = plus > 0 || local.indexOf('.') != local.lastIndexOf('.');
            String mailbox = plus > 0 ? local.substring(0, plus) : local;
            return tagged ? address(mailbox.replace(".", ""), attempt) : null;
        }
    },
    /** The family of the browser: its User-Agent header without version numbers. */
    USER_AGENT {
        @Override
        @Nullable
        String find(Attempt attempt) {
            String agent = attempt.context().userAgent();
            return agent == null || agent.isBlank() ? null : withoutNumbers(agent);
        }
    },
    /** The country that the signer gave. */
    COUNTRY {
        @Override
        String find(Attempt attempt) {
            return attempt.signer().country().code();
        }
    },
    /** The signer's name in its comparable form. */
    NAME {
        @Override
        @Nullable
        String find(Attempt attempt) {
            PersonName name = attempt.signer().name();
            return name == null ? null : name.comparable();
        }
    },
    /** The reason for signing, without case and white space; short ones are ignored, because many people share them. */
    REASON {
        @Override
        @Nullable
        String find(Attempt attempt) {
            String reason = attempt.statement().reason();
            if (reason == null || reason.length() < SAID_BY_ONE) {
                return null;
            }
            String said = lettersAndDigits(reason);
            return said.length() < SAID_BY_ONE ? null : said;
        }
    };

    private static final int SAID_BY_ONE = 30;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** Computes the value for {@link #of}. */
    abstract @Nullable String find(Attempt attempt);

    /**
     * {@return the value of the trait, equal for attempts that share it; {@code null} if the attempt lacks the trait}
     */
    public final @Nullable String of(Attempt attempt) {
        return attempt.common(this);
    }

    /** {@return the name in a signal's code} */
    public String code() {
        return code;
    }

    /** {@return the name in a sentence} */
    public String words() {
        return code.replace('-', ' ');
    }

    /** {@return a key of the petition and the value of the trait; {@code null} if the attempt lacks the trait} */
    @Nullable
    public String at(Attempt attempt) {
        String common = of(attempt);
        return common == null ? null : code() + '|' + attempt.petitionKey() + '|' + common;
    }

    private static String address(String local, Attempt attempt) {
        return local + '@' + attempt.domain().orElse("");
    }

    /** Each number becomes one {@code #}. */
    private static String withoutNumbers(String text) {
        StringBuilder stem = new StringBuilder(text.length());
        boolean inNumber = false;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            boolean digit = character >= '0' && character <= '9';
            if (!digit) {
                stem.append(character);
            } else if (!inNumber) {
                stem.append('#');
            }
            inNumber = digit || character == '#';
        }
        return stem.toString();
    }

    private static String lettersAndDigits(String text) {
        StringBuilder said = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            if (Character.isLetterOrDigit(character)) {
                said.appendCodePoint(character);
            }
        }
        return said.toString().toLowerCase(Locale.ROOT);
    }
}
