package io.github.petitionkit.signature.request;

import io.github.petitionkit.text.TextKind;
import io.github.petitionkit.validation.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Answers without a type of the host: at most {@link Answers#MOST} plain texts. */
record PlainAnswers(
        @Size(max = Answers.MOST)
        Map<@Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9_.-]{0,63}") String, @PlainText(max = Answers.LONGEST) String>
                values)
        implements Answers {
    PlainAnswers {
        Map<String, String> clean = new TreeMap<>();
        values.forEach((question, answer) -> clean.put(question, TextKind.LINES.clean(answer)));
        values = Collections.unmodifiableMap(clean);
    }

    /** Leaves out the answers, which can hold personal data. */
    @Override
    public String toString() {
        return "Answers[hidden]";
    }
}
