package io.github.petitionkit.jackson;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.identity.CanonicalEmail;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailPattern;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.RegisterNumber;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.network.IpAddress;
import io.github.petitionkit.network.IpBlock;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.proof.Hash;
import io.github.petitionkit.search.SearchKey;
import io.github.petitionkit.signature.SignatureId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The types that are written as one text. Enums always are. */
final class Scalars {
    private static final String UUID_TEXT = "a UUID such as 6f1f9d1e-3a0e-4a53-9d0e-3a5b8f0c2d11";
    private static final int UUID_LENGTH = 36;
    private static final String COUNTRY = "country:";
    private static final String REGION = "region:";

    static final Scalar<Locale> LANGUAGE = new Scalar<>(
            Locale.class,
            "a language tag such as en or de-CH",
            Locale::toLanguageTag,
            tag -> new Locale.Builder().setLanguageTag(tag).build());

    private static final Map<Class<?>, Scalar<?>> TABLE = List.of(
                    of(PetitionId.class, UUID_TEXT, PetitionId::toString, text -> new PetitionId(uuid(text))),
                    of(SignatureId.class, UUID_TEXT, SignatureId::toString, text -> new SignatureId(uuid(text))),
                    of(MailingId.class, UUID_TEXT, MailingId::toString, text -> new MailingId(uuid(text))),
                    of(EventId.class, "a petition's id, a slash and a number", EventId::toString, Scalars::eventId),
                    of(EmailAddress.class, "an e-mail address", EmailAddress::value, EmailAddress::new),
                    of(CanonicalEmail.class, "a canonical e-mail", CanonicalEmail::value, CanonicalEmail::new),
                    of(EmailPattern.class, "a pattern such as G.F2", EmailPattern::value, EmailPattern::new),
                    of(PersonName.class, "a person's name", PersonName::value, PersonName::new),
                    of(RegisterNumber.class, "letters and digits", RegisterNumber::value, RegisterNumber::new),
                    of(SignerKey.class, "a key id, a colon and a hash", SignerKey::text, SignerKey::parse),
                    of(Country.class, "a country code of 2 or 3 letters such as GB", Country::code, Country::new),
                    of(Region.class, "a region's code of 1 to 64 characters", Region::code, Region::new),
                    of(Area.class, "an area such as country:GB or region:E14000530", Scalars::text, Scalars::area),
                    of(SearchKey.class, "the key of a page", SearchKey::toString, SearchKey::parse),
                    of(Hash.class, "64 hexadecimal digits", Hash::toString, Hash::of),
                    of(IpAddress.class, "an IP address", IpAddress::toString, Scalars::address),
                    of(IpBlock.class, "a block such as 192.0.2.0/24", IpBlock::toString, IpBlock::of),
                    of(Hashtag.class, "a hashtag such as #metoo", Hashtag::toString, Hashtag::new))
            .stream()
            .collect(Collectors.toUnmodifiableMap(Scalar::type, Function.identity()));

    private Scalars() {}

    /** Returns the codec of a type, or {@code null} if it is not written as one text. */
    static @Nullable Scalar<?> find(Class<?> type) {
        Scalar<?> listed = TABLE.get(type);
        return listed == null ? EnumScalar.find(type) : listed;
    }

    private static <T> Scalar<T> of(
            Class<T> type, String expected, Function<T, String> text, Function<String, T> value) {
        return new Scalar<>(type, expected, text, value);
    }

    /**
     * Parses a UUID of full length; {@link UUID#fromString} also accepts shorter texts, which would be written
     * differently.
     */
    private static UUID uuid(String text) {
        if (text.length() != UUID_LENGTH) {
            throw new IllegalArgumentException("A UUID has 36 characters");
        }
        return UUID.fromString(text);
    }

    private static EventId eventId(String text) {
        return new EventId(new PetitionId(uuid(before(text, '/'))), Long.parseLong(after(text, '/')));
    }

    private static IpAddress address(String text) {
        return IpAddress.parse(text).orElseThrow(IllegalArgumentException::new);
    }

    private static String text(Area area) {
        return (area instanceof Country ? COUNTRY : REGION) + area.code();
    }

    private static Area area(String text) {
        String code = after(text, ':');
        return switch (text.substring(0, text.length() - code.length())) {
            case COUNTRY -> new Country(code);
            case REGION -> new Region(code);
            default -> throw new IllegalArgumentException("Not a kind of area");
        };
    }

    private static String before(String text, char mark) {
        return text.substring(0, text.indexOf(mark));
    }

    private static String after(String text, char mark) {
        return text.substring(text.indexOf(mark) + 1);
    }
}
