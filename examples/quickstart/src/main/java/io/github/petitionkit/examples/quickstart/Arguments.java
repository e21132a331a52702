package io.github.petitionkit.examples.quickstart;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the program.
 *
 * @param file a CSV of sign-ups or the public JSON of a UK petition; {@code null} for the sample
 * @param signatures number of signatures to replay from a JSON file
 * @param html the file for the page of charts
 */
record Arguments(@Nullable Path file, int signatures, Path html) {
    private static final String USAGE = "Give: [FILE.csv | PETITION.json] [--signatures N] [--html FILE]";

    static Arguments of(String... words) {
        Path file = null;
        int signatures = 67_000;
        Path html = Path.of("examples/quickstart/target/quickstart.html");
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "--signatures" -> signatures = number(value(words, ++i));
                case "--html" -> html = Path.of(value(words, ++i));
                default -> {
                    if (words[i].startsWith("-") || file != null) {
                        throw new BadInputException("Do not know what to do with " + words[i] + ". " + USAGE);
                    }
                    file = Path.of(words[i]);
                }
            }
        }
        return new Arguments(file, signatures, html);
    }

    private static String value(String[] words, int index) {
        if (index == words.length) {
            throw new BadInputException(words[index - 1] + " needs a value. " + USAGE);
        }
        return words[index];
    }

    private static int number(String word) {
        try {
            int number = Integer.parseInt(word);
            if (number > 0 && number <= 10_000_000) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // reported below, as for a number out of range
        }
        throw new BadInputException("--signatures needs a number from 1 to 10000000, not " + word);
    }
}
