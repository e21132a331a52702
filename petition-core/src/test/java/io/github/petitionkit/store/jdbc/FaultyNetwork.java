package io.github.petitionkit.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A way through TCP to a server, which can be slow, cut, closed on one side, or lead to another server. */
final class FaultyNetwork implements AutoCloseable {
    /** What happens to what is sent. */
    enum State {
        /** It arrives. */
        WHOLE,
        /** It arrives a moment later. */
        SLOW,
        /** It does not arrive before the network is whole again, and nobody is told. */
        CUT
    }

    private static final long DELAY = TimeUnit.MILLISECONDS.toNanos(20);

    private final ServerSocket listening;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile State state = State.WHOLE;
    private volatile int target;

    private record Link(Socket client, Socket server) {
        void close() {
            closeQuietly(client);
            closeQuietly(server);
        }
    }

    FaultyNetwork(int target) {
        this.target = target;
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    void become(State changed) {
        state = changed;
    }

    /** Leads to another server from now on, and ends what leads to the former one. */
    void leadTo(int port) {
        target = port;
        breakAll();
    }

    /** Ends all connections. */
    void breakAll() {
        links.forEach(Link::close);
    }

    /** Tells the clients that nothing comes any more; what they send arrives still. */
    void closeTowardsClients() {
        for (Link link : links) {
            try {
                link.client().shutdownOutput();
            } catch (IOException gone) {
                link.close();
            }
        }
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                connect(client);
            } catch (IOException closed) {
                breakAll();
            }
        }
    }

    private void connect(Socket client) {
        try {
            Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
            links.add(link);
            start(() -> carry(link, link.client(), link.server()));
            start(() -> carry(link, link.server(), link.client()));
        } catch (IOException nobody) {
            closeQuietly(client);
        }
    }

    private void carry(Link link, Socket from, Socket to) {
        byte[] bytes = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                while (state == State.CUT && !from.isClosed()) {
                    LockSupport.parkNanos(DELAY);
                }
                if (state == State.SLOW) {
                    LockSupport.parkNanos(DELAY);
                }
                out.write(bytes, 0, length);
                out.flush();
            }
        } catch (IOException ended) {
            links.remove(link);
        } finally {
            links.remove(link);
            link.close();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "faulty-network");
        thread.setDaemon(true);
        thread.start();
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException gone) {
            // it is closed
        }
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            breakAll();
        }
    }
}
