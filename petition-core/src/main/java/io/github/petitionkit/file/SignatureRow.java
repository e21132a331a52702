package io.github.petitionkit.file;

import io.github.petitionkit.identity.RegisterNumber;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.CountryNames;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.validation.Violation;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The interpretation of a row of an import. */
record SignatureRow(
        Channel channel,
        Locale language,
        ZoneId zone,
        @Nullable DateOrder dates,
        @Nullable Country country,
        Function<Map<String, String>, ? extends Answers> answers) {
    /** The columns that can hold a name or a part of it. */
    private static final Pattern NO_NAME = Pattern.compile("[\\p{P}\\s]*");

    private static final Pattern NO_NUMBER = Pattern.compile("[\\p{P}\\s0]*");

    static final List<String> NAMES = List.of("name", "first_name", "middle_name", "last_name");

    /** The columns whose texts follow rules. */
    private static final Set<String> CODED = Set.of(
            "email",
            "country",
            "nationality",
            "region",
            "postal_code",
            "register_number",
            "received_at",
            "language",
            "public_name");

    private static final Set<String> NOTHING = Set.of("null", "(null)", "nan", "none", "n/a", "undefined");
    private static final Pattern DECIMAL = Pattern.compile("\\d{3,10}\\.0");

    SignatureRow language(Locale other) {
        return new SignatureRow(channel, other, zone, dates, country, answers);
    }

    SignatureRow answers(Function<Map<String, String>, ? extends Answers> others) {
        return new SignatureRow(channel, language, zone, dates, country, others);
    }

    SignatureRow zone(ZoneId other) {
        return new SignatureRow(channel, language, other, dates, country, answers);
    }

    SignatureRow country(Country other) {
        return new SignatureRow(channel, language, zone, dates, other, answers);
    }

    /** Sets the order of day and month, unless it is known. */
    SignatureRow dates(@Nullable DateOrder order) {
        return dates != null || order == null
                ? this
                : new SignatureRow(channel, language, zone, order, country, answers);
    }

    ImportedLine read(SourceRow row) {
        if (!row.faults().isEmpty()) {
            return new ImportedLine.Faulty(row.line(), row.faults());
        }
        List<Violation> faults = new ArrayList<>();
        Map<String, String> cells = withoutWordsForNothing(row.cells());
        SignatureRequest.Builder request = SignatureRequest.builder()
                .name(name(cells))
                .email(cells.get("email"))
                .country(country(cells.get("country")))
                .nationality(country(cells.get("nationality")))
                .region(cells.get("region"))
                .postalCode(whole(cells.get("postal_code")))
                .reason(cells.get("reason"))
                .publicName(publicName(cells.get("public_name"), faults));
        consents(cells, faults).forEach(request::consent);
        Map<String, String> given = answered(cells);
        if (!given.isEmpty()) {
            request.answers(answers.apply(given));
        }
        SigningContext context = SigningContext.builder()
                .channel(channel)
                .locale(locale(cells.get("language"), faults))
                .registerNumber(registerNumber(whole(cells.get("register_number")), faults))
                .signedAt(channel == Channel.WEB ? null : signedAt(cells.get("received_at"), faults))
                .build();
        return faults.isEmpty()
                ? new ImportedLine.Signable(row.line(), request.build(), context)
                : new ImportedLine.Faulty(row.line(), faults);
    }

    /** Leaves out what programs write for nothing; a name and a text may be such a word. */
    private static Map<String, String> withoutWordsForNothing(Map<String, String> cells) {
        Map<String, String> given = new LinkedHashMap<>(cells);
        given.entrySet()
                .removeIf(cell -> CODED.contains(cell.getKey())
                        && NOTHING.contains(cell.getValue().strip().toLowerCase(Locale.ROOT)));
        return given;
    }

    /** Programs make a decimal number of a whole one where other rows have none. */
    private static @Nullable String whole(@Nullable String cell) {
        return cell != null && DECIMAL.matcher(cell.strip()).matches()
                ? cell.strip().substring(0, cell.strip().length() - 2)
                : cell;
    }

    /**
     * Joins the parts of a name. Beside a first name, the column of names holds the family name, unless it begins with the
     * first name. People with one name have nothing in the other column, or a sign in its place, because many forms ask for
     * both.
     */
    private static @Nullable String name(Map<String, String> cells) {
        String whole = cells.get("name");
        String first = cells.get("first_name");
        if (whole != null && (first == null || cells.containsKey("last_name") || whole.startsWith(first + " "))) {
            return whole;
        }
        String joined = Stream.of("first_name", "middle_name", "last_name", "name")
                .flatMap(part -> Optional.ofNullable(cells.get(part)).stream())
                .filter(part -> !NO_NAME.matcher(part).matches())
                .collect(Collectors.joining(" "));
        return joined.isEmpty() ? null : joined;
    }

    /**
     * Converts a country's name to its code. Codes and unknown names stay unchanged, because the validation of the
     * request reports faults.
     */
    private @Nullable String country(@Nullable String cell) {
        if (cell == null) {
            return country == null ? null : country.code();
        }
        return CountryNames.standard().find(cell).map(Country::code).orElse(cell);
    }

    /** A sign or zeros in the place of a number would make one person of all who have none. */
    private static @Nullable RegisterNumber registerNumber(@Nullable String cell, List<Violation> faults) {
        try {
            return cell == null || NO_NUMBER.matcher(cell).matches() ? null : new RegisterNumber(cell);
        } catch (IllegalArgumentException refused) { // its message says what to give
            faults.add(new Violation("register_number", "no-such-value", String.valueOf(refused.getMessage())));
            return null;
        }
    }

    /** Reads the form of the name in public; the default is anonymous. */
    private static PublicName publicName(@Nullable String word, List<Violation> faults) {
        if (word == null) {
            return PublicName.ANONYMOUS;
        }
        return EnumFormat.find(PublicName.class, word).orElseGet(() -> {
            faults.add(new Violation("public_name", "no-such-value", "Give one of full, initials, anonymous"));
            return PublicName.ANONYMOUS;
        });
    }

    private @Nullable Instant signedAt(@Nullable String text, List<Violation> faults) {
        if (text == null) {
            return null;
        }
        Optional<Instant> read = DateCell.read(text, zone, dates);
        if (read.isEmpty() && DateCell.isShort(text)) {
            faults.add(new Violation(
                    "received_at",
                    "two-digit-year",
                    "Write the year with four digits, or name the order of day and month"));
        } else if (read.isEmpty()) {
            faults.add(
                    new Violation(
                            "received_at",
                            "no-such-value",
                            "Give a day such as 2026-02-01 or an instant such as 2026-02-01T09:30:00Z, or the order of day and month"));
        } else if (DateCell.isMissing(read.get())) {
            faults.add(new Violation(
                    "received_at",
                    "out-of-range",
                    "Give the day of the signature, from 1970 to 2099, or leave it out"));
        }
        return read.orElse(null);
    }

    private Locale locale(@Nullable String tag, List<Violation> faults) {
        try {
            return tag == null
                    ? language
                    : new Locale.Builder()
                            .setLanguageTag(tag.strip().replace('_', '-'))
                            .build();
        } catch (IllformedLocaleException unreadable) {
            faults.add(new Violation("language", "no-such-value", "Give a language tag such as en or de-CH"));
            return language;
        }
    }

    private static List<Consent> consents(Map<String, String> cells, List<Violation> faults) {
        List<Consent> consents = new ArrayList<>();
        cells.forEach((column, cell) -> {
            if (column.startsWith(SignatureColumns.CONSENT)) {
                String[] name = column.split("\\.", 3);
                try {
                    ConsentCell.wording(cell)
                            .ifPresent(wording -> consents.add(new Consent(name[1], name[2], wording)));
                } catch (IllegalArgumentException refused) { // its message says what to give
                    faults.add(new Violation(column, "no-such-value", String.valueOf(refused.getMessage())));
                }
            }
        });
        return consents;
    }

    private static Map<String, String> answered(Map<String, String> cells) {
        Map<String, String> answers = new TreeMap<>();
        cells.forEach((column, cell) -> {
            if (column.startsWith(SignatureColumns.ANSWER)) {
                answers.put(column.substring(SignatureColumns.ANSWER.length()), cell);
            }
        });
        return answers;
    }
}
