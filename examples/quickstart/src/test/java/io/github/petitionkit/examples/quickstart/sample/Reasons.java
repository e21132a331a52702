package io.github.petitionkit.examples.quickstart.sample;

import java.util.List;

/** Why people sign, in their own words; most say nothing. */
final class Reasons {
    private static final List<String> WORDS = List.of(
            "Because survivors deserve to be heard.",
            "I was not believed. That must end.",
            "For my daughter, and for my son.",
            "Justice delayed is justice denied.",
            "Decisions like this need an explanation.",
            "It happened to a friend; nobody answered.",
            "\"Not in the public interest\"? It is in mine.",
            "Silence protects the wrong people, every time.",
            "I work with victims, and I see what this does to them.",
            "Me too.",
            "Enough is enough!",
            "Open the files, publish the guidance, answer the letters.",
            "Parce que le silence n'est plus une option.",
            "Pour toutes celles qui n'ont pas pu parler.",
            "Weil Betroffene eine Antwort verdienen.",
            "Porque nadie debería tener que callar.",
            "Perché la giustizia riguarda tutti.",
            "Bo milczenie niczego nie naprawia.",
            "Para que se faça justiça.",
            "因为沉默不是答案。",
            "Потому что молчать больше нельзя.",
            "لأن الصمت ليس حلا",
            "כי השתיקה אינה פתרון",
            "沈黙は答えではないから。",
            "침묵은 답이 아닙니다.",
            "I signed \"for all of us\", as they say 💜",
            "Two lines:\nfirst, listen;\nsecond, act.",
            "Dear service,\n\nplease look again.\n\nThank you");
    private static final String FILLER = "There is much more to say about this and I will say all of it here, "
            + "slowly and in full, because a form ought to have room for everything. ";

    private final Chance chance;

    Reasons(Chance chance) {
        this.chance = chance;
    }

    String perhaps() {
        return chance.percent(4) ? chance.pick(WORDS) : "";
    }

    /** More than 1,000 characters, by ten at least */
    String endless() {
        return FILLER.repeat(8).substring(0, chance.between(1_010, 1_090)).stripTrailing() + ".";
    }
}
