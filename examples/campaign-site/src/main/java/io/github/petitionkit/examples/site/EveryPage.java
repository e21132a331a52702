package io.github.petitionkit.examples.site;

import io.github.petitionkit.desk.CheckedOutException;
import io.github.petitionkit.mailing.IllegalMailingActionException;
import io.github.petitionkit.mailing.NoSuchMailingException;
import io.github.petitionkit.petition.IllegalPetitionActionException;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.signature.IllegalSignatureTransitionException;
import io.github.petitionkit.signature.NoSuchSignatureException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Adds the data of every page: the site's name, the languages, the logged-in user. Also answers links to missing pages.
 */
@ControllerAdvice
class EveryPage {
    private static final Map<String, String> NAMES = names();

    private final SiteProperties site;
    private final Shown shown;

    EveryPage(SiteProperties site, Shown shown) {
        this.site = site;
        this.shown = shown;
    }

    /**
     * This page in another language.
     *
     * @param code the code of the language
     * @param name its name in the language itself
     * @param query the query of the link
     */
    record Language(String code, String name, String query) {}

    @ModelAttribute("site")
    SiteProperties site() {
        return site;
    }

    @ModelAttribute("shown")
    Shown shown() {
        return shown;
    }

    @ModelAttribute("account")
    @Nullable
    String account(@Nullable Principal principal) {
        return principal == null ? null : principal.getName();
    }

    @ModelAttribute("moderates")
    boolean moderates(HttpServletRequest request) {
        return request.isUserInRole("MODERATOR");
    }

    @ModelAttribute("languages")
    List<Language> languages(HttpServletRequest request) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance().query(request.getQueryString());
        return NAMES.entrySet().stream()
                .map(each -> new Language(each.getKey(), each.getValue(), query(query, each.getKey())))
                .toList();
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Locale locale : Languages.ALL) {
            String name = locale.getDisplayLanguage(locale);
            names.put(locale.getLanguage(), name.substring(0, 1).toUpperCase(locale) + name.substring(1));
        }
        return names;
    }

    private static String query(UriComponentsBuilder query, String language) {
        return "?"
                + Objects.requireNonNull(
                        query.replaceQueryParam("lang", language).build().getQuery());
    }

    @ExceptionHandler({
        NoSuchPetitionException.class,
        NoSuchMailingException.class,
        NoSuchSignatureException.class,
        MethodArgumentTypeMismatchException.class
    })
    void leadsNowhere(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    /** Answers a repeated action, for example a button pressed twice, and one on a petition that another moderator has. */
    @ExceptionHandler({
        CheckedOutException.class,
        IllegalPetitionActionException.class,
        IllegalMailingActionException.class,
        IllegalSignatureTransitionException.class
    })
    void isDoneAlready(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.CONFLICT.value());
    }
}
