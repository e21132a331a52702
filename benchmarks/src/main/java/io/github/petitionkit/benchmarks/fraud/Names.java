package io.github.petitionkit.benchmarks.fraud;

import java.util.List;
import java.util.Locale;

/** What people are called: a few names are many people's, most names are few people's. */
record Names(Dice dice) {
    private static final List<String> GIVEN = List.of(
            "Oliver Emily Jack Sarah James Emma David Laura John Anna Thomas Sophie Michael Lucy Daniel Amy Paul Rachel Mark Helen"
                    .concat(
                            " Peter Julia Robert Karen William Susan Andrew Alice Simon Grace Richard Maria Stephen Claire")
                    .concat(
                            " Adam Hannah Ben Zoe Luke Ella George Rosa Henry Nina Leo Ruth Max Vera Oscar Ines Hugo Ida")
                    .concat(
                            " Felix Mira Jonas Lena Lukas Eva Mohammed Aisha Omar Fatima Ravi Priya Arjun Anita Wei Mei")
                    .concat(
                            " Chen Yuki Pedro Lucia Marco Giulia Pierre Chloe Louis Camille Jan Katarzyna Piotr Agnieszka")
                    .concat(
                            " Ivan Olga Dmitri Elena Sean Niamh Conor Aoife Owen Megan Rhys Carys Callum Isla Ewan Eilidh")
                    .concat(
                            " Kwame Ama Tunde Ngozi Samuel Esther Isaac Miriam Noah Leah Elias Sara Ali Leila Hassan Zainab")
                    .split(" ", -1));
    private static final List<String> FAMILY = List.of(
            "Smith Jones Taylor Brown Williams Wilson Johnson Davies Patel Robinson Wright Thompson Evans Walker White Roberts"
                    .concat(
                            " Green Hall Wood Jackson Clarke Khan Lewis Martin Cooper Hill Ward Turner Moore Morris Hughes")
                    .concat(
                            " Edwards Harris Baker King Allen Scott Morgan Lee Singh Ahmed Ali Bell Murphy Kelly Byrne Ryan")
                    .concat(
                            " Walsh Campbell Stewart Murray Reid Ross Young Mitchell Watson Anderson Shah Begum Hussain Rahman")
                    .concat(
                            " Mueller Schmidt Weber Fischer Meyer Becker Dubois Laurent Moreau Rossi Ferrari Garcia Lopez Silva")
                    .concat(
                            " Santos Kowalski Nowak Novak Horvat Popescu Ivanov Petrov Andersen Hansen Nilsson Virtanen Jansen")
                    .concat(
                            " Visser Peeters Okafor Mensah Diallo Nguyen Tran Kim Park Tanaka Sato Wang Zhang Chaudhry Mistry")
                    .split(" ", -1));
    private static final List<String> BEGINNINGS = List.of(
            "Ash Black Brad Cart Crow Dun East Fair Gar Had Hol Kirk Lang Mar Nor Oak Pem Red Shel Thorn Wal West Whit Win"
                    .split(" ", -1));
    private static final List<String> MIDDLES = List.of("", "", "ing", "er", "en", "el", "les", "by", "ow", "in");
    private static final List<String> ENDINGS = List.of(
            "ton ham ley field worth wood man son well stock ford by den croft bridge gate shaw more".split(" ", -1));

    /** A person's name. */
    record Name(String given, String family) {
        String full() {
            return given + " " + family;
        }

        String lowGiven() {
            return given.toLowerCase(Locale.ROOT);
        }

        String lowFamily() {
            return family.toLowerCase(Locale.ROOT);
        }
    }

    Name any() {
        return new Name(dice.favourite(GIVEN), family());
    }

    Name relativeOf(Name other) {
        return new Name(dice.favourite(GIVEN), other.family());
    }

    private String family() {
        return dice.chance(0.55)
                ? dice.favourite(FAMILY)
                : dice.oneOf(BEGINNINGS) + dice.oneOf(MIDDLES) + dice.oneOf(ENDINGS);
    }
}
