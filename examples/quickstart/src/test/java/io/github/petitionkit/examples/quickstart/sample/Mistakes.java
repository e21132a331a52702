package io.github.petitionkit.examples.quickstart.sample;

import java.util.List;

/** What a site must refuse, one mistake at a time. */
final class Mistakes {
    private static final List<String> URLS = List.of(
            "Cheap watches http://watches.example/", "https://win.example/now", "Visit www.pills.example today");
    private static final List<String> FORMULAS =
            List.of("=HYPERLINK(\"http://x.example\",\"click\")", "=1+1", "@SUM(A1:A9)", "+cmd|' /C calc'!A0", "-2+3");
    private static final List<String> NO_COUNTRIES = List.of("ZZ", "XX", "QX", "AA", "BAT");
    private static final List<String> NO_POSTAL_CODES =
            List.of("SW1A 1CC", "12345", "ABC 123", "ZZ999 9ZZ", "EC1", "M1 1AAA", "1AA M1", "London");

    private final Chance chance;

    Mistakes(Chance chance) {
        this.chance = chance;
    }

    Form in(Form form, SignKind kind) {
        Person person = form.person();
        return switch (kind) {
            case INVALID_EMAIL -> form.with(person.withEmail(broken(person.email())));
            case INVALID_NAME_EMPTY -> form.with(person.withName(chance.percent(60) ? "" : "   "));
            case INVALID_NAME_URL -> form.with(person.withName(chance.pick(URLS)));
            case INVALID_NAME_FORMULA -> form.with(person.withName(chance.pick(FORMULAS)));
            case INVALID_COUNTRY -> form.with(person.withPlace(chance.pick(NO_COUNTRIES), "", ""));
            case INVALID_POSTAL_CODE -> form.with(person.withPostalCode(chance.pick(NO_POSTAL_CODES)));
            case INVALID_REASON_TOO_LONG -> form;
            default -> throw new IllegalArgumentException(kind + " is no mistake");
        };
    }

    private String broken(String email) {
        int at = email.indexOf('@');
        return switch (chance.between(0, 5)) {
            case 0 -> email.substring(0, at + 1);
            case 1 -> email.substring(at);
            case 2 -> email.replace('@', '.');
            case 3 -> email.replace("@", "@@");
            case 4 -> email.charAt(0) + " " + email.substring(1);
            default -> email.substring(0, at + 1) + email.substring(at + 1).replace(".", "..");
        };
    }
}
