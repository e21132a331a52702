package io.github.petitionkit.spring.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in memory which services the jars offer. The mail library looks for its parts with the class loader of the thread,
 * some ten times for each message, and Java opens each jar for that. Thread-safe.
 */
final class KeptServices extends ClassLoader {
    private static final String SERVICES = "META-INF/services/";

    private final Map<String, List<URL>> kept = new ConcurrentHashMap<>();

    static {
        registerAsParallelCapable();
    }

    KeptServices(@Nullable ClassLoader parent) {
        super(parent);
    }

    /** Runs something in this thread with this class loader as that of the thread. */
    <T> T during(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(this);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        if (!name.startsWith(SERVICES)) {
            return super.getResources(name);
        }
        List<URL> known = kept.get(name);
        if (known == null) {
            known = copies(super.getResources(name));
            kept.put(name, known);
        }
        return Collections.enumeration(known);
    }

    private static List<URL> copies(Enumeration<URL> files) throws IOException {
        List<URL> copies = new ArrayList<>();
        for (URL file : Collections.list(files)) {
            try (InputStream in = file.openStream()) {
                copies.add(new URL(file, "", new InMemory(in.readAllBytes())));
            }
        }
        return List.copyOf(copies);
    }

    /** The content of one file. */
    private static final class InMemory extends URLStreamHandler {
        private final byte[] content;

        InMemory(byte[] content) {
            this.content = content;
        }

        @Override
        protected URLConnection openConnection(URL file) {
            return new URLConnection(file) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() {
                    return new ByteArrayInputStream(content);
                }
            };
        }
    }
}
