package io.github.petitionkit.examples.site.cache;

import io.github.petitionkit.examples.site.EveryPage;
import io.github.petitionkit.examples.site.Languages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Pages that are rendered once in each language, with slots for what each visitor gets anew; a template finds the slots in
 * {@code slots}, and the token of its form in {@code slots['csrf']}. Who is logged in sees more on every page, and gets
 * it rendered.
 */
@Component
public class SlottedPages {
    private static final String CSRF = "csrf";
    private static final String QUERY = "query";

    private final ITemplateEngine templates;
    private final ThymeleafViewResolver views;
    private final EveryPage everyPage;
    private final Map<Rendered, SlottedText> pages = new ConcurrentHashMap<>();

    SlottedPages(ITemplateEngine templates, ThymeleafViewResolver views, EveryPage everyPage) {
        this.templates = templates;
        this.views = views;
        this.everyPage = everyPage;
    }

    /** What all that is rendered depends on. */
    private record Rendered(String template, Map<String, ?> choices, Set<String> slots, Locale language) {}

    /**
     * Returns a page.
     *
     * @param template its template
     * @param choices what the template decides by; each combination is rendered and kept, so there are few
     * @param slots what each visitor gets anew: plain texts by their names, which are of letters
     * @return the page, for one visitor
     */
    public View page(String template, Map<String, ?> choices, Map<String, String> slots) {
        return (model, request, response) -> {
            if (request.getUserPrincipal() == null) {
                write(response, kept(template, choices, slots.keySet(), request, response), slots, request);
            } else {
                render(template, choices, slots, request, response);
            }
        };
    }

    private void render(
            String template,
            Map<String, ?> choices,
            Map<String, String> slots,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        Map<String, Object> all = new HashMap<>(choices);
        all.putAll(everyPage.frame(request));
        Map<String, String> values = new HashMap<>(slots);
        values.put(CSRF, csrf(request));
        all.put("slots", values);
        View view = views.resolveViewName(template, RequestContextUtils.getLocale(request));
        Objects.requireNonNull(view).render(all, request, response);
    }

    private SlottedText kept(
            String template,
            Map<String, ?> choices,
            Set<String> slots,
            HttpServletRequest request,
            HttpServletResponse response) {
        Locale language = Languages.nearest(RequestContextUtils.getLocale(request));
        return pages.computeIfAbsent(new Rendered(template, choices, Set.copyOf(slots), language), page -> {
            Map<String, Object> all = new HashMap<>(choices);
            all.putAll(everyPage.frame(SlottedText.slot(QUERY)));
            Map<String, String> places = new HashMap<>(SlottedText.slots(page.slots()));
            places.put(CSRF, SlottedText.slot(CSRF));
            all.put("slots", places);
            var exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                    .buildExchange(request, response);
            return new SlottedText(templates.process(template, new WebContext(exchange, language, all)));
        });
    }

    private static void write(
            HttpServletResponse response, SlottedText page, Map<String, String> slots, HttpServletRequest request)
            throws IOException {
        byte[] body = page.filled(name -> switch (name) {
                    case CSRF -> csrf(request);
                    case QUERY -> EveryPage.queryBesideLanguage(request);
                    default -> Objects.requireNonNull(slots.get(name), name);
                })
                .getBytes(StandardCharsets.UTF_8);
        response.setLocale(Languages.nearest(RequestContextUtils.getLocale(request)));
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** Is asked for by pages with a form alone, because it sets a cookie. */
    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
