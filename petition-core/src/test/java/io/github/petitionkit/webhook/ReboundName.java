package io.github.petitionkit.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A process with a file of names of its own, which changes before a request is sent. */
final class ReboundName {
    private ReboundName() {}

    /**
     * Prints the addresses of the name before and after the change, and what became of the request.
     *
     * @param arguments the file of names and the endpoint's address
     * @throws IOException if the request fails otherwise
     */
    public static void main(String... arguments) throws IOException {
        Path hosts = Path.of(arguments[0]);
        URI address = URI.create(arguments[1]);
        String before = InetAddress.getByName(address.getHost()).getHostAddress();
        Files.writeString(hosts, "127.0.0.1 " + address.getHost() + "\n");
        String after = InetAddress.getByName(address.getHost()).getHostAddress();
        try {
            new Endpoint(address, Duration.ofSeconds(1), Endpoint.Network.PUBLIC).post(Map.of(), new byte[0]);
        } catch (RefusedEndpointException refused) {
            System.out.println(before + ", " + after + ", " + refused.getClass().getSimpleName());
        }
    }
}
