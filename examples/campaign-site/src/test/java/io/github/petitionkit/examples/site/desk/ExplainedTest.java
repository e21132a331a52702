package io.github.petitionkit.examples.site.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.jackson.PetitionModule;
import io.github.petitionkit.place.Country;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import tools.jackson.databind.json.JsonMapper;

class ExplainedTest {
    private final Explained explained;

    ExplainedTest() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        explained = new Explained(
                messages, JsonMapper.builder().addModule(new PetitionModule()).build());
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void criteriaOfWhichOneIsEnoughAreListedInWords() {
        Criteria criteria = new Criteria(List.of(new Condition.AnyOf(List.of(
                Criteria.builder()
                        .domain("one.example")
                        .country(Country.of("GB"))
                        .build(),
                Criteria.builder().userAgent("python*").build()))));
        LocaleContextHolder.setLocale(Locale.ENGLISH);
        assertThat(explained.terms(criteria))
                .containsExactly(new Explained.Term(
                        "One of these", List.of("Mail domain: one.example; Country: GB", "Browser: python*")));
    }
}
