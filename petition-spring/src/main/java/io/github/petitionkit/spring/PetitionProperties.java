package io.github.petitionkit.spring;

import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.petition.SignerRole;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What {@code petitionkit.*} says.
 *
 * @param secret Secret that signer keys and links are made with: 32 or more random bytes in base64, the same on every node
 *     and in every run.
 * @param previousSecrets Secrets used before, newest first, so that what they made can still be read.
 * @param nextSecrets Secrets that are read and not used yet, because other nodes do not have them: the first of the two steps
 *     of a rotation.
 * @param requireSecret Whether to refuse to start without a secret even where nothing outlives the process.
 * @param followMovements Whether to follow movements across petitions, which reads every signature once at the start.
 * @param cipher What seals names and addresses in the database.
 * @param fraud What the fraud checks are.
 * @param velocity How attempts are counted.
 * @param delivery How events are delivered to listeners and mailer.
 * @param mail How much mail is sent.
 */
@Validated
@ConfigurationProperties("petitionkit")
public record PetitionProperties(
        @Nullable String secret,
        @DefaultValue List<String> previousSecrets,
        @DefaultValue List<String> nextSecrets,
        @DefaultValue("false") boolean requireSecret,
        @DefaultValue("false") boolean followMovements,
        @DefaultValue Cipher cipher,
        @DefaultValue @Valid Fraud fraud,
        @DefaultValue @Valid Velocity velocity,
        @DefaultValue @Valid Delivery delivery,
        @DefaultValue @Valid MailRates mail) {
    /** Copies the lists. */
    public PetitionProperties {
        previousSecrets = List.copyOf(previousSecrets);
        nextSecrets = List.copyOf(nextSecrets);
    }

    /** Tells what is set, never a secret. */
    @Override
    public String toString() {
        return "PetitionProperties[secret=%s, previousSecrets=%d, nextSecrets=%d, cipher=%s, fraud=%s, velocity=%s]"
                .formatted(
                        secret == null ? "none" : "hidden",
                        previousSecrets.size(),
                        nextSecrets.size(),
                        cipher,
                        fraud,
                        velocity);
    }

    /**
     * What seals names, addresses and free text in the database. Without a secret they are in the open there.
     *
     * @param secret Secret that seals: 32 random bytes in base64, the same on every node, and another one than
     *     petitionkit.secret.
     * @param previousSecrets Secrets that sealed before, newest first, so that what they sealed can still be opened.
     * @param destroyedKeys Ids of keys whose secrets have been destroyed, as in the column key_id: what they sealed is
     *     erased.
     */
    public record Cipher(
            @Nullable String secret,
            @DefaultValue List<String> previousSecrets,
            @DefaultValue List<String> destroyedKeys) {
        /** Copies the lists. */
        public Cipher {
            previousSecrets = List.copyOf(previousSecrets);
            destroyedKeys = List.copyOf(destroyedKeys);
        }

        /** Tells what is set, never a secret. */
        @Override
        public String toString() {
            return "Cipher[secret=%s, previousSecrets=%d, destroyedKeys=%s]"
                    .formatted(secret == null ? "none" : "hidden", previousSecrets.size(), destroyedKeys);
        }
    }

    /**
     * The fraud checks.
     *
     * @param policy Policy to begin with; checks of the host are made after its own.
     * @param version Name of the policy in stored assessments, to be changed whenever the checks are; by default that of the
     *     policy to begin with.
     * @param sparedByDomain Roles in which a domain that is let through spares its mailboxes the rates.
     * @param holdAt Score from which an attempt is held, 1 to 101; by default that of the policy to begin with.
     * @param refuseAt Score from which an attempt is refused, 1 to 101; by default that of the policy to begin with.
     * @param without Codes of signals to leave out.
     * @param weigh Weights of signals by their codes, 1 to 100.
     * @param replace Names of FraudCheck beans by the codes of the signals whose place they take.
     * @param disposableDomains File of disposable domains, one a line, in the place of the bundled list.
     * @param limits Limits of the built-in checks.
     * @param challengeAt Score from which an attempt has to come with the answer to a challenge, where there is one, or is
     *     held.
     * @param proofOfWork What browsers compute while a visitor fills in the form.
     * @param releaseMostlyWrong Whether the job holds releases what a check holds once moderators have released nine in ten
     *     of twenty or more that it held on the same petition.
     */
    public record Fraud(
            @DefaultValue("rates") Preset policy,
            @Nullable String version,
            @DefaultValue("signer") Set<SignerRole> sparedByDomain,
            @Nullable @Min(1) @Max(101) Integer holdAt,
            @Nullable @Min(1) @Max(101) Integer refuseAt,
            @DefaultValue List<String> without,
            @DefaultValue Map<String, @Min(1) @Max(100) Integer> weigh,
            @DefaultValue Map<String, String> replace,
            @Nullable Path disposableDomains,
            @DefaultValue @Valid Limits limits,
            @DefaultValue("30") @Min(1) @Max(101) int challengeAt,
            @DefaultValue @Valid ProofOfWork proofOfWork,
            @DefaultValue("false") boolean releaseMostlyWrong) {
        /** Copies the roles. */
        public Fraud {
            sparedByDomain = Set.copyOf(sparedByDomain);
            without = List.copyOf(without);
            weigh = Map.copyOf(weigh);
            replace = Map.copyOf(replace);
        }

        /**
         * Limits of the built-in checks.
         *
         * @param fastestForm Least time in which a person fills in a form.
         * @param fastestClick Least time in which a person with a password manager fills in a form.
         * @param fastestConfirmation Least time between an attempt and its confirmation by a person.
         * @param clicksTogether Number of mails that one browser at one address may confirm for forms from elsewhere.
         * @param clicksWindow Time in which these are counted.
         * @param numberedAddresses Number of mailboxes with close numbers behind the same letters that may confirm.
         * @param numberedWindow Time in which these are counted.
         * @param fewestUniform Number of people from one place from which on their addresses are looked at.
         * @param uniformShare Share of them whose addresses are made in one way.
         * @param uniformHistory Number of others of the country that the site has to have confirmed before.
         */
        public record Limits(
                @DefaultValue("2s") Duration fastestForm,
                @DefaultValue("1s") Duration fastestClick,
                @DefaultValue("2s") Duration fastestConfirmation,
                @DefaultValue("30") @Positive int clicksTogether,
                @DefaultValue("1h") Duration clicksWindow,
                @DefaultValue("6") @Positive int numberedAddresses,
                @DefaultValue("6h") Duration numberedWindow,
                @DefaultValue("5") int fewestUniform,
                @DefaultValue("0.8") double uniformShare,
                @DefaultValue("200") int uniformHistory) {
            FraudLimits limits() {
                return new FraudLimits(
                        fastestForm,
                        fastestClick,
                        fastestConfirmation,
                        new Window(clicksTogether, clicksWindow),
                        new Window(numberedAddresses, numberedWindow),
                        fewestUniform,
                        uniformShare,
                        uniformHistory);
            }
        }

        /**
         * A challenge that browsers answer by themselves.
         *
         * @param enabled Whether doubtful attempts need the proof; the page has to bring it.
         * @param maxNumber How far a browser counts at most, half of it on average; 100,000 take a second or so.
         * @param lifetime How long an answer is good; longer than people take for the form.
         */
        public record ProofOfWork(
                @DefaultValue("false") boolean enabled,

                @DefaultValue("100000") @Min(1) @Max(10_000_000)
                int maxNumber,

                @DefaultValue("2h") Duration lifetime) {}

        /** Policies to begin with. */
        public enum Preset {
            /** Nothing is checked. */
            NONE,
            /** What an attempt shows itself: the trap, the haste, the browser, disposable and generated addresses. */
            STANDARD,
            /** These, and comparisons with others who have confirmed. */
            RATES,
            /** The rates of the UK Parliament's site. */
            UK_PARLIAMENT
        }
    }

    /**
     * How attempts are counted.
     *
     * @param maxKeys Number of keys to remember in each window, in the memory of one node.
     */
    public record Velocity(
            @DefaultValue("100000") @Min(1_000) @Max(50_000_000)
            int maxKeys) {}

    /**
     * How events are delivered to each listener, the mailer included, by one node.
     *
     * @param concurrency Number of events that a listener is told at once.
     * @param batch Number of events that a node claims at once; if it dies, as many at most are told again.
     * @param lease How long a node keeps what it has claimed from the others; longer than a listener ever takes for one event.
     * @param attempts Number of times that an event is tried before it is given up.
     * @param firstPause Pause after the first failure of an event; it doubles with each failure.
     * @param longestPause Longest pause between two attempts.
     */
    public record Delivery(
            @DefaultValue("4") @Positive int concurrency,
            @DefaultValue("100") @Positive int batch,
            @DefaultValue("1m") Duration lease,
            @DefaultValue("20") @Positive int attempts,
            @DefaultValue("1s") Duration firstPause,
            @DefaultValue("1h") Duration longestPause) {
        DeliveryPolicy policy() {
            return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
        }
    }

    /**
     * How much mail is sent, over all petitions. What exceeds a rate waits.
     *
     * @param perMailbox Number of mails to one mailbox in its window; one network gets half of what is left.
     * @param mailboxWindow Time in which these are sent.
     * @param perNetwork Number of mails for visitors of one network in its window.
     * @param networkWindow Time in which these are sent.
     */
    public record MailRates(
            @DefaultValue("30") @Min(2) @Max(Window.MAX_LIMIT)
            int perMailbox,

            @DefaultValue("30m") Duration mailboxWindow,

            @DefaultValue("1000") @Min(1) @Max(Window.MAX_LIMIT)
            int perNetwork,

            @DefaultValue("10m") Duration networkWindow) {
        MailBudget budget(VelocityCounter counter) {
            return new MailBudget(
                    new Window(perMailbox, mailboxWindow), new Window(perNetwork, networkWindow), counter);
        }
    }
}
