package io.github.petitionkit.spring.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Chooses the language of a signer: what the application has chosen for the request, if there are words in it; else the first
 * language of {@code Accept-Language} in which there are.
 *
 * @param isSpoken whether there are words in a language
 */
record SignerLanguage(Predicate<Locale> isSpoken) {
    /** Returns the language; the chosen one if none is spoken, for then the words are English in any case. */
    Locale of(HttpServletRequest request, Locale chosen) {
        if (isSpoken.test(chosen)) {
            return chosen;
        }
        return Collections.list(request.getLocales()).stream()
                .filter(isSpoken)
                .findFirst()
                .orElse(chosen);
    }
}
