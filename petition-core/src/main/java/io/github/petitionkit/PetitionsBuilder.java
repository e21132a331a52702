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
import io.github.petitionkit.petition.ContentLimits;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
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
    boolean followsMovements;
    SigningInterceptor interceptor = new SigningInterceptor() {};

    @Nullable
    RequestValidator validator;

    DeliveryPolicy delivery = DeliveryPolicy.standard();

    @Nullable
    Executor executor;

    InstantSource clock = InstantSource.system();

    @Nullable
    Supplier<UUID> ids;

    ContentLimits limits = ContentLimits.STANDARD;
    Messages messages = Messages.bundled();
    EligibilityRules rules = EligibilityRules.standard();
    Function<Petition, FraudPolicy> fraudPolicy = always(FraudPolicy.standard());
    EmailCanonicaliser canonicaliser = EmailCanonicaliser.standard();
    PostalCodes postalCodes = PostalCodes.bundled();

    PetitionsBuilder(Keyring keyring) {
        this.keyring = Objects.requireNonNull(keyring, "keyring");
    }

    /**
     * Sets where everything is kept; in memory without it.
     *
     * @param store the store
     * @return this builder
     */
    public PetitionsBuilder store(PetitionStore store) {
        this.store = Objects.requireNonNull(store, "store");
        return this;
    }

    /**
     * Sets who sends mail to signers. Without a mailer nobody is asked to confirm.
     *
     * @param mailer gets each {@link Mail}
     * @return this builder
     */
    public PetitionsBuilder mailer(Mailer mailer) {
        this.mailer = Objects.requireNonNull(mailer, "mailer");
        return this;
    }

    /**
     * Sets how much mail is sent.
     *
     * @param budget {@link MailBudget#standard()} without this
     * @return this builder
     */
    public PetitionsBuilder mailBudget(MailBudget budget) {
        this.mailBudget = Objects.requireNonNull(budget, "budget");
        return this;
    }

    /**
     * Adds a listener.
     *
     * @param listener its name must be unique
     * @return this builder
     */
    public PetitionsBuilder listener(PetitionListener listener) {
        listeners.add(Objects.requireNonNull(listener, "listener"));
        return this;
    }

    /**
     * Sets the interceptor of signing and confirming, to measure and to trace.
     *
     * @param interceptor wraps each
     * @return this builder
     */
    public PetitionsBuilder interceptor(SigningInterceptor interceptor) {
        this.interceptor = Objects.requireNonNull(interceptor, "interceptor");
        return this;
    }

    /**
     * Follows movements: counts people once across petitions that share a hashtag, and ranks the trending ones.
     * Building then reads every signature of the store once.
     *
     * @return this builder
     */
    public PetitionsBuilder followMovements() {
        this.followsMovements = true;
        return this;
    }

    /**
     * Sets how events are delivered to listeners and mailer.
     *
     * @param delivery {@link DeliveryPolicy#standard()} without this
     * @return this builder
     */
    public PetitionsBuilder delivery(DeliveryPolicy delivery) {
        this.delivery = Objects.requireNonNull(delivery, "delivery");
        return this;
    }

    /**
     * Sets which threads deliver events to listeners and mailer. Each listener needs as many as may be told at once, and one
     * more; with fewer, delivery is slower. Without this they are daemon threads of the library. With {@code Runnable::run}
     * events are delivered in the caller's thread before it is answered: for tests and examples.
     *
     * @param executor runs what it is given
     * @return this builder
     */
    public PetitionsBuilder executor(Executor executor) {
        this.executor = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /**
     * Sets the clock; give the same one to the store.
     *
     * @param clock tells the present
     * @return this builder
     */
    public PetitionsBuilder clock(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
        return this;
    }

    /**
     * Sets where ids come from. Without it they begin with the time (version 7 of RFC 9562) and go on at random, which
     * keeps the index of a large store small and quick.
     *
     * @param ids gives a new id at each call, from many threads
     * @return this builder
     */
    public PetitionsBuilder ids(Supplier<UUID> ids) {
        this.ids = Objects.requireNonNull(ids, "ids");
        return this;
    }

    /**
     * Sets what judges requests; Jakarta's default provider without it.
     *
     * @param validator of the host's own provider, groups or class loader
     * @return this builder
     */
    public PetitionsBuilder validator(RequestValidator validator) {
        this.validator = Objects.requireNonNull(validator, "validator");
        return this;
    }

    /**
     * Sets the wording of refusals and of what is wrong with a petition's text.
     *
     * @param messages the host's own, or the bundled ones seen from another class loader
     * @return this builder
     */
    public PetitionsBuilder messages(Messages messages) {
        this.messages = Objects.requireNonNull(messages, "messages");
        return this;
    }

    /**
     * Sets how long a petition's texts may be.
     *
     * @param limits the limits
     * @return this builder
     */
    public PetitionsBuilder contentLimits(ContentLimits limits) {
        this.limits = Objects.requireNonNull(limits, "limits");
        return this;
    }

    /**
     * Adds an eligibility rule to those in use.
     *
     * @param rule its code must be new
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
     * @param fraudPolicy the checks and what their signals lead to
     * @return this builder
     */
    public PetitionsBuilder fraudPolicy(FraudPolicy fraudPolicy) {
        this.fraudPolicy = always(Objects.requireNonNull(fraudPolicy, "fraudPolicy"));
        return this;
    }

    /**
     * Sets fraud checks that may differ from petition to petition: other borders, other checks.
     *
     * @param fraudPolicy gives a petition's policy, at each signing, from many threads; to count rates it gives the
     *     same one each time
     * @return this builder
     */
    public PetitionsBuilder fraudPolicies(Function<Petition, FraudPolicy> fraudPolicy) {
        this.fraudPolicy = Objects.requireNonNull(fraudPolicy, "fraudPolicy");
        return this;
    }

    private static Function<Petition, FraudPolicy> always(FraudPolicy policy) {
        return petition -> policy;
    }

    /**
     * Sets which addresses reach the same mailbox.
     *
     * @param canonicaliser the rules
     * @return this builder
     */
    public PetitionsBuilder emailCanonicaliser(EmailCanonicaliser canonicaliser) {
        this.canonicaliser = Objects.requireNonNull(canonicaliser, "canonicaliser");
        return this;
    }

    /**
     * Sets the forms of postal codes.
     *
     * @param postalCodes the rules by country
     * @return this builder
     */
    public PetitionsBuilder postalCodes(PostalCodes postalCodes) {
        this.postalCodes = Objects.requireNonNull(postalCodes, "postalCodes");
        return this;
    }

    /**
     * Builds.
     *
     * @return petitions with these parts
     * @throws IllegalStateException if no Jakarta Validation provider is there, or if the keyring is not the one that
     *     the signers in the store were hashed with; the message says what to do
     * @throws StoreException if the store cannot be reached
     */
    public Petitions build() {
        return new Petitions(this);
    }
}
