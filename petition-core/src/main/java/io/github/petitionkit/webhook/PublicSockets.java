package io.github.petitionkit.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.function.Consumer;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sockets with TLS that connect to public addresses alone. They look at the address that they are about to connect to, so
 * that a name that leads elsewhere at its next look-up (DNS rebinding) changes nothing.
 */
final class PublicSockets extends SSLSocketFactory {
    private final SSLSocketFactory tls;
    private final Consumer<InetAddress> guard;

    PublicSockets(SSLSocketFactory tls) {
        this(tls, EndpointGuard::requirePublic);
    }

    PublicSockets(SSLSocketFactory tls, Consumer<InetAddress> guard) {
        this.tls = tls;
        this.guard = guard;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (endpoint instanceof InetSocketAddress resolved && !resolved.isUnresolved()) {
                    guard.accept(resolved.getAddress());
                }
                super.connect(endpoint, timeout);
            }
        };
    }

    @Override
    public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
        guard.accept(connected.getInetAddress());
        return tls.createSocket(connected, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("Connect the socket first");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw new SocketException("Connect the socket first");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort)
            throws IOException {
        return createSocket(address, port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return tls.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return tls.getSupportedCipherSuites();
    }
}
