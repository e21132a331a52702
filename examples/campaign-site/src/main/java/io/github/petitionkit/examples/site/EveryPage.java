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
     * @param address the address of the link
     */
    public record Language(String code, String name, String address) {}

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
        Map<String, Object> frame = new HashMap<>(frame(addressBesideLanguage(request)));
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
     * @param address how links to other languages begin: see {@link #addressBesideLanguage}
     * @return the attributes of the template
     */
    public Map<String, Object> frame(String address) {
        return Map.of("site", site, "shown", shown, "languages", languages(address));
    }

    /**
     * Returns how links to the same page in other languages begin. The answer to the button behind a mailed link cannot be
     * asked for again, so its links lead to the first page.
     *
     * @param request a request
     * @return its address up to the parameter of the language: the other parameters, each with {@code &} behind it
     */
    public static String addressBesideLanguage(HttpServletRequest request) {
        boolean answersButton = request.getMethod().equals("POST") && request.getParameter("token") != null;
        return answersButton ? request.getContextPath() + "/?" : "?" + queryBesideLanguage(request);
    }

    private static String queryBesideLanguage(HttpServletRequest request) {
        return Arrays.stream(
                        Objects.requireNonNullElse(request.getQueryString(), "").split("&", -1))
                .filter(each -> !each.isEmpty() && !each.startsWith("lang="))
                .map(each -> each + "&")
                .collect(Collectors.joining());
    }

    private static List<Language> languages(String address) {
        return NAMES.entrySet().stream()
                .map(each -> new Language(each.getKey(), each.getValue(), address + "lang=" + each.getKey()))
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
