package io.github.petitionkit.benchmarks;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java process with the class path of this one that reads lines and writes lines. */
public final class AnsweringProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter questions;

    private AnsweringProcess(Process process) {
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
    }

    /**
     * Starts a process; what it writes on its error output is shown.
     *
     * @param options options of the virtual machine
     * @param main its main class
     * @param arguments its arguments
     * @return the process; close it
     * @throws IOException if it cannot be started
     */
    public static AnsweringProcess start(List<String> options, Class<?> main, Object... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), main.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new AnsweringProcess(process);
    }

    /**
     * Writes it a line, and waits for the next one that it writes.
     *
     * @param question the line
     * @return the answer
     * @throws IOException if the process has ended
     */
    public String ask(Object question) throws IOException {
        questions.write(question.toString());
        questions.newLine();
        questions.flush();
        return line();
    }

    /**
     * Waits for the next line that it writes.
     *
     * @return the line
     * @throws IOException if the process has ended
     */
    public String line() throws IOException {
        @Nullable String line = answers.readLine();
        if (line == null) {
            throw new IOException("The process has ended");
        }
        return line;
    }

    /**
     * Kills it ({@code kill -9}).
     *
     * @throws InterruptedException if the wait for its end is interrupted
     */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Ends its input, and waits for its end. */
    @Override
    public void close() throws IOException {
        questions.close();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
