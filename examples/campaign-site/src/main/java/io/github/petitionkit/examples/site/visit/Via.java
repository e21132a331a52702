package io.github.petitionkit.examples.site.visit;

import io.github.petitionkit.signature.request.Source;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The way by which somebody came to a petition: {@code ?via=} in the address that was passed on, and then a field of the
 * form. It names a network, a mailing or a partner, never a person, and is in no cookie.
 */
final class Via {
    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,40}");

    private Via() {}

    /** Returns the name; nothing if it is none. */
    static String clean(@Nullable String via) {
        return via != null && NAME.matcher(via).matches() ? via : "";
    }

    static @Nullable Source source(@Nullable String via) {
        String name = clean(via);
        return name.isEmpty() ? null : Source.campaign(name);
    }
}
