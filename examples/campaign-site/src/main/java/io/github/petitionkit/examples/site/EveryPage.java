package io.github.petitionkit.examples.site;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Adds the data of every page, once it is clear that there is one to render: the site's name, the languages, the logged-in
 * user.
 */
@Component
public class EveryPage implements HandlerInterceptor, WebMvcConfigurer {
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
    public record Language(String code, String name, String query) {}

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String template = page == null ? null : page.getViewName();
        if (page != null && template != null && !template.startsWith("redirect:")) {
            page.addAllObjects(frame(request));
        }
    }

    /**
     * Returns what a page shows around its content to whoever asks for it.
     *
     * @param request the request
     * @return the attributes of the template
     */
    public Map<String, Object> frame(HttpServletRequest request) {
        Map<String, Object> frame = new HashMap<>(frame(queryBesideLanguage(request)));
        Principal account = request.getUserPrincipal();
        if (account != null) {
            frame.put("account", account.getName());
        }
        frame.put("moderates", request.isUserInRole("MODERATOR"));
        return frame;
    }

    /**
     * Returns what a page shows around its content to whoever is not logged in.
     *
     * @param query what links to other languages keep: see {@link #queryBesideLanguage}
     * @return the attributes of the template
     */
    public Map<String, Object> frame(String query) {
        return Map.of("site", site, "shown", shown, "languages", languages(query));
    }

    /**
     * Returns what a request asks for beside a language.
     *
     * @param request a request
     * @return the other parameters of its address, each with {@code &} behind it
     */
    public static String queryBesideLanguage(HttpServletRequest request) {
        return Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&", -1))
                .filter(each -> !each.isEmpty() && !each.startsWith("lang="))
                .map(each -> each + "&")
                .collect(Collectors.joining());
    }

    private static List<Language> languages(String query) {
        return NAMES.entrySet().stream()
                .map(each -> new Language(each.getKey(), each.getValue(), "?" + query + "lang=" + each.getKey()))
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
}
