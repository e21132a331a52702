package io.github.petitionkit.benchmarks.movement;

import io.github.petitionkit.benchmarks.AnsweringProcess;
import java.io.IOException;
import java.util.List;

/** A {@link MovementNode} in a process of its own. */
record NodeProcess(AnsweringProcess process) implements AutoCloseable {
    static NodeProcess start(Object... arguments) throws IOException {
        return new NodeProcess(AnsweringProcess.start(List.of("-Xmx512m"), MovementNode.class, arguments));
    }

    /** Waits for the node to have signed, and returns how many milliseconds it took. */
    long signed() throws IOException {
        String line = process.line();
        if (!line.startsWith("signed ")) {
            throw new IOException("A node said: " + line);
        }
        return Long.parseLong(line.substring("signed ".length()));
    }

    String progress() throws IOException {
        return process.ask("progress");
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
