package io.github.petitionkit.examples.site;

import java.io.Serial;
import java.util.List;

/** The site lacks settings, or they are unusable. */
final class MissingSettingsException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Takes a line for each setting, without its value, which may be a secret. */
    MissingSettingsException(List<String> missing) {
        super("These settings are missing or unusable:\n    " + String.join("\n    ", missing));
    }
}
