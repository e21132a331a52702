package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.invalidation.Criteria;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Explains the results of fraud checks and sweeps in the moderator's language. Templates call it {@code @explained}.
 */
@Component
public class Explained {
    private static final List<String> FAMILIES = List.of("velocity", "even-pace", "surge", "uniform-addresses");

    private final MessageSource messages;
    private final JsonMapper json;
    private final Evidence evidence = new Evidence();

    Explained(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /**
     * A condition.
     *
     * @param label the property
     * @param values the required value, or several of which one is enough
     */
    public record Term(String label, List<String> values) {
        /** Copies the values. */
        public Term {
            values = List.copyOf(values);
        }

        /** {@return the condition in one line} */
        @Override
        public String toString() {
            return label + ": " + String.join(", ", values);
        }
    }

    /**
     * Explains a signal of a fraud check.
     *
     * @param code its code
     * @return the text; the code itself for a check of the host's own
     */
    public String signal(String code) {
        return FAMILIES.stream()
                .filter(family -> code.startsWith(family + "-"))
                .findFirst()
                .map(family -> text("signal." + family, code, subject(code.substring(family.length() + 1))))
                .orElseGet(() -> text("signal." + code, code));
    }

    private String subject(String code) {
        return text("subject." + code, code);
    }

    /**
     * A text and its language.
     *
     * @param text the text
     * @param language the code of the language
     */
    public record Said(String text, String language) {}

    /**
     * Says what a check or a sweep has observed.
     *
     * @param observed the text of the library
     * @return the text in the moderator's language; as it is for a check of the host's own
     */
    public Said evidence(String observed) {
        Locale language = LocaleContextHolder.getLocale();
        return evidence.translated(observed, language)
                .map(text -> new Said(text, language.getLanguage()))
                .orElseGet(() -> new Said(observed, Locale.ENGLISH.getLanguage()));
    }

    /**
     * Explains the criteria of a cluster.
     *
     * @param criteria the criteria
     * @return one term for each condition
     */
    public List<Term> terms(Criteria criteria) {
        return criteria.conditions().stream()
                .map(condition ->
                        condition instanceof Condition.AnyOf any ? term(any) : term(json.valueToTree(condition)))
                .toList();
    }

    private Term term(Condition.AnyOf any) {
        return new Term(
                text("condition.any-of", "any-of"),
                any.alternatives().stream()
                        .map(each -> terms(each).stream().map(Term::toString).collect(Collectors.joining("; ")))
                        .toList());
    }

    private Term term(JsonNode condition) {
        String type = condition.path("type").asString();
        String value = condition.properties().stream()
                .filter(property -> !property.getKey().equals("type"))
                .map(Map.Entry::getValue)
                .map(each -> each.isString() ? each.asString() : each.toString())
                .collect(Collectors.joining(" – "));
        return new Term(text("condition." + type, type), List.of(value));
    }

    private String text(String key, String otherwise, Object... arguments) {
        String text = messages.getMessage(key, arguments, otherwise, LocaleContextHolder.getLocale());
        return text == null ? otherwise : text;
    }
}
