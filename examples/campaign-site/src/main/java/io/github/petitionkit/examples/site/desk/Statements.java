package io.github.petitionkit.examples.site.desk;

import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.PublicName;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What signers have written for all to read.
 *
 * @param found the latest in which the words of a search stand, the latest first
 * @param concealed those of which something is concealed
 */
record Statements(List<Signature> found, List<Signature> concealed) {
    private static final int SHOWN = 12;

    Statements {
        found = List.copyOf(found);
        concealed = List.copyOf(concealed);
    }

    /** Reads every signature once. */
    static Statements read(Stream<Signature> signatures, String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        Deque<Signature> found = new ArrayDeque<>();
        Collection<Signature> concealed = new ArrayList<>();
        signatures
                .filter(signature -> signature.state() == SignatureState.CONFIRMED)
                .forEachOrdered(signature -> {
                    if (signature.statement().concealment() != null) {
                        concealed.add(signature);
                    } else if (isShown(signature) && written(signature).contains(wanted)) {
                        found.addFirst(signature);
                        if (found.size() > SHOWN) {
                            found.removeLast();
                        }
                    }
                });
        return new Statements(List.copyOf(found), List.copyOf(concealed));
    }

    private static boolean isShown(Signature signature) {
        return signature.statement().publicName() != PublicName.ANONYMOUS
                || signature.statement().reason() != null;
    }

    private static String written(Signature signature) {
        PersonName name = signature.signer().name();
        String reason = signature.statement().reason();
        return ((name == null ? "" : name.value()) + "\n" + (reason == null ? "" : reason)).toLowerCase(Locale.ROOT);
    }
}
