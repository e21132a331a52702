package io.github.petitionkit.benchmarks.signing;

import io.github.petitionkit.benchmarks.AnsweringProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Does one {@link Work} in a process of its own, only in its turns. It has a heap of its own, of which the kernel has handed out
 * every page at the start.
 */
record Worker(AnsweringProcess process) implements AutoCloseable {
    private static final List<String> HEAP = List.of("-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch");

    static Worker start(Work work) throws IOException {
        return new Worker(AnsweringProcess.start(HEAP, Worker.class, work));
    }

    /**
     * Takes a turn with each line, and writes how long it took.
     *
     * @param arguments the work
     * @throws IOException if there is nobody to read it
     */
    public static void main(String... arguments) throws IOException {
        Runnable round = Work.valueOf(arguments[0]).round();
        BufferedReader turns = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (turns.readLine() != null) {
            System.out.println(Turn.of(round).text());
        }
    }

    Turn turn() throws IOException {
        return Turn.parse(process.ask("go"));
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
