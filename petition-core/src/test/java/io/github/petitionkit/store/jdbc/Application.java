package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.petition.PetitionId;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A {@link Surge} in a process that the test can kill. What it says is heard at once, so that it never waits to be heard. */
final class Application {
    private final Process process;
    private final Thread listener;
    private final List<String> told = new ArrayList<>();
    private boolean ended;

    private Application(Process process) {
        this.process = process;
        listener = new Thread(this::listen, "application-listener");
        listener.setDaemon(true);
        listener.start();
    }

    static Application start(String url, PetitionId petition, int from, int to, int threads) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                Surge.class.getName(),
                url,
                petition.value().toString(),
                Integer.toString(from),
                Integer.toString(to),
                Integer.toString(threads));
        try {
            return new Application(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                hear(line);
            }
        } catch (IOException gone) {
            process.destroyForcibly();
        } finally {
            synchronized (told) {
                ended = true;
                told.notifyAll();
            }
        }
    }

    private void hear(String line) {
        synchronized (told) {
            told.add(line);
            told.notifyAll();
        }
    }

    /** Waits until the process has said so many lines. */
    void awaitLines(int lines) throws InterruptedException {
        synchronized (told) {
            while (told.size() < lines && !ended) {
                told.wait();
            }
        }
    }

    /** Stops the process wherever it is, with all that it holds. */
    void pause() throws IOException, InterruptedException {
        signal("-STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("-CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    /** Waits until the process has said so many lines, then kills it: the kernel ends it without a word. */
    void killAfter(int lines) throws InterruptedException {
        awaitLines(lines);
        process.destroyForcibly();
        listener.join();
    }

    /** Waits until the process ends by itself. */
    void await() throws InterruptedException {
        listener.join();
        if (told("done").isEmpty()) {
            throw new AssertionError("The application ended before it was done");
        }
    }

    /** What it said that begins with a word, without that word. */
    List<String> told(String word) {
        synchronized (told) {
            return told.stream()
                    .filter(line -> line.equals(word) || line.startsWith(word + " "))
                    .map(line -> line.substring(word.length()).strip())
                    .toList();
        }
    }
}
