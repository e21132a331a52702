package io.github.petitionkit.examples.site.demo;

import io.github.petitionkit.petition.Content;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.util.Locale;
import java.util.Map;

/** The texts of the demonstration's petitions. */
final class Story {
    private static final String TAG = "HeardAtLast";

    /** A threshold in five of these countries. */
    static final Threshold HEARD_IN_FIVE_COUNTRIES = Threshold.of(
            "five-countries",
            Criterion.atLeast(
                    5,
                    Map.<Area, Long>of(
                            Country.of("GB"), 5_000L,
                            Country.of("US"), 5_000L,
                            Country.of("FR"), 2_500L,
                            Country.of("DE"), 2_500L,
                            Country.of("ES"), 2_500L,
                            Country.of("CA"), 2_500L,
                            Country.of("IN"), 2_500L)));

    private Story() {}

    static Content namedContact() {
        return Content.titled("Give everyone who reports harassment a named contact")
                .summary("Those who report wait for months and do not know whom to ask. One name and one number would"
                        + " change that, today, within the present budget.")
                .body("Every report gets a case number. We ask that it also gets a person: somebody who says what"
                        + " happens next, calls when it has happened, and is there when it has not.\n\n"
                        + "Two districts have tried it for a year. Fewer people gave up, and cases were decided"
                        + " sooner.")
                .creator("Network for Answers")
                .addressee("National Prosecution Service")
                .locale(Locale.ENGLISH)
                .concerns(Country.of("GB"))
                .tag(TAG)
                .build();
    }

    static Content frontDesks() {
        return Content.titled("Train every front desk to take a report")
                .summary("The first person one talks to decides whether one talks to a second. Train them, and pay for"
                        + " the time it takes.")
                .creator("Desk Workers' Circle")
                .addressee("Ministry of Public Service")
                .tag(TAG)
                .build();
    }

    static Content french() {
        return Content.titled("Une écoute de nuit dans chaque département")
                .summary("La nuit, les lignes d’écoute sont fermées. Nous demandons une permanence dans chaque"
                        + " département, sept jours sur sept.")
                .creator("Collectif Voix de nuit")
                .addressee("Ministère des Solidarités")
                .locale(Locale.FRENCH)
                .concerns(Country.of("FR"))
                .tag(TAG)
                .build();
    }

    static Content german() {
        return Content.titled("Unabhängige Anlaufstellen an jeder Hochschule")
                .summary("Wer an einer Hochschule Hilfe sucht, landet bei denen, über die er sich beschwert. Das"
                        + " lässt sich ändern.")
                .creator("Bündnis Offene Tür")
                .addressee("Konferenz der Wissenschaftsminister")
                .locale(Locale.GERMAN)
                .concerns(Country.of("DE"))
                .tag(TAG)
                .build();
    }

    static Content granted() {
        return Content.titled("Publish how long cases take")
                .summary("From the report to the decision: one figure a month for each district.")
                .creator("Open Figures Society")
                .addressee("Office of Statistics")
                .tag(TAG)
                .build();
    }

    static Content inModeration() {
        return Content.titled("Protect people who speak up at work")
                .summary(
                        "Whoever reports at work shall not lose it. We ask for two years of protection from dismissal.")
                .body("The rules in force protect the report, not the person who made it.")
                .creator("Workplace Forum")
                .addressee("Ministry of Labour")
                .tag(TAG)
                .build();
    }

    static Content seekingSponsors() {
        return Content.titled("Light the way home")
                .summary("Street lights go out at midnight, and so do the last buses. Keep both on for one hour more.")
                .creator("Neighbours of the Old Harbour")
                .addressee("City Council")
                .tag(TAG)
                .build();
    }

    static Content spanish() {
        return Content.titled("Acompañamiento gratuito en cada denuncia")
                .summary("Nadie debería denunciar a solas. Pedimos una persona de apoyo en cada comisaría.")
                .creator("Red Contigo")
                .addressee("Ministerio del Interior")
                .locale(Locale.forLanguageTag("es"))
                .concerns(Country.of("ES"))
                .tag(TAG)
                .build();
    }
}
