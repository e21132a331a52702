package io.github.petitionkit.file;

import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Consent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Columns of signatures. {@link SignatureImport} uses the same names, and reads those that a signer can provide.
 *
 * <p>{@link #EMAIL}, {@link #NAME}, {@link #POSTAL_CODE}, {@link #REASON} and answers are personal data: export what
 * the recipient needs and no more.
 */
public final class SignatureColumns {
    /** {@code id}: the signature's id. */
    public static final Column<Signature> ID =
            Column.text("id", signature -> signature.id().toString());

    /** {@code petition}: the petition's id. */
    public static final Column<Signature> PETITION =
            Column.text("petition", signature -> signature.petition().toString());

    /** {@code state}: the signature's state, such as {@code confirmed}. */
    public static final Column<Signature> STATE = Column.text("state", signature -> EnumFormat.of(signature.state()));

    /** {@code role}: the signer's role, such as {@code sponsor}. */
    public static final Column<Signature> ROLE =
            Column.text("role", signature -> EnumFormat.of(signature.context().role()));

    /** {@code channel}: the channel of the signature, such as {@code paper}. */
    public static final Column<Signature> CHANNEL = Column.text(
            "channel", signature -> EnumFormat.of(signature.context().channel()));

    /** {@code name}: the signer's name. */
    public static final Column<Signature> NAME =
            Column.text("name", signature -> orNothing(signature.signer().name(), PersonName::value));

    /**
     * {@code shown_name}: the name as its owner chose to be shown: in full, as initials, or an empty cell; empty
     * while staff have concealed it.
     */
    public static final Column<Signature> CHOSEN_NAME = Column.text("shown_name", SignatureColumns::chosenName);

    /** {@code first_name}: the signer's name without its last word. */
    public static final Column<Signature> FIRST_NAME =
            Column.text("first_name", signature -> orNothing(signature.signer().name(), SignatureColumns::first));

    /** {@code last_name}: the last word of the signer's name; empty if it has only one. */
    public static final Column<Signature> LAST_NAME =
            Column.text("last_name", signature -> orNothing(signature.signer().name(), SignatureColumns::last));

    /** {@code email}: the signer's address. */
    public static final Column<Signature> EMAIL =
            Column.text("email", signature -> orNothing(signature.signer().email(), EmailAddress::value));

    /** {@code country}: the country where the signer lives. */
    public static final Column<Signature> COUNTRY =
            Column.text("country", signature -> signature.signer().livesIn().code());

    /**
     * {@code nationality}: the country for which the signature counts, for a petition that counts by nationality. Not
     * among the columns of {@link #withoutEmail()}, because it is the country of residence for every other petition.
     */
    public static final Column<Signature> NATIONALITY =
            Column.text("nationality", signature -> signature.signer().country().code());

    /** {@code region}: the host's code of the signer's region. */
    public static final Column<Signature> REGION =
            Column.text("region", signature -> orNothing(signature.signer().region(), Region::code));

    /** {@code postal_code}: the postal code as typed. */
    public static final Column<Signature> POSTAL_CODE =
            Column.text("postal_code", signature -> signature.signer().postalCode());

    /** {@code language}: the language of mails to the signer, such as {@code de-CH}. */
    public static final Column<Signature> LANGUAGE =
            Column.text("language", signature -> signature.context().locale().toLanguageTag());

    /** {@code public_name}: the form of the name in public, such as {@code initials}. */
    public static final Column<Signature> PUBLIC_NAME = Column.text(
            "public_name", signature -> EnumFormat.of(signature.statement().publicName()));

    /** {@code reason}: the signer's reason to sign; empty while staff have concealed it. */
    public static final Column<Signature> REASON = Column.text(
            "reason", signature -> signature.statement().shownReason().orElse(null));

    /** {@code received_at}: when the signer signed: when the signature came in, or the earlier date of a list. */
    public static final Column<Signature> RECEIVED_AT =
            Column.text("received_at", signature -> signature.signedAt().toString());

    /** {@code confirmed_at}: when its signer confirmed. */
    public static final Column<Signature> CONFIRMED_AT = Column.text(
            "confirmed_at", signature -> orNothing(signature.timestamps().confirmedAt(), Instant::toString));

    /** {@code counted_at}: when the signature first counted. */
    public static final Column<Signature> COUNTED_AT = Column.text(
            "counted_at", signature -> orNothing(signature.timestamps().countedAt(), Instant::toString));

    static final String ANSWER = "answer.";
    static final String CONSENT = "consent.";

    private static final List<Column<Signature>> ALL = List.of(
            ID,
            PETITION,
            STATE,
            ROLE,
            CHANNEL,
            NAME,
            EMAIL,
            COUNTRY,
            REGION,
            POSTAL_CODE,
            LANGUAGE,
            PUBLIC_NAME,
            REASON,
            RECEIVED_AT,
            CONFIRMED_AT,
            COUNTED_AT);

    /** Columns of parts of a name, which an import joins, and of the number in a register, of which a hash is stored. */
    private static final List<Column<Signature>> OF_IMPORTS = List.of(
            FIRST_NAME,
            Column.text("middle_name", signature -> null),
            LAST_NAME,
            NATIONALITY,
            Column.text("register_number", signature -> null));

    private static final Map<String, Column<Signature>> BY_NAME = Stream.of(ALL, OF_IMPORTS, List.of(CHOSEN_NAME))
            .flatMap(List::stream)
            .collect(Collectors.toUnmodifiableMap(Column::name, Function.identity()));

    private SignatureColumns() {}

    /**
     * Returns whether a column of an import can have a name.
     *
     * @param name any text
     * @return whether it is the name of a column here, of an answer or of a consent
     */
    public static boolean isColumn(String name) {
        return BY_NAME.containsKey(name)
                || name.startsWith(ANSWER)
                || (name.startsWith(CONSENT) && name.indexOf('.', CONSENT.length()) > 0);
    }

    /**
     * Returns a column by its name.
     *
     * @param name the name of a column here, {@code answer.}<i>question</i> or
     *     {@code consent.}<i>purpose</i>{@code .}<i>organisation</i>
     * @return the column
     * @throws IllegalArgumentException if there is none
     */
    public static Column<Signature> named(String name) {
        Column<Signature> known = BY_NAME.get(name);
        if (known != null) {
            return known;
        } else if (!isColumn(name)) {
            throw new IllegalArgumentException("A column has one of the names " + listed());
        } else if (name.startsWith(ANSWER)) {
            return answer(name.substring(ANSWER.length()));
        }
        String[] parts = name.substring(CONSENT.length()).split("\\.", 2);
        return consent(parts[0], parts[1]);
    }

    /** Lists the names, for messages. */
    static String listed() {
        return Stream.of(ALL, OF_IMPORTS)
                        .flatMap(List::stream)
                        .map(Column::name)
                        .collect(Collectors.joining(", ")) + ", answer.…, consent.….…";
    }

    /** {@return all columns without answers, consents and the address} */
    public static List<Column<Signature>> withoutEmail() {
        return ALL.stream().filter(Predicate.not(EMAIL::equals)).toList();
    }

    /**
     * {@code answer.}<i>question</i>: the answer to one of the host's own questions.
     *
     * @param question the question's key
     * @return the column
     */
    public static Column<Signature> answer(String question) {
        Objects.requireNonNull(question, "question");
        return Column.text(
                ANSWER + question, signature -> signature.statement().answers().get(question));
    }

    /**
     * {@code consent.}<i>purpose</i>{@code .}<i>organisation</i>: the version of the wording, {@code yes} if it has
     * none, {@code yes:}<i>version</i> if the version is ambiguous; empty without consent.
     *
     * @param purpose the purpose, without a dot
     * @param organisation the organisation
     * @return the column
     */
    public static Column<Signature> consent(String purpose, String organisation) {
        Objects.requireNonNull(organisation, "organisation");
        if (purpose.indexOf('.') >= 0) {
            throw new IllegalArgumentException(
                    "A purpose in a column's name must not have a dot, because a dot ends it");
        }
        return Column.text(
                CONSENT + purpose + "." + organisation, signature -> wording(signature, purpose, organisation));
    }

    /**
     * Returns the signatures for an organisation's list: those that count, and whose signers consented to a purpose of
     * it and have not withdrawn that consent.
     *
     * @param signatures the signatures
     * @param purpose the purpose
     * @param organisation the organisation
     * @return those that it may have
     */
    public static Stream<Signature> consenting(Stream<Signature> signatures, String purpose, String organisation) {
        return signatures
                .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                .filter(signature -> wording(signature, purpose, organisation) != null);
    }

    private static @Nullable String wording(Signature signature, String purpose, String organisation) {
        for (GivenConsent given : signature.statement().standingConsents()) {
            Consent consent = given.consent();
            if (consent.purpose().equals(purpose) && consent.organisation().equals(organisation)) {
                return ConsentCell.of(consent.wording());
            }
        }
        return null;
    }

    private static @Nullable String chosenName(Signature signature) {
        PersonName name = signature.signer().name();
        return name == null
                ? null
                : signature.statement().shownName().shown(name.value()).orElse(null);
    }

    private static String first(PersonName name) {
        int end = name.value().lastIndexOf(' ');
        return end < 0 ? name.value() : name.value().substring(0, end);
    }

    private static @Nullable String last(PersonName name) {
        int end = name.value().lastIndexOf(' ');
        return end < 0 ? null : name.value().substring(end + 1);
    }

    private static <V> @Nullable String orNothing(@Nullable V value, Function<V, @Nullable String> text) {
        return value == null ? null : text.apply(value);
    }
}
