package io.github.petitionkit.jackson;

import io.github.petitionkit.CreationResult;
import io.github.petitionkit.desk.CheckOutResult;
import io.github.petitionkit.eligibility.Eligibility;
import io.github.petitionkit.event.PetitionEvent;
import io.github.petitionkit.forecast.Forecast;
import io.github.petitionkit.invalidation.Condition;
import io.github.petitionkit.mail.MailResult;
import io.github.petitionkit.mailing.MailingResult;
import io.github.petitionkit.signature.result.AddressChangeResult;
import io.github.petitionkit.signature.result.ConfirmationResult;
import io.github.petitionkit.signature.result.ConsentResult;
import io.github.petitionkit.signature.result.DisownmentResult;
import io.github.petitionkit.signature.result.NameCorrectionResult;
import io.github.petitionkit.signature.result.RegionChoiceResult;
import io.github.petitionkit.signature.result.RestorationResult;
import io.github.petitionkit.signature.result.SigningResult;
import io.github.petitionkit.signature.result.VouchingResult;
import io.github.petitionkit.signature.result.WithdrawalResult;
import io.github.petitionkit.store.DeliveryResult;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Crossing;
import io.github.petitionkit.token.TokenReading;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.verification.CaliforniaOutcome;
import io.github.petitionkit.verification.SampleOutcome;
import io.github.petitionkit.verification.WashingtonOutcome;
import io.github.petitionkit.wire.ModelNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The cases of sealed types and their names in JSON, in the property {@value #PROPERTY}. A name never changes: you may
 * rename a case in Java, but not here. Types that are also stored have their names in {@link ModelNames}.
 *
 * @param base the sealed type
 * @param names the names by case
 */
record SealedTypes(Class<?> base, Map<Class<?>, String> names) {
    static final String PROPERTY = "type";

    static final List<SealedTypes> TABLE = List.of(
            of(CreationResult.class)
                    .with("created", CreationResult.Created.class)
                    .with("invalid", CreationResult.Invalid.class),
            stored(SigningResult.class),
            of(ConfirmationResult.class)
                    .with("counted", ConfirmationResult.Counted.class)
                    .with("already-confirmed", ConfirmationResult.AlreadyConfirmed.class)
                    .with("still-held", ConfirmationResult.StillHeld.class)
                    .with("expired", ConfirmationResult.Expired.class)
                    .with("too-late", ConfirmationResult.TooLate.class)
                    .with("no-longer-standing", ConfirmationResult.NoLongerStanding.class)
                    .with("sponsors-full", ConfirmationResult.SponsorsFull.class)
                    .with("unreadable", ConfirmationResult.Unreadable.class),
            of(WithdrawalResult.class)
                    .with("withdrawn", WithdrawalResult.Withdrawn.class)
                    .with("already-gone", WithdrawalResult.AlreadyGone.class)
                    .with("locked", WithdrawalResult.Locked.class)
                    .with("expired", WithdrawalResult.Expired.class)
                    .with("unreadable", WithdrawalResult.Unreadable.class),
            of(NameCorrectionResult.class)
                    .with("corrected", NameCorrectionResult.Corrected.class)
                    .with("invalid", NameCorrectionResult.Invalid.class)
                    .with("signed-already", NameCorrectionResult.SignedAlready.class)
                    .with("vouched", NameCorrectionResult.Vouched.class)
                    .with("not-standing", NameCorrectionResult.NotStanding.class)
                    .with("expired", NameCorrectionResult.Expired.class)
                    .with("unreadable", NameCorrectionResult.Unreadable.class),
            of(AddressChangeResult.class)
                    .with("mail-sent", AddressChangeResult.MailSent.class)
                    .with("invalid", AddressChangeResult.Invalid.class)
                    .with("moved", AddressChangeResult.Moved.class)
                    .with("not-standing", AddressChangeResult.NotStanding.class)
                    .with("expired", AddressChangeResult.Expired.class)
                    .with("unreadable", AddressChangeResult.Unreadable.class),
            of(CheckOutResult.class)
                    .with("checked-out", CheckOutResult.CheckedOut.class)
                    .with("taken", CheckOutResult.Taken.class),
            of(ConsentResult.class)
                    .with("recorded", ConsentResult.Recorded.class)
                    .with("not-standing", ConsentResult.NotStanding.class)
                    .with("expired", ConsentResult.Expired.class)
                    .with("unreadable", ConsentResult.Unreadable.class),
            of(RegionChoiceResult.class)
                    .with("recorded", RegionChoiceResult.Recorded.class)
                    .with("not-a-choice", RegionChoiceResult.NotAChoice.class)
                    .with("not-standing", RegionChoiceResult.NotStanding.class)
                    .with("expired", RegionChoiceResult.Expired.class)
                    .with("unreadable", RegionChoiceResult.Unreadable.class),
            of(DisownmentResult.class)
                    .with("attempt-ended", DisownmentResult.AttemptEnded.class)
                    .with("withdrawn", DisownmentResult.Withdrawn.class)
                    .with("noted", DisownmentResult.Noted.class)
                    .with("already-gone", DisownmentResult.AlreadyGone.class)
                    .with("expired", DisownmentResult.Expired.class)
                    .with("unreadable", DisownmentResult.Unreadable.class),
            of(VouchingResult.class)
                    .with("vouched", VouchingResult.Vouched.class)
                    .with("signed-meanwhile", VouchingResult.SignedMeanwhile.class)
                    .with("too-late", VouchingResult.TooLate.class),
            of(RestorationResult.class)
                    .with("restored", RestorationResult.Restored.class)
                    .with("signed-again", RestorationResult.SignedAgain.class),
            stored(PetitionEvent.class),
            stored(Criterion.class),
            of(Crossing.class).with("reached", Crossing.Reached.class).with("retracted", Crossing.Retracted.class),
            of(Eligibility.class)
                    .with("eligible", Eligibility.Eligible.class)
                    .with("refused", Eligibility.Refused.class),
            of(Forecast.class)
                    .with("reached", Forecast.Reached.class)
                    .with("missed", Forecast.Missed.class)
                    .with("unknown", Forecast.Unknown.class)
                    .with("ahead", Forecast.Ahead.class),
            of(MailResult.class)
                    .with("sent", MailResult.Sent.class)
                    .with("refused", MailResult.Refused.class)
                    .with("later", MailResult.Later.class),
            of(MailingResult.class)
                    .with("changed", MailingResult.Changed.class)
                    .with("too-many", MailingResult.TooMany.class)
                    .with("edited", MailingResult.Edited.class),
            of(ImportedLine.class)
                    .with("signable", ImportedLine.Signable.class)
                    .with("faulty", ImportedLine.Faulty.class)
                    .with("remark", ImportedLine.Remark.class),
            of(SampleOutcome.class)
                    .with("california", CaliforniaOutcome.class)
                    .with("washington", WashingtonOutcome.class),
            of(Condition.class)
                    .with("name", Condition.Name.class)
                    .with("email", Condition.Email.class)
                    .with("domain", Condition.Domain.class)
                    .with("network", Condition.Network.class)
                    .with("networks", Condition.Networks.class)
                    .with("address-pattern", Condition.AddressPattern.class)
                    .with("same-reason", Condition.SameReason.class)
                    .with("postal-code", Condition.PostalCode.class)
                    .with("country", Condition.InCountry.class)
                    .with("region", Condition.InRegion.class)
                    .with("user-agent", Condition.UserAgent.class)
                    .with("received", Condition.Received.class)
                    .with("state", Condition.InState.class)
                    .with("signal", Condition.Signalled.class)
                    .with("any-of", Condition.AnyOf.class),
            of(TokenReading.class)
                    .with("valid", TokenReading.Valid.class)
                    .with("expired", TokenReading.Expired.class)
                    .with("unreadable", TokenReading.Unreadable.class),
            of(DeliveryResult.class)
                    .with("done", DeliveryResult.Done.class)
                    .with("later", DeliveryResult.Later.class)
                    .with("aside", DeliveryResult.Aside.class)
                    .with("running", DeliveryResult.Running.class)
                    .with("too-often", DeliveryResult.TooOften.class));

    private static final Map<Class<?>, SealedTypes> BY_BASE =
            TABLE.stream().collect(Collectors.toUnmodifiableMap(SealedTypes::base, Function.identity()));
    private static final Map<Class<?>, SealedTypes> BY_CASE = TABLE.stream()
            .flatMap(each -> each.names.keySet().stream().map(type -> Map.entry(type, each)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static SealedTypes of(Class<?> base) {
        return new SealedTypes(base, Map.of());
    }

    private static SealedTypes stored(Class<?> base) {
        Map<Class<?>, String> names = new LinkedHashMap<>();
        ModelNames.TABLE.cases(base).orElseThrow().forEach((name, type) -> names.put(type, name));
        return new SealedTypes(base, names);
    }

    private SealedTypes with(String name, Class<?> type) {
        Map<Class<?>, String> more = new LinkedHashMap<>(names);
        more.put(type, name);
        return new SealedTypes(base, more);
    }

    /** Returns the cases of a sealed type, or {@code null} if it is not in the table. */
    static @Nullable SealedTypes ofBase(Class<?> base) {
        return BY_BASE.get(base);
    }

    /** Returns the sealed type of a case, or {@code null} if it is not in the table. */
    static @Nullable SealedTypes ofCase(Class<?> type) {
        return BY_CASE.get(type);
    }
}
