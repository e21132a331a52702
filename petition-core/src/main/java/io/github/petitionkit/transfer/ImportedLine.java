package io.github.petitionkit.transfer;

import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.validation.Violation;
import java.util.List;
import java.util.Objects;

/** One line of an import, as a reader of a file or table makes it, or a remark about the file. */
public sealed interface ImportedLine {
    /** {@return the number of the line on which the row begins, from 1; in CSV, the first line names the columns} */
    long line();

    /**
     * The row is a request. It is not validated yet; signing does that.
     *
     * @param line the number of the line
     * @param request the signer's data
     * @param context the circumstances
     */
    record Signable(long line, SignatureRequest request, SigningContext context) implements ImportedLine {
        /** Rejects {@code null}. */
        public Signable {
            Objects.requireNonNull(request, "request");
            Objects.requireNonNull(context, "context");
        }
    }

    /**
     * The row is malformed. Other rows are not affected.
     *
     * @param line the number of the line
     * @param violations the faults by column; they do not quote the row and may be shown and logged
     */
    record Faulty(long line, List<Violation> violations) implements ImportedLine {
        /** Copies the list. */
        public Faulty {
            violations = List.copyOf(violations);
        }
    }

    /**
     * What a reader of the file should know besides its rows, such as that some are hidden. It is no row, and is not counted
     * as one.
     *
     * @param line the number of the line that it concerns first
     * @param code its stable code
     * @param message what it says, in English; it quotes nothing of the file and may be shown and logged
     */
    record Remark(long line, String code, String message) implements ImportedLine {
        /** Rejects {@code null}. */
        public Remark {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(message, "message");
        }
    }
}
