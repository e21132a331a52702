package io.github.petitionkit.validation;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A host's class path that holds these files and nothing else, and remembers what it was asked for. */
final class HostFiles extends ClassLoader {
    private final Map<String, String> files;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    HostFiles(Map<String, String> files) {
        super(null);
        this.files = files;
    }

    List<String> asked() {
        return asked;
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        asked.add(name);
        String content = files.get(name);
        return content == null ? null : new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
