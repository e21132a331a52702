package io.github.petitionkit.examples.quickstart;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Replays sign-ups from a file through one petition and reports the result of each. */
final class Quickstart {
    private Quickstart() {}

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(run(arguments, out, System.err));
    }

    /** Returns the exit code: 0, or 2 if the arguments or the file are wrong. */
    static int run(String[] words, PrintStream out, PrintStream err) {
        try {
            Arguments arguments = Arguments.of(words);
            Report report = replay(arguments, err);
            TerminalReport.print(report, out);
            Files.createDirectories(arguments.html().toAbsolutePath().getParent());
            Files.writeString(arguments.html(), HtmlReport.of(report));
            out.println("\nWith charts: " + arguments.html().toUri());
            return 0;
        } catch (BadInputException bad) {
            err.println(bad.getMessage());
        } catch (NoSuchFileException missing) {
            err.println("There is no file " + missing.getFile());
        } catch (IOException failed) {
            err.println("Cannot read or write: " + failed.getMessage());
        }
        return 2;
    }

    private static Report replay(Arguments arguments, PrintStream progress) throws IOException {
        Path file = arguments.file();
        if (file == null) {
            try (SignUps sample = SignUps.sample()) {
                return new Replay(new ProgressBar(progress, Sample.LINES)).run("the sample", sample);
            }
        }
        if (file.toString().endsWith(".json")) {
            UkSignUps petition = UkSignUps.read(file);
            ProgressBar bar = new ProgressBar(progress, 2L * arguments.signatures());
            Report report = new Replay(bar).run(petition.title(), petition.signUps(arguments.signatures()));
            return report.with(petition.remarks());
        }
        try (SignUps signUps = SignUps.of(file)) {
            return new Replay(new ProgressBar(progress, Files.size(file) / 115))
                    .run(file.getFileName().toString(), signUps);
        }
    }
}
