package io.github.petitionkit;

import io.github.petitionkit.eligibility.EligibilityRule;
import io.github.petitionkit.eligibility.EligibilityRules;
import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.event.PetitionListener;
import io.github.petitionkit.fraud.FraudPolicy;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.mail.Mail;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.mail.Mailer;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.mailing.UpdateMailer;
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.place.PostalRegions;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.request.Answers;
import io.github.petitionkit.store.PetitionStore;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.validation.Messages;
import io.github.petitionkit.validation.RequestValidator;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects the parts of {@link Petitions}. Not thread-safe. */
public final class PetitionsBuilder {
    final Keyring keyring;
    final List<PetitionListener> listeners = new ArrayList<>();

    @Nullable
    PetitionStore store;

    @Nullable
    Mailer mailer;

    MailBudget mailBudget = MailBudget.standard();

    @Nullable
    UpdateMailer updateMailer;

    MailingPolicy mailingPolicy = MailingPolicy.standard();
    boolean followsMovements;
    SigningInterceptor interceptor = new SigningInterceptor() {};

    @Nullable
    RequestValidator validator;

    @Nullable
    Class<? extends Answers> questions;

    DeliveryPolicy delivery = DeliveryPolicy.standard();

    @Nullable
    Executor executor;

    @Nullable
    InstantSource clock;

    @Nullable
    Supplier<UUID> ids;

    ContentLimits limits = ContentLimits.STANDARD;
    Messages messages = Messages.bundled();
    EligibilityRules rules = EligibilityRules.standard();

    @Nullable
    Function<Petition, FraudPolicy> fraudPolicy;

    @Nullable
    EmailCanonicaliser canonicaliser;

    PostalCodes postalCodes = PostalCodes.bundled();
    PostalRegions postalRegions = PostalRegions.NONE;

    PetitionsBuilder(Keyring keyring) {
        this.keyring = Objects.requireNonNull(keyring, "keyring");
    }

    /**
     * Sets the store; the default keeps everything in memory.
     *
     * @param store the store
     * @return this builder
     */
    public PetitionsBuilder store(PetitionStore store) {
        this.store = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * Sets the sender of mail to signers. Without a mailer no confirmation mail is sent.
     *
     * @param mailer receives each {@link Mail}
     * @return this builder
     */
    public PetitionsBuilder mailer(Mailer mailer) {
        this.mailer = Objects.requireNonNull(mailer, "mailer");
        return this;
    }

    /**
     * Sets the limits on mail.
     *
     * @param budget the limits; {@link MailBudget#standard()} by default
     * @return this builder
     */
    public PetitionsBuilder mailBudget(MailBudget budget) {
        this.mailBudget = Objects.requireNonNull(budget, "budget");
        return this;
    }

    /**
     * Sets the sender of mailings to supporters. Without one no mailing can be sent.
     *
     * @param mailer receives each {@link io.github.petitionkit.mailing.UpdateMail}
     * @return this builder
     */
    public PetitionsBuilder updateMailer(UpdateMailer mailer) {
        this.updateMailer = Objects.requireNonNull(mailer, "mailer");
        return this;
    }

    /**
     * Sets the rules for mailings: moderation, and how many a week.
     *
     * @param policy the rules; {@link MailingPolicy#standard()} by default
     * @return this builder
     */
    public PetitionsBuilder mailingPolicy(MailingPolicy policy) {
        this.mailingPolicy = Objects.requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Adds a listener.
     *
     * @param listener the listener; its name must be unique
     * @return this builder
     */
    public PetitionsBuilder listener(PetitionListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Sets the interceptor of signing and confirming, to measure and to trace.
     *
     * @param interceptor wraps each call
     * @return this builder
     */
    public PetitionsBuilder interceptor(SigningInterceptor interceptor) {
        this.interceptor = Objects.requireNonNull(interceptor, "interceptor");
        return this;
    }

    /**
     * Follows movements: counts people once across petitions that share a hashtag, and ranks the trending ones.
     * Several nodes may do so. The first node that ever does follows the older petitions in the background; building
     * reads no signature.
     *
     * @return this builder
     */
    public PetitionsBuilder followMovements() {
        this.followsMovements = true;
        return this;
    }

    /**
     * Sets how events are delivered, and mailings sent: concurrency, retries and backoff.
     *
     * @param delivery the policy; {@link DeliveryPolicy#standard()} by default
     * @return this builder
     */
    public PetitionsBuilder delivery(DeliveryPolicy delivery) {
        this.delivery = Objects.requireNonNull(delivery, "delivery");
        return this;
    }

    /**
     * Sets the executor that delivers events to listeners and mailer; the default uses daemon threads of the library.
     * Each listener needs one thread more than its concurrent deliveries; with fewer threads delivery is slower. With
     * {@code Runnable::run} events are delivered in the caller's thread before the call returns: for tests and
     * examples.
     *
     * @param executor the executor
     * @return this builder
     */
    public PetitionsBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Sets the clock. The default is the store's clock, or the system clock if the store has none. If the store has
     * another clock, a warning is logged, because signatures have the store's time.
     *
     * @param clock the source of the current time
     * @return this builder
     */
    public PetitionsBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets the generator of ids. The default makes UUIDs of version 7 (RFC 9562): time first, then random bits, which
     * keeps the index of a large store small and fast.
     *
     * @param ids returns a new id at each call; called concurrently
     * @return this builder
     */
    public PetitionsBuilder ids(Supplier<UUID> ids) {
        this.ids = Objects.requireNonNull(ids, "ids");
        return this;
    }

    /**
     * Sets the validator of requests; the default is the default provider of Jakarta Validation.
     *
     * @param validator a validator with the host's own provider, groups or class loader
     * @return this builder
     */
    public PetitionsBuilder validator(RequestValidator validator) {
        this.validator = Objects.requireNonNull(validator, "validator");
        return this;
    }

    /**
     * Sets the host's own questions. Requests without answers to them are as faulty as those whose answers are {@code
     * null}; without this setting nothing requires answers.
     *
     * @param questions the type of the answers, with constraints
     * @return this builder
     */
    public PetitionsBuilder questions(Class<? extends Answers> questions) {
        this.questions = Objects.requireNonNull(questions, "questions");
        return this;
    }

    /**
     * Sets the wording of refusals and of faults in a petition's text.
     *
     * @param messages the host's own messages, or the bundled ones from another class loader
     * @return this builder
     */
    public PetitionsBuilder messages(Messages messages) {
        this.messages = Objects.requireNonNull(messages, "messages");
        return this;
    }

    /**
     * Sets the lengths of a petition's texts.
     *
     * @param limits the limits
     * @return this builder
     */
    public PetitionsBuilder contentLimits(ContentLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Adds an eligibility rule.
     *
     * @param rule the rule; no other rule may have its code
     * @return this builder
     */
    public PetitionsBuilder eligibilityRule(EligibilityRule rule) {
        this.rules = rules.with(rule);
        return this;
    }

    /**
     * Replaces the eligibility rules.
     *
     * @param rules all rules to use
     * @return this builder
     */
    public PetitionsBuilder eligibilityRules(EligibilityRules rules) {
        this.rules = Objects.requireNonNull(rules, "rules");
        return this;
    }

    /**
     * Sets the fraud checks.
     *
     * @param fraudPolicy the checks, and the scores at which an attempt is challenged, held or refused
     * @return this builder
     */
    public PetitionsBuilder fraudPolicy(FraudPolicy fraudPolicy) {
        this.fraudPolicy = always(Objects.requireNonNull(fraudPolicy, "fraudPolicy"));
        return this;
    }

    /**
     * Sets a fraud policy for each petition, with limits or checks of its own.
     *
     * @param fraudPolicy returns the policy for a petition. Called concurrently for every signing. Return the same
     *     instance each time, or rate counters start over
     * @return this builder
     */
    public PetitionsBuilder fraudPolicies(Function<Petition, FraudPolicy> fraudPolicy) {
        this.fraudPolicy = Objects.requireNonNull(fraudPolicy, "fraudPolicy");
        return this;
    }

    static Function<Petition, FraudPolicy> always(FraudPolicy policy) {
        return petition -> policy;
    }

    /**
     * Sets the rules by which two addresses reach the same mailbox.
     *
     * @param canonicaliser the rules
     * @return this builder
     */
    public PetitionsBuilder emailCanonicaliser(EmailCanonicaliser canonicaliser) {
        this.canonicaliser = Objects.requireNonNull(canonicaliser, "canonicaliser");
        return this;
    }

    /**
     * Sets the formats of postal codes.
     *
     * @param postalCodes the rules by country
     * @return this builder
     */
    public PetitionsBuilder postalCodes(PostalCodes postalCodes) {
        this.postalCodes = Objects.requireNonNull(postalCodes, "postalCodes");
        return this;
    }

    /**
     * Sets the directory that finds a signer's region by the postal code, on the day of signing. A request that names a
     * region keeps it, if the directory has it for the code or does not know the code. The default knows no region.
     *
     * @param postalRegions the directory
     * @return this builder
     */
    public PetitionsBuilder postalRegions(PostalRegions postalRegions) {
        this.postalRegions = Objects.requireNonNull(postalRegions, "postalRegions");
        return this;
    }

    /**
     * Builds.
     *
     * @return the petitions facade
     * @throws IllegalStateException if no Jakarta Validation provider is present, or if the keyring does not match the
     *     keys of the signers in the store; the message says what to do
     * @throws StoreException if the store cannot be reached
     */
    public Petitions build() {
        return new Petitions(this);
    }
}
