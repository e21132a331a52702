package io.github.petitionkit.store.jdbc.json;

import java.util.regex.Pattern;

/** A stored document cannot be read. The message contains none of its values, which can be personal data. */
public final class DocumentException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    /** The syntax of names in documents of any release. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,63}");

    public DocumentException(String message) {
        super(message);
    }

    /** Makes an exception for an unknown kind or constant, which a newer release may have written. */
    public static DocumentException unknown(Class<?> type, Object name) {
        boolean shown = name instanceof String text && NAME.matcher(text).matches();
        return new DocumentException("this release knows no %s%s; run the newer release on all nodes"
                .formatted(type.getSimpleName(), shown ? " \"" + name + '"' : " of that kind"));
    }
}
