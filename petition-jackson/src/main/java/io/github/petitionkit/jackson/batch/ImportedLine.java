package io.github.petitionkit.jackson.batch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.petitionkit.signature.SignatureRequest;
import io.github.petitionkit.signature.SigningContext;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Objects;

/** What {@link SignatureImport} made of one row. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ImportedLine.Signable.class, name = "signable"),
    @JsonSubTypes.Type(value = ImportedLine.Faulty.class, name = "faulty")
})
public sealed interface ImportedLine {
    /** {@return the number of the line on which the row begins, from 1; in CSV, the first line names the columns} */
    long line();

    /**
     * The row can be signed with. What was written in it has not been judged: signing does that.
     *
     * @param line the number of the line
     * @param request what the signer gave
     * @param context how it came in
     */
    record Signable(long line, SignatureRequest request, SigningContext context) implements ImportedLine {
        /** Rejects {@code null}. */
        public Signable {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(context, "context");
        }
    }

    /**
     * The row makes no sense; it costs no other row.
     *
     * @param line the number of the line
     * @param violations what is wrong, by column; quotes nothing of the row, so that it can be shown and logged
     */
    record Faulty(long line, List<Violation> violations) implements ImportedLine {
        /** Copies the list. */
        public Faulty {
            violations = List.copyOf(violations);
        }
    }
}
