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
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.web.IWebExchange;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/**
 * Pages that are rendered once in each language, with slots for what each visitor gets anew; a template finds the slots in
 * {@code slots}, and the token of its form in {@code slots['csrf']}. Who is logged in sees more on every page, and gets
 * it rendered.
 */
@Component
public class SlottedPages {
    private static final String CSRF = "csrf";
    private static final String LANGUAGES = "languages";

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
        return new Page(template, choices, slots);
    }

    private final class Page implements View {
        private final String template;
        private final Map<String, ?> choices;
        private final Map<String, String> slots;

        Page(String template, Map<String, ?> choices, Map<String, String> slots) {
            this.template = template;
            this.choices = choices;
            this.slots = slots;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            if (request.getUserPrincipal() == null) {
                fill(kept(request, response), request, response);
            } else {
                render(request, response);
            }
        }

        private void render(HttpServletRequest request, HttpServletResponse response) throws Exception {
            Map<String, String> values = new HashMap<>(slots);
            values.put(CSRF, csrf(request));
            View view = views.resolveViewName(template, RequestContextUtils.getLocale(request));
            Objects.requireNonNull(view).render(attributes(everyPage.frame(request), values), request, response);
        }

        private Map<String, Object> attributes(Map<String, Object> frame, Map<String, String> values) {
            Map<String, Object> all = new HashMap<>(frame);
            all.putAll(choices);
            all.put("slots", values);
            return all;
        }

        private SlottedText kept(HttpServletRequest request, HttpServletResponse response) {
            Rendered key = new Rendered(template, choices, Set.copyOf(slots.keySet()), language(request));
            return pages.computeIfAbsent(key, page -> {
                Map<String, String> places = new HashMap<>(SlottedText.slots(page.slots()));
                places.put(CSRF, SlottedText.slot(CSRF));
                IWebExchange exchange = JakartaServletWebApplication.buildApplication(request.getServletContext())
                        .buildExchange(request, response);
                Map<String, Object> attributes = attributes(everyPage.frame(SlottedText.slot(LANGUAGES)), places);
                return new SlottedText(
                        templates.process(template, new WebContext(exchange, page.language(), attributes)));
            });
        }

        private void fill(SlottedText page, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            String text = page.filled(name -> switch (name) {
                case CSRF -> csrf(request);
                case LANGUAGES -> EveryPage.addressBesideLanguage(request);
                default -> Objects.requireNonNull(slots.get(name), name);
            });
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            response.setLocale(language(request));
            response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }

    private static Locale language(HttpServletRequest request) {
        return Languages.nearest(RequestContextUtils.getLocale(request));
    }

    /** Is asked for by pages with a form alone, because it sets a cookie. */
    private static String csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }
}
