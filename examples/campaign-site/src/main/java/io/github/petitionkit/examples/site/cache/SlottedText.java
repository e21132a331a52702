package io.github.petitionkit.examples.site.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Rendered HTML with slots that are filled for each visitor; the rest stays as it was rendered. Immutable. */
public final class SlottedText {
    private static final Pattern SLOT = Pattern.compile("slot-([a-zA-Z]+)-slot");

    /** Texts and names of slots in turn, a text first. */
    private final List<String> parts = new ArrayList<>();

    /**
     * Finds the slots of a text.
     *
     * @param rendered HTML in which each slot is where its value would be
     */
    public SlottedText(String rendered) {
        Matcher slot = SLOT.matcher(rendered);
        int end = 0;
        while (slot.find()) {
            parts.add(rendered.substring(end, slot.start()));
            parts.add(slot.group(1));
            end = slot.end();
        }
        parts.add(rendered.substring(end));
    }

    /**
     * Returns what a template gets instead of a value.
     *
     * @param name the name of the slot, of letters
     * @return a text that is the same in HTML and in addresses
     */
    public static String slot(String name) {
        return "slot-" + name + "-slot";
    }

    /**
     * Returns the slots of these names, as a template gets them.
     *
     * @param names the names
     * @return what a template gets instead of each value
     */
    public static Map<String, String> slots(Set<String> names) {
        return names.stream().collect(Collectors.toMap(Function.identity(), SlottedText::slot));
    }

    /**
     * Fills the slots.
     *
     * @param values gives the value of each name: plain text, which is escaped
     * @return the HTML
     */
    public String filled(Function<String, String> values) {
        StringBuilder text = new StringBuilder();
        for (int part = 0; part < parts.size(); part++) {
            String each = parts.get(part);
            text.append(part % 2 == 0 ? each : HtmlUtils.htmlEscape(values.apply(each), "UTF-8"));
        }
        return text.toString();
    }
}
