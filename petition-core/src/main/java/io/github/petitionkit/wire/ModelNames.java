package io.github.petitionkit.wire;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.assessment.Signal;
import io.github.petitionkit.assessment.Verdict;
import io.github.petitionkit.desk.CaseFile;
import io.github.petitionkit.desk.CheckOut;
import io.github.petitionkit.desk.InvalidationRun;
import io.github.petitionkit.desk.Note;
import io.github.petitionkit.desk.OfflineTotal;
import io.github.petitionkit.event.PetitionChange;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.MailboxSharing;
import io.github.petitionkit.mail.MailKind;
import io.github.petitionkit.mailing.Audience;
import io.github.petitionkit.mailing.Mailing;
import io.github.petitionkit.mailing.MailingCounts;
import io.github.petitionkit.mailing.MailingReview;
import io.github.petitionkit.mailing.MailingState;
import io.github.petitionkit.petition.Content;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.petition.PetitionUpdate;
import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.petition.lifecycle.Actor;
import io.github.petitionkit.petition.lifecycle.Archival;
import io.github.petitionkit.petition.lifecycle.LegalHold;
import io.github.petitionkit.petition.lifecycle.Notice;
import io.github.petitionkit.petition.lifecycle.NoticeKind;
import io.github.petitionkit.petition.lifecycle.Pause;
import io.github.petitionkit.petition.lifecycle.PetitionAction;
import io.github.petitionkit.petition.lifecycle.PetitionState;
import io.github.petitionkit.petition.lifecycle.PlannedClosing;
import io.github.petitionkit.petition.lifecycle.Reason;
import io.github.petitionkit.petition.lifecycle.StateHistory;
import io.github.petitionkit.petition.lifecycle.Transition;
import io.github.petitionkit.petition.outcome.Outcome;
import io.github.petitionkit.petition.outcome.OutcomeLink;
import io.github.petitionkit.petition.outcome.OutcomeStatus;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.policy.Confirmation;
import io.github.petitionkit.policy.CreatorWithdrawal;
import io.github.petitionkit.policy.ModerationMode;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.policy.Reminders;
import io.github.petitionkit.policy.Residency;
import io.github.petitionkit.policy.Retention;
import io.github.petitionkit.policy.SponsorCountries;
import io.github.petitionkit.policy.Sponsorship;
import io.github.petitionkit.policy.Term;
import io.github.petitionkit.policy.Timetable;
import io.github.petitionkit.policy.Withdrawal;
import io.github.petitionkit.signature.Concealment;
import io.github.petitionkit.signature.GivenConsent;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.VerificationOutcome;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.Consent;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import io.github.petitionkit.signature.request.Source;
import io.github.petitionkit.signature.result.Acknowledgement;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.tally.Figure;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.GoalLadder;
import io.github.petitionkit.threshold.Retraction;
import io.github.petitionkit.threshold.Threshold;
import io.github.petitionkit.threshold.ThresholdState;
import io.github.petitionkit.threshold.Thresholds;
import io.github.petitionkit.validation.Violation;

/**
 * The names of the model's types in stored documents, in columns and in JSON. A name never changes, because stored
 * petitions, waiting events and the JSON of hosts contain it. You may rename a type, component, constant or case in
 * Java, but not here. Give each addition in Java a name here.
 */
public final class ModelNames {
    /** The table. */
    public static final WireNames TABLE = WireNames.builder()
            // cases
            .kind(PetitionEvent.class, "petition-created", PetitionEvent.PetitionCreated.class)
            .kind(PetitionEvent.class, "petition-state-changed", PetitionEvent.PetitionStateChanged.class)
            .kind(PetitionEvent.class, "signature-state-changed", PetitionEvent.SignatureStateChanged.class)
            .kind(PetitionEvent.class, "mail-due", PetitionEvent.MailDue.class)
            .kind(PetitionEvent.class, "threshold-reached", PetitionEvent.ThresholdReached.class)
            .kind(PetitionEvent.class, "threshold-retracted", PetitionEvent.ThresholdRetracted.class)
            .kind(PetitionEvent.class, "outcome-recorded", PetitionEvent.OutcomeRecorded.class)
            .kind(PetitionEvent.class, "update-posted", PetitionEvent.UpdatePosted.class)
            .kind(PetitionEvent.class, "movement-joined", PetitionEvent.MovementJoined.class)
            .kind(PetitionEvent.class, "petition-changed", PetitionEvent.PetitionChanged.class)
            .kind(PetitionEvent.class, "notice-given", PetitionEvent.NoticeGiven.class)
            .kind(PetitionEvent.class, "consents-changed", PetitionEvent.ConsentsChanged.class)
            .kind(PetitionEvent.class, "signature-disowned", PetitionEvent.SignatureDisowned.class)
            .kind(PetitionEvent.class, "holds-rose", PetitionEvent.HoldsRose.class)
            .kind(PetitionEvent.class, "signer-corrected", PetitionEvent.SignerCorrected.class)
            .kind(SigningResult.class, "confirmed", SigningResult.Confirmed.class)
            .kind(SigningResult.class, "confirmation-needed", SigningResult.ConfirmationNeeded.class)
            .kind(SigningResult.class, "held", SigningResult.Held.class)
            .kind(SigningResult.class, "already-signed", SigningResult.AlreadySigned.class)
            .kind(SigningResult.class, "stays-out", SigningResult.StaysOut.class)
            .kind(SigningResult.class, "not-eligible", SigningResult.NotEligible.class)
            .kind(SigningResult.class, "invalid", SigningResult.Invalid.class)
            .kind(SigningResult.class, "refused", SigningResult.Refused.class)
            .kind(Criterion.class, "total", Criterion.Total.class)
            .kind(Criterion.class, "minimum", Criterion.Minimum.class)
            .kind(Criterion.class, "at-least", Criterion.AtLeast.class)
            .kind(Criterion.class, "share", Criterion.Share.class)
            .kind(Criterion.class, "within", Criterion.Within.class)
            .kind(Criterion.class, "all-of", Criterion.AllOf.class)
            .kind(Criterion.class, "any-of", Criterion.AnyOf.class)
            .kind(Criterion.class, "summed", Criterion.Summed.class)
            // components
            .record(
                    Petition.class,
                    "id",
                    "content",
                    "policy",
                    "life",
                    "sponsors",
                    "thresholds",
                    "outcomes",
                    "updates",
                    "joined",
                    "legalHold",
                    "creators",
                    "goalReached",
                    "plannedClosing",
                    "notices",
                    "holdsAlarmAt",
                    "sponsorCountries",
                    "revision",
                    "archival",
                    "amendments")
            .record(PlannedClosing.class, "at", "by", "reason")
            .record(Archival.class, "archive", "at", "by")
            .record(Notice.class, "kind", "due")
            .record(
                    Content.class,
                    "title",
                    "summary",
                    "body",
                    "creator",
                    "addressees",
                    "locale",
                    "concerns",
                    "tags",
                    "translations")
            .record(
                    Policy.class,
                    "sponsorship",
                    "moderation",
                    "term",
                    "confirmation",
                    "whoMaySign",
                    "mailboxSharing",
                    "thresholds",
                    "goals",
                    "withdrawal",
                    "retention",
                    "timetable",
                    "signingFrom",
                    "revisableBelow",
                    "creatorWithdrawal")
            .record(Timetable.class, "drafts", "sponsors", "moderation", "moderationNotices", "closingNotices")
            .record(Sponsorship.class, "needed", "most", "creatorConfirms", "countries")
            .record(SponsorCountries.class, "needed", "among")
            .record(Term.class, "length", "zone", "until")
            .record(Confirmation.class, "needed", "validFor", "grace", "maxMessages", "reminders")
            .record(Reminders.class, "after", "most")
            .record(Residency.class, "countries", "regions", "byNationality")
            .record(Thresholds.class, "all")
            .record(Threshold.class, "code", "criterion", "retraction", "outcomeTrack")
            .record(Criterion.Total.class, "needed")
            .record(Criterion.Minimum.class, "area", "needed")
            .record(Criterion.AtLeast.class, "areas", "minimums")
            .record(Criterion.Share.class, "share", "base")
            .record(Criterion.Within.class, "sinceOpening", "criterion")
            .record(Criterion.AllOf.class, "criteria")
            .record(Criterion.AnyOf.class, "criteria")
            .record(Criterion.Summed.class, "regions", "criterion")
            .record(RegionTree.class, "parents")
            .record(GoalLadder.class, "steps", "followsCount")
            .record(Withdrawal.class, "lockedBy", "never")
            .record(CreatorWithdrawal.class, "needsReason", "reasons")
            .record(Retention.class, "afterEnd", "afterOpening", "afterOutcome")
            .record(Retention.AfterOutcome.class, "track", "period")
            .record(StateHistory.class, "createdAt", "state", "journal", "pauses")
            .record(Transition.class, "action", "from", "to", "at", "by", "reason")
            .record(Actor.class, "kind", "id")
            .record(Reason.class, "code", "text")
            .record(Pause.class, "from", "until")
            .record(ThresholdState.class, "code", "firstReachedAt", "reachedAt")
            .record(Outcome.class, "track", "status", "at", "text", "day", "details", "links")
            .record(OutcomeLink.class, "relation", "url")
            .record(PetitionUpdate.class, "at", "title", "text", "correctedAt")
            .record(PetitionUpdate.Amendment.class, "update", "removed", "at", "by")
            .record(LegalHold.class, "since", "by", "reason")
            .record(CaseFile.class, "departments", "labels", "notes", "checkOut", "offline", "runs")
            .record(
                    InvalidationRun.class,
                    "id",
                    "reason",
                    "by",
                    "at",
                    "removed",
                    "uncounted",
                    "finished",
                    "undoneAt",
                    "undoneBy")
            .record(Content.Translation.class, "locale", "title", "summary", "body")
            .record(OfflineTotal.class, "count", "document", "by", "at")
            .record(Concealment.class, "parts", "cause", "by", "at")
            .record(Source.class, "campaign", "partner", "referrer")
            .record(Note.class, "at", "by", "text")
            .record(CheckOut.class, "by", "since", "until")
            .record(Statement.class, "reason", "publicName", "consents", "answers", "concealment")
            .record(GivenConsent.class, "consent", "at", "withdrawnAt")
            .record(Consent.class, "purpose", "organisation", "wording")
            .record(
                    SigningContext.class,
                    "role",
                    "channel",
                    "ip",
                    "userAgent",
                    "formServedAt",
                    "signedAt",
                    "locale",
                    "trapped",
                    "assurance",
                    "invitation",
                    "idempotencyKey",
                    "challengeAnswer",
                    "source",
                    "registerNumber")
            .record(Identity.class, "mailbox", "name", "household", "registerNumber")
            .record(Assessment.class, "policyVersion", "signals", "score", "verdict")
            .record(Signal.class, "code", "weight", "evidence", "remedy")
            .record(SigningResult.Confirmed.class, "signature", "position")
            .record(SigningResult.ConfirmationNeeded.class, "signature")
            .record(SigningResult.Held.class, "signature", "assessment", "acknowledgement")
            .record(SigningResult.AlreadySigned.class, "earlier", "acknowledgement", "otherName")
            .record(SigningResult.StaysOut.class, "earlier", "state", "acknowledgement")
            .record(SigningResult.NotEligible.class, "reasons")
            .record(Violation.class, "path", "code", "message")
            .record(SigningResult.Invalid.class, "violations")
            .record(SigningResult.Refused.class, "assessment", "acknowledgement")
            .record(PetitionEvent.MailDue.class, "id", "at", "signature", "kind")
            .record(PetitionEvent.PetitionCreated.class, "id", "at")
            .record(PetitionEvent.PetitionStateChanged.class, "id", "at", "action", "from", "to")
            .record(PetitionEvent.SignatureStateChanged.class, "id", "at", "signature", "from", "to", "counted")
            .record(PetitionEvent.ThresholdReached.class, "id", "at", "threshold", "counted")
            .record(PetitionEvent.ThresholdRetracted.class, "id", "at", "threshold", "counted")
            .record(PetitionEvent.OutcomeRecorded.class, "id", "at", "track", "status")
            .record(PetitionEvent.UpdatePosted.class, "id", "at")
            .record(PetitionEvent.MovementJoined.class, "id", "at", "movement")
            .record(PetitionEvent.SignerCorrected.class, "id", "at", "signature")
            .record(PetitionEvent.PetitionChanged.class, "id", "at", "change")
            .record(PetitionEvent.NoticeGiven.class, "id", "at", "kind", "due")
            .record(PetitionEvent.ConsentsChanged.class, "id", "at", "signature")
            .record(PetitionEvent.SignatureDisowned.class, "id", "at", "signature")
            .record(PetitionEvent.HoldsRose.class, "id", "at", "signal", "held", "received")
            .record(
                    Mailing.class,
                    "id",
                    "audience",
                    "subject",
                    "text",
                    "state",
                    "createdAt",
                    "begunAt",
                    "review",
                    "counts")
            .record(Audience.class, "petitions", "organisation", "purpose", "areas")
            .record(MailingReview.class, "by", "at", "rejection")
            .record(MailingCounts.class, "sent", "suppressed", "refused", "waiting", "givenUp")
            // constants
            .constants(MailingState.class, "draft", "in-moderation", "rejected", "sending", "stopped", "sent")
            .constants(ModerationMode.class, "none", "before-opening")
            .constants(MailboxSharing.class, "one-signer", "household")
            .constants(Retraction.class, "never", "until-consequence")
            .constants(
                    PetitionState.class,
                    "draft",
                    "collecting-sponsors",
                    "in-moderation",
                    "flagged",
                    "dormant",
                    "open",
                    "closed",
                    "rejected",
                    "hidden",
                    "stopped",
                    "withdrawn")
            .constants(
                    PetitionAction.class,
                    "seek-sponsors",
                    "submit",
                    "open",
                    "approve",
                    "flag",
                    "shelve",
                    "resume-moderation",
                    "reject",
                    "hide",
                    "stop",
                    "withdraw",
                    "close",
                    "restore",
                    "republish",
                    "extend")
            .constants(Actor.Kind.class, "creator", "signer", "staff", "system")
            .constants(OutcomeStatus.class, "awaited", "scheduled", "given", "declined")
            .constants(PublicName.class, "full", "initials", "anonymous")
            .constants(SignerRole.class, "creator", "sponsor", "signer")
            .constants(Channel.class, "web", "paper", "partner", "former-site")
            .constants(Concealment.Part.class, "name", "reason")
            .constants(Assurance.class, "none", "vouched", "email", "phone", "register", "eid")
            .constants(Verdict.class, "accept", "hold", "refuse")
            .constants(Acknowledgement.class, "check-your-mail", "thank-you", "not-eligible", "correct-your-entries")
            .constants(MailKind.class, "confirm", "reminder", "already-signed", "new-address", "own-data", "invitation")
            .constants(SignatureState.class, "pending", "confirmed", "held", "invalidated", "withdrawn", "lapsed")
            .constants(
                    PetitionChange.class,
                    "revised",
                    "paused",
                    "resumed",
                    "legal-hold-ordered",
                    "legal-hold-lifted",
                    "outcome-retracted",
                    "outcome-corrected",
                    "closing-planned",
                    "closing-cancelled",
                    "movement-left",
                    "archived",
                    "unarchived",
                    "update-corrected",
                    "update-removed")
            .constants(NoticeKind.class, "closing", "signing-start", "moderation")
            .constants(VerificationOutcome.class, "verified", "not-entitled", "ambiguous", "not-found")
            .constants(
                    Figure.Kind.class,
                    "counted",
                    "raw",
                    "pending",
                    "held",
                    "country",
                    "region",
                    "assurance",
                    "hour",
                    "minute",
                    "forgotten")
            .build();

    private ModelNames() {}
}
