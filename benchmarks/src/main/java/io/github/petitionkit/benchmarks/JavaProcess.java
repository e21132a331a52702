package io.github.petitionkit.benchmarks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server in a Java process of its own, from one of the class paths that {@code benchmarks/applications} writes. */
public final class JavaProcess implements AutoCloseable {
    private static final long SECONDS_TO_START = 120;
    private static final long SECONDS_TO_STOP = 30;
    private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(5);

    private final Process process;
    private final Path output;

    private JavaProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /**
     * Starts a process.
     *
     * @param classPath the file that has its class path; the benchmarks' own classes are put behind it
     * @param main its main class
     * @param arguments its arguments
     * @return the process; close it
     * @throws IOException if it cannot be started
     */
    public static JavaProcess start(Path classPath, String main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-classpath",
                Files.readString(classPath).strip() + ":benchmarks/target/classes",
                main));
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("benchmark", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return new JavaProcess(process, output);
    }

    /**
     * {@return a port of the loopback address that nobody uses}
     *
     * @throws IOException if there is none
     */
    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Waits for the first answer.
     *
     * @param address what is asked for
     * @throws IOException if the process ends before, or takes too long; with its output
     * @throws InterruptedException if the wait is interrupted
     */
    public void waitUntilAnswered(URI address) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(address).build();
        long stop = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS_TO_START);
        while (process.isAlive() && System.nanoTime() < stop) {
            try {
                client.send(request, HttpResponse.BodyHandlers.discarding());
                return;
            } catch (ConnectException notYet) {
                LockSupport.parkNanos(BETWEEN_TRIES);
            }
        }
        throw new IOException("It did not start:\n" + output());
    }

    /**
     * {@return what it has written}
     *
     * @throws IOException if it cannot be read
     */
    public String output() throws IOException {
        return Files.readString(output);
    }

    /** {@return the time that it has spent on processors} */
    public Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        Files.delete(output);
    }
}
