package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.PetitionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Surge} in a process that the test can kill. */
final class Application {
    private final Process process;
    private final BufferedReader lines;
    private final List<String> told = new ArrayList<>();

    private Application(Process process) {
        this.process = process;
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static Application start(String url, PetitionId petition, int from, int to) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Surge.class.getName(),
                url,
                petition.value().toString(),
                Integer.toString(from),
                Integer.toString(to));
        try {
            return new Application(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Listens until the process has said so many lines, then kills it: the kernel ends it without a word. */
    void killAfter(int lines) {
        listen(lines);
        process.destroyForcibly();
        listen(Integer.MAX_VALUE);
    }

    /** Listens until the process ends by itself. */
    void await() {
        listen(Integer.MAX_VALUE);
        if (!told.contains("done")) {
            throw new AssertionError("The application ended before it was done, after " + told.size() + " lines");
        }
    }

    private void listen(int most) {
        try {
            for (int line = 0; line < most; line++) {
                String said = lines.readLine();
                if (said == null) {
                    return;
                }
                told.add(said);
            }
        } catch (IOException gone) {
            return;
        }
    }

    List<String> told(String word) {
        return told.stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1))
                .toList();
    }
}
