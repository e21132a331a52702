package io.github.petitionkit.spring.web;

import io.github.petitionkit.Progress;
import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.invalidation.Criteria;
import io.github.petitionkit.invalidation.Invalidation;
import io.github.petitionkit.invalidation.Preview;
import io.github.petitionkit.invalidation.Undoing;
import io.github.petitionkit.jackson.PublicAnswer;
import io.github.petitionkit.jackson.PublicMovement;
import io.github.petitionkit.jackson.PublicPetition;
import io.github.petitionkit.jackson.PublicProgress;
import io.github.petitionkit.jackson.UnreadableJsonException;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.petition.ClosingReport;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.spring.list.SignatureList;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Integrates {@link PetitionJson} into Spring MVC, only for the bodies of the library's controllers. */
final class PetitionBodies extends AbstractHttpMessageConverter<Object> {
    static final Set<Class<?>> TYPES = Set.of(
            AddressChange.class,
            ArchivalOrder.class,
            ChosenPetitions.class,
            ClosingOrder.class,
            ClosingReport.class,
            ConfirmationRequest.class,
            ConsentWithdrawal.class,
            Content.class,
            Criteria.class,
            FoundPetitions.class,
            Invalidation.class,
            InvalidationOrder.class,
            LinkRequest.class,
            LinkToken.class,
            ListAction.class,
            CaseFile.class,
            CheckOutResult.CheckedOut.class,
            CheckOutResult.Taken.class,
            Mailing.class,
            MailingAction.class,
            MailingDecision.class,
            MailingList.class,
            MailingResult.Changed.class,
            MailingResult.Edited.class,
            MailingResult.TooMany.class,
            MailingDraft.class,
            MailingReader.class,
            MailingText.class,
            ModerationPage.class,
            NameCorrection.class,
            OwnConsents.class,
            OwnData.class,
            OwnWithdrawal.class,
            Petition.class,
            PetitionCount.class,
            PetitionDecision.class,
            PetitionErasure.class,
            PetitionIds.class,
            PetitionPage.class,
            PlannedClosingOrder.class,
            Preview.class,
            Problem.class,
            Progress.class,
            PublicAnswer.class,
            PublicMovement.class,
            PublicPetition.class,
            PublicProgress.class,
            RegionChoice.class,
            RegionChoices.class,
            RegionCorrection.class,
            RegionQuestion.class,
            Signature.class,
            SignatureDecision.class,
            SignerNameCorrection.class,
            SignaturePage.class,
            SignatureList.class,
            SignatureListPage.class,
            SignatureRequest.class,
            TrendingPetitions.class,
            Undoing.class);

    private final PetitionJson json;

    PetitionBodies(PetitionJson json) {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
        this.json = json;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return TYPES.contains(type);
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage input) throws IOException {
        try {
            return json.read(input.getBody(), type);
        } catch (UnreadableJsonException unreadable) {
            throw new HttpMessageNotReadableException(String.valueOf(unreadable.getMessage()), unreadable, input);
        }
    }

    @Override
    protected void writeInternal(Object body, HttpOutputMessage output) throws IOException {
        byte[] bytes = json.bytes(body);
        output.getHeaders().setContentLength(bytes.length);
        output.getBody().write(bytes);
    }
}
