package io.github.petitionkit.store.jdbc.json;

import java.util.regex.Pattern;

/** A stored document cannot be read. The message has nothing of its values, which can be personal. */
public final class DocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    /** What is longer, or has other characters, is no name that a release gave. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    public DocumentException(String message) {
        super(message);
    }

    /** A kind or constant that a newer release has written, or somebody else. */
    public static DocumentException unknown(Class<?> type, Object name) {
        boolean shown = name instanceof String text && NAME.matcher(text).matches();
        return new DocumentException("this release knows no %s%s; run the newer release on all nodes"
                .formatted(type.getSimpleName(), shown ? " \"" + name + '"' : " of that kind"));
    }
}
