package io.github.petitionkit.store.jdbc.json;

import io.github.petitionkit.event.EventId;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.identity.RegisterNumber;
import io.github.petitionkit.identity.SignerKey;
import io.github.petitionkit.mailing.MailingId;
import io.github.petitionkit.petition.Hashtag;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.wire.WireNames;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The codecs of all types in documents: the text types listed here; the enums, records and sealed types of records that
 * a name table lists; and lists, sets and maps of these.
 */
public final class JsonCodecs {
    /** The components that came later, with their values before, by record. */
    private static final Map<Class<?>, Map<String, Object>> LATER = Map.of(Petition.class, Map.of("revision", 0));

    private final WireNames names;
    private final Map<Type, JsonCodec> forms = new HashMap<>();

    public JsonCodecs(WireNames names) {
        this.names = names;
        forms.put(long.class, PrimitiveCodec.LONG);
        forms.put(Long.class, PrimitiveCodec.LONG);
        forms.put(int.class, PrimitiveCodec.INT);
        forms.put(Integer.class, PrimitiveCodec.INT);
        forms.put(boolean.class, PrimitiveCodec.BOOLEAN);
        text(String.class, text -> text, text -> text);
        text(UUID.class, UUID::toString, UUID::fromString);
        text(BigDecimal.class, BigDecimal::toString, BigDecimal::new);
        text(Instant.class, InstantFormat::of, InstantFormat::read);
        text(Duration.class, Duration::toString, Duration::parse);
        text(LocalDate.class, LocalDate::toString, LocalDate::parse);
        text(Period.class, Period::toString, Period::parse);
        text(ZoneId.class, ZoneId::getId, ZoneId::of);
        text(Locale.class, Locale::toLanguageTag, Locale::forLanguageTag);
        text(PetitionId.class, PetitionId::toString, PetitionId::of);
        text(SignatureId.class, SignatureId::toString, SignatureId::of);
        text(MailingId.class, MailingId::toString, MailingId::of);
        text(EventId.class, EventId::toString, JsonCodecs::eventId);
        text(Hashtag.class, Hashtag::value, Hashtag::new);
        text(Country.class, Country::code, Country::of);
        text(Region.class, Region::code, Region::new);
        text(Area.class, JsonCodecs::areaText, JsonCodecs::area);
        text(PersonName.class, PersonName::value, PersonName::new);
        text(EmailAddress.class, EmailAddress::value, EmailAddress::new);
        text(RegisterNumber.class, RegisterNumber::value, RegisterNumber::new);
        text(SignerKey.class, SignerKey::text, SignerKey::parse);
    }

    WireNames names() {
        return names;
    }

    JsonCodec of(RecordComponent component) {
        JsonCodec form = of(component.getGenericType());
        Object before =
                LATER.getOrDefault(component.getDeclaringRecord(), Map.of()).get(component.getName());
        return before == null ? form : new LaterCodec(form, before);
    }

    JsonCodec of(Type type) {
        JsonCodec known = forms.get(type);
        if (known != null) {
            return known;
        }
        return type instanceof ParameterizedType generic ? generic(generic) : single((Class<?>) type);
    }

    private JsonCodec generic(ParameterizedType type) {
        List<JsonCodec> arguments =
                Arrays.stream(type.getActualTypeArguments()).map(this::of).toList();
        Type raw = type.getRawType();
        JsonCodec last = arguments.get(arguments.size() - 1);
        JsonCodec form;
        if (raw.equals(List.class)) {
            form = new CollectionCodec(last, ArrayList::new);
        } else if (raw.equals(Set.class)) {
            form = new CollectionCodec(last, LinkedHashSet::new);
        } else if (raw.equals(Map.class) && arguments.get(0) instanceof StringCodec<?> key) {
            form = new MapCodec(key, last);
        } else {
            throw unknown(type);
        }
        forms.put(type, form);
        return form;
    }

    private JsonCodec single(Class<?> type) {
        if (type.isEnum()) {
            JsonCodec form = byName(type);
            forms.put(type, form);
            return form;
        }
        if (type.isRecord()) {
            RecordCodec form = new RecordCodec(type);
            forms.put(type, form);
            form.resolve(this);
            return form;
        }
        if (type.isSealed()) {
            SealedTypeCodec form = new SealedTypeCodec(type);
            forms.put(type, form);
            form.resolve(this);
            return form;
        }
        throw unknown(type);
    }

    private static IllegalArgumentException unknown(Type type) {
        return new IllegalArgumentException("There is no codec for " + type.getTypeName() + " in documents; add one");
    }

    private <T> void text(Class<T> type, Function<T, String> toText, Function<String, T> toValue) {
        forms.put(type, new StringCodec<>(type, toText, toValue));
    }

    private <T> StringCodec<T> byName(Class<T> type) {
        EnumNames<T> constants =
                new EnumNames<>(type, names.constants(type).orElseThrow(() -> RecordCodec.nameless(type)));
        return new StringCodec<>(type, constants::name, constants::constant);
    }

    private static EventId eventId(String text) {
        int slash = text.indexOf('/');
        return new EventId(PetitionId.of(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }

    private static String areaText(Area area) {
        return (area instanceof Country ? "country:" : "region:") + area.code();
    }

    private static Area area(String text) {
        String code = text.substring(text.indexOf(':') + 1);
        return text.startsWith("country:") ? Country.of(code) : new Region(code);
    }
}
