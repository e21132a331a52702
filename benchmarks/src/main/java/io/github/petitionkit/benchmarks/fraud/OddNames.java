package io.github.petitionkit.benchmarks.fraud;

import io.github.petitionkit.benchmarks.fraud.Scene.By;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Honest crowds whose names look hit at random, mixed or copied, and are not. */
final class OddNames {
    private static final Duration DAY = Duration.ofHours(14);
    private static final List<String> ROWS_OF_KEYS =
            List.of("Wertz Gertzen Kurtzer Schertzer Schwartzer Pertzel Oertzen Mertyurek Chetvertyuk".split(" ", -1));
    private static final List<String> KABYLE = List.of("Aγilas Tiγri Meγnis Yidir Massinissa Dihya".split(" ", -1));
    private static final List<String> KABYLE_FAMILIES =
            List.of("Yeγmuracen Benγozzi Ouγlis Azwaw Haddad".split(" ", -1));
    private static final List<String> AKAN = List.of("Akyerεko Yaw Abεna Kofi Yεboah Ama".split(" ", -1));
    private static final List<String> MONGOL = List.of(
            "Batkhaan Sukhbaatar Ganbaatar Enkhtuya Oyunaa Narantsetseg Bolormaa Altantsetseg Munkhbat".split(" ", -1));
    private static final List<String> VIET_FAMILIES = List.of("Nguyễn Trần Lê Phạm Hoàng Vũ Đặng".split(" ", -1));
    private static final List<String> VIET_MIDDLE = List.of("Văn Thị Đức Minh Ngọc Thanh Hữu Quang".split(" ", -1));
    private static final List<String> VIET = List.of(
            "Anh Hùng Linh Hương Tuấn Dũng Lan Hoa Mai Nam Huy Trang Thảo Hà Long Sơn Tâm Minh Yến Nhi".split(" ", -1));
    private static final List<String> JAVANESE = List.of(
            "Suharti Slamet Siti Wahyu Agus Budi Dewi Endang Sutrisno Mulyono Rahmat Putri Lestari".split(" ", -1));

    private OddNames() {}

    static List<HonestCrowd> crowds() {
        return List.of(
                HonestCrowd.of(
                        "people whose names are rows of keys",
                        scene -> scene.byChance(By.PERSON, 200, DAY, () -> {
                            Person person = scene.of("DE");
                            String given = person.name().split(" ", -1)[0];
                            return person.called(given + " " + scene.dice.oneOf(ROWS_OF_KEYS));
                        })),
                HonestCrowd.of(
                        "Kabyles who type a Greek gamma",
                        scene -> scene.byChance(
                                By.PERSON,
                                200,
                                DAY,
                                () -> scene.of("FR")
                                        .called(scene.dice.oneOf(KABYLE) + " " + scene.dice.oneOf(KABYLE_FAMILIES)))),
                HonestCrowd.of(
                        "Akans who type a Greek epsilon",
                        scene -> scene.byChance(
                                By.PERSON,
                                200,
                                DAY,
                                () -> scene.of("NG").called(scene.dice.oneOf(AKAN) + " " + scene.dice.oneOf(AKAN)))),
                HonestCrowd.of(
                        "people who write two scripts, one in a hundred with a letter of the other",
                        scene -> scene.byChance(By.PERSON, 1_500, DAY, () -> {
                            Person person = scene.of("UA").stating("MN");
                            String name = scene.dice.oneOf(MONGOL) + " " + scene.dice.oneOf(MONGOL);
                            return person.called(scene.dice.chance(0.01) ? name.replaceFirst("a", "а") : name);
                        })),
                HonestCrowd.of("few family names, on two petitions at once", scene -> {
                    Supplier<Person> viet = () -> named(
                            scene,
                            scene.dice.favourite(VIET_FAMILIES) + " " + scene.dice.favourite(VIET_MIDDLE) + " "
                                    + scene.dice.oneOf(VIET));
                    onTwoPetitions(scene, viet);
                }),
                HonestCrowd.of(
                        "people of one name, on two petitions at once",
                        scene -> onTwoPetitions(scene, () -> named(scene, scene.dice.oneOf(JAVANESE)))));
    }

    private static void onTwoPetitions(Scene scene, Supplier<Person> person) {
        for (int each = 0; each < 1_000; each++) {
            scene.pause(scene.dice.waiting(30));
            scene.add(By.PERSON, person.get());
            scene.pause(scene.dice.waiting(5));
            scene.add(By.PERSON_ELSEWHERE, person.get());
        }
    }

    private static Person named(Scene scene, String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String plain = last.chars().allMatch(letter -> letter < 0x80) ? last : scene.dice.letters(4);
        return scene.of("ID")
                .called(name)
                .mailbox(plain + scene.dice.letters(scene.dice.between(0, 4)) + scene.dice.between(1_960, 2_009)
                        + scene.dice.letters(1) + "@gmail.com");
    }
}
