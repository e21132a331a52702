package io.github.petitionkit.spring;

import io.github.petitionkit.Progress;
import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.history.HistoryEntry;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.invalidation.Undoing;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.privacy.OwnSignature;
import io.github.petitionkit.search.SearchPage;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.ConsentResult;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import io.github.petitionkit.signature.result.RegionChoiceResult;
import io.github.petitionkit.signature.result.RestorationResult;
import io.github.petitionkit.signature.result.ReviewReport;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.VouchingResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.store.StoredResult;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.validation.PlainText;
import io.github.petitionkit.validation.ValidCountry;
import io.github.petitionkit.validation.ValidEmail;
import io.github.petitionkit.validation.ValidName;
import io.github.petitionkit.validation.ValidPostalCode;
import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.TypeReference;

/**
 * Hints for a native image: resource files, types that JSON and stored documents access by reflection, and validators
 * of requests.
 */
final class PetitionRuntimeHints implements RuntimeHintsRegistrar {
    private static final MemberCategory[] BY_COMPONENTS = {
        MemberCategory.INVOKE_DECLARED_CONSTRUCTORS,
        MemberCategory.INVOKE_PUBLIC_METHODS,
        MemberCategory.INVOKE_DECLARED_METHODS,
        MemberCategory.ACCESS_DECLARED_FIELDS
    };
    private static final Class<?>[] VALUES = {
        AddressChangeResult.class,
        ConfirmationResult.class,
        ConsentResult.class,
        Criteria.class,
        StoredResult.class,
        DisownmentResult.class,
        RegionChoiceResult.class,
        HistoryEntry.class,
        CaseFile.class,
        CheckOutResult.class,
        ImportReport.class,
        SearchPage.class,
        Invalidation.class,
        NameCorrectionResult.class,
        OwnSignature.class,
        Petition.class,
        PetitionEvent.class,
        Preview.class,
        Progress.class,
        RestorationResult.class,
        ReviewReport.class,
        Signature.class,
        SignatureRequest.class,
        SigningResult.class,
        Undoing.class,
        VouchingResult.class,
        WithdrawalResult.class
    };
    /** Internal document types of the durable store. */
    private static final List<String> DOCUMENTS = List.of(
            "io.github.petitionkit.store.jdbc.row.SignatureDetails",
            "io.github.petitionkit.store.jdbc.outbox.EventBatch");

    /** The library's own types of answers. */
    private static final List<String> ANSWERS =
            List.of("io.github.petitionkit.signature.request.PlainAnswers", "io.github.petitionkit.jackson.NoAnswers");

    private static final List<Class<? extends Annotation>> CONSTRAINTS =
            List.of(PlainText.class, ValidCountry.class, ValidEmail.class, ValidName.class, ValidPostalCode.class);

    @Override
    public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
        hints.resources()
                .registerPattern("META-INF/petitionkit/**")
                .registerPattern("io/github/petitionkit/*/*.txt")
                .registerPattern("io/github/petitionkit/*/*/*.txt")
                .registerPattern("io/github/petitionkit/*/*.properties")
                .registerPattern("ContributorValidationMessages*.properties")
                .registerPattern("ValidationMessages*.properties")
                .registerResourceBundle("ContributorValidationMessages");
        ValueTypes.within(VALUES).forEach(type -> hints.reflection().registerType(type, BY_COMPONENTS));
        DOCUMENTS.forEach(name -> hints.reflection().registerType(TypeReference.of(name), BY_COMPONENTS));
        ANSWERS.forEach(name -> hints.reflection().registerType(TypeReference.of(name), BY_COMPONENTS));
        for (Class<? extends Annotation> constraint : CONSTRAINTS) {
            hints.reflection().registerType(constraint, BY_COMPONENTS);
            for (Class<?> rule : Objects.requireNonNull(constraint.getAnnotation(Constraint.class))
                    .validatedBy()) {
                hints.reflection().registerType(rule, BY_COMPONENTS);
            }
        }
    }
}
