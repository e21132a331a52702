package io.github.petitionkit.store.jdbc;

import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.store.jdbc.outbox.EventBatch;
import io.github.petitionkit.store.jdbc.row.SignatureDetails;
import io.github.petitionkit.tally.Figure;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The types of this library that documents and columns are made of. */
public final class TypesOfDocuments {
    private TypesOfDocuments() {}

    /** All of them. */
    public static Set<Class<?>> all() {
        Set<Class<?>> found = new LinkedHashSet<>();
        Stream.of(
                        Petition.class,
                        SignatureDetails.class,
                        StoredResult.class,
                        CaseFile.class,
                        EventBatch.class,
                        Mailing.class,
                        VerificationOutcome.class,
                        Figure.class)
                .forEach(type -> collect(type, found));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Stream.of(generic.getActualTypeArguments()).forEach(each -> collect(each, found));
        } else if (type instanceof Class<?> plain
                && plain.getName().startsWith("io.github.petitionkit.")
                && found.add(plain)) {
            if (plain.isRecord()) {
                Stream.of(plain.getRecordComponents()).forEach(part -> collect(part.getGenericType(), found));
            }
            if (plain.isSealed() && !plain.isEnum()) {
                Stream.of(plain.getPermittedSubclasses()).forEach(each -> collect(each, found));
            }
        }
    }
}
