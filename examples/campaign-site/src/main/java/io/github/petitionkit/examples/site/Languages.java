package io.github.petitionkit.examples.site;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** The visitor's language: chosen by {@code ?lang=}, stored in a cookie, otherwise the browser's. */
@Configuration(proxyBeanMethods = false)
public class Languages implements WebMvcConfigurer {
    /** The languages of the pages; the first is the default. */
    static final List<Locale> ALL = List.of(
            Locale.ENGLISH, Locale.FRENCH, Locale.GERMAN, Locale.forLanguageTag("es"), Locale.forLanguageTag("ar"));

    Languages() {}

    /**
     * Returns a language that the pages have.
     *
     * @param wished a language, such as one that a cookie names
     * @return the same one, or the default
     */
    public static Locale nearest(Locale wished) {
        return ALL.stream()
                .filter(ours -> ours.getLanguage().equals(wished.getLanguage()))
                .findFirst()
                .orElse(ALL.get(0));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        LocaleChangeInterceptor byParameter = new LocaleChangeInterceptor();
        byParameter.setParamName("lang");
        byParameter.setIgnoreInvalidLocale(true);
        registry.addInterceptor(byParameter);
    }

    /** Lets the server read every language that a browser names: it would refuse the whole visit from the eleventh on. */
    @Bean
    TomcatConnectorCustomizer manyLanguages() {
        return connector -> connector.setMaxLocaleCount(-1);
    }

    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver byBrowser = new AcceptHeaderLocaleResolver();
        byBrowser.setSupportedLocales(ALL);
        byBrowser.setDefaultLocale(Locale.ENGLISH);
        CookieLocaleResolver byCookie = new CookieLocaleResolver("lang");
        byCookie.setCookieMaxAge(Duration.ofDays(365));
        byCookie.setCookieSameSite("Lax");
        byCookie.setCookieHttpOnly(true);
        byCookie.setRejectInvalidCookies(false);
        byCookie.setDefaultLocaleFunction(byBrowser::resolveLocale);
        return byCookie;
    }
}
