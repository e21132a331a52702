package io.github.petitionkit.examples.quickstart.sample;

import java.util.Locale;
import net.datafaker.Faker;

/** How a full name is put together in one locale. */
enum Naming {
    GIVEN_FIRST {
        @Override
        String name(Faker faker, Chance chance) {
            return faker.name().firstName() + " " + faker.name().lastName();
        }
    },
    FAMILY_FIRST {
        @Override
        String name(Faker faker, Chance chance) {
            return faker.name().lastName() + " " + faker.name().firstName();
        }
    },
    FAMILY_FIRST_UNSPACED {
        @Override
        String name(Faker faker, Chance chance) {
            return faker.name().lastName() + faker.name().firstName();
        }
    },
    /** Both parts agree in gender, as Slavic and Greek surnames do. */
    GENDERED {
        @Override
        String name(Faker faker, Chance chance) {
            String gender = chance.percent(50) ? "female" : "male";
            return faker.resolve("name." + gender + "_first_name") + " "
                    + faker.resolve("name." + gender + "_last_name");
        }
    };

    abstract String name(Faker faker, Chance chance);

    static Naming of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "zh", "ja", "ko" -> FAMILY_FIRST_UNSPACED;
            case "hu" -> FAMILY_FIRST;
            case "ru", "uk", "cs", "el" -> GENDERED;
            default -> GIVEN_FIRST;
        };
    }
}
