package io.github.petitionkit.spring;

import io.github.petitionkit.event.DeliveryPolicy;
import io.github.petitionkit.fraud.FraudLimits;
import io.github.petitionkit.fraud.rate.VelocityCounter;
import io.github.petitionkit.fraud.rate.Window;
import io.github.petitionkit.mail.MailBudget;
import io.github.petitionkit.mailing.MailingPolicy;
import io.github.petitionkit.petition.SignerRole;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties {@code petitionkit.*}.
 *
 * @param secret Secret for signer keys and links: 32 or more random bytes in base64, the same on every node and in
 *     every run.
 * @param previousSecrets Former secrets, newest first, for existing signer keys and links.
 * @param nextSecrets Secrets that verify but do not sign yet, because other nodes do not have them: the first of the
 *     two steps of a rotation.
 * @param requireSecret Whether to refuse to start without a secret even if the store is in memory.
 * @param followMovements Whether to follow movements across petitions; any number of nodes may.
 * @param answerStep Time step of answers to signers: each answer waits for the next multiple, so that its time does not
 *     tell what an address has done before; zero answers at once.
 * @param dataFolder Folder with data files that replace those of the library with the same names, for the whole Java
 *     machine.
 * @param cipher Encryption of personal data in the database.
 * @param fraud Fraud checks.
 * @param velocity Counting of attempts.
 * @param delivery Delivery of events to listeners and mailer.
 * @param mail Limits on mail.
 * @param mailings Rules for mailings to supporters.
 */
@ConfigurationProperties("petitionkit")
public record PetitionProperties(
        @Nullable String secret,
        @DefaultValue List<String> previousSecrets,
        @DefaultValue List<String> nextSecrets,
        @DefaultValue("false") boolean requireSecret,
        @DefaultValue("false") boolean followMovements,
        @DefaultValue("25ms") Duration answerStep,
        @Nullable Path dataFolder,
        @DefaultValue Cipher cipher,
        @DefaultValue Fraud fraud,
        @DefaultValue Velocity velocity,
        @DefaultValue Delivery delivery,
        @DefaultValue MailRates mail,
        @DefaultValue Mailings mailings) {
    /** Copies the lists. */
    public PetitionProperties {
        previousSecrets = List.copyOf(previousSecrets);
        nextSecrets = List.copyOf(nextSecrets);
    }

    /** Shows which properties are set, never a secret. */
    @Override
    public String toString() {
        return "PetitionProperties[secret=%s, previousSecrets=%s, nextSecrets=%s, cipher=%s, fraud=%s, velocity=%s]"
                .formatted(
                        secret == null ? "none" : "hidden",
                        previousSecrets.size(),
                        nextSecrets.size(),
                        cipher,
                        fraud,
                        velocity);
    }

    /**
     * Encryption of names, addresses and free text in the database. Without a secret they are in plain text.
     *
     * @param secret Secret for encryption: 32 random bytes in base64, the same on every node, different from
     *     petitionkit.secret.
     * @param previousSecrets Former encryption secrets, newest first, to decrypt existing data.
     * @param destroyedKeys Ids of keys whose secrets have been destroyed, as in the column key_id; their data counts as
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

        /** Shows which properties are set, never a secret. */
        @Override
        public String toString() {
            return "Cipher[secret=%s, previousSecrets=%s, destroyedKeys=%s]"
                    .formatted(secret == null ? "none" : "hidden", previousSecrets.size(), destroyedKeys);
        }
    }

    /**
     * The fraud checks.
     *
     * @param policy Preset policy; checks of the host run after its own.
     * @param version Version of the policy in stored assessments, to be changed with the checks; by default that of the
     *     preset.
     * @param sparedByDomain Roles whose mailboxes at an allowed domain skip the rate limits.
     * @param holdAt Score from which an attempt is held, 1 to 101; by default that of the preset.
     * @param refuseAt Score from which an attempt is refused, 1 to 101; by default that of the preset.
     * @param without Codes of signals to leave out.
     * @param weigh Weights of signals by their codes, 1 to 100.
     * @param replace Names of FraudCheck beans by the codes of the signals that they replace.
     * @param disposableDomains File of disposable domains, one per line, which replaces the bundled list.
     * @param limits Limits of the built-in checks.
     * @param challengeAt Score from which an attempt without an answer to the challenge is held, if there is a
     *     challenge.
     * @param proofOfWork Proof of work by the browser while a visitor fills in the form.
     * @param releaseMostlyWrong Whether the job holds releases the signatures that a check holds, once moderators have
     *     released nine in ten of its holds on the same petition, of twenty networks or more.
     */
    public record Fraud(
            @DefaultValue("rates") Preset policy,
            @Nullable String version,
            @DefaultValue("signer") Set<SignerRole> sparedByDomain,
            @Nullable Integer holdAt,
            @Nullable Integer refuseAt,
            @DefaultValue List<String> without,
            @DefaultValue Map<String, Integer> weigh,
            @DefaultValue Map<String, String> replace,
            @Nullable Path disposableDomains,
            @DefaultValue Limits limits,
            @DefaultValue("30") int challengeAt,
            @DefaultValue ProofOfWork proofOfWork,
            @DefaultValue("false") boolean releaseMostlyWrong) {
        /** Checks the scores and weights, copies the collections. */
        public Fraud {
            PropertyBounds.within("petitionkit.fraud.hold-at", holdAt, 1, 101);
            PropertyBounds.within("petitionkit.fraud.refuse-at", refuseAt, 1, 101);
            PropertyBounds.within("petitionkit.fraud.challenge-at", challengeAt, 1, 101);
            weigh.forEach((code, weight) -> PropertyBounds.within("petitionkit.fraud.weigh." + code, weight, 1, 100));
            sparedByDomain = Set.copyOf(sparedByDomain);
            without = List.copyOf(without);
            weigh = Map.copyOf(weigh);
            replace = Map.copyOf(replace);
        }

        /**
         * Limits of the built-in checks.
         *
         * @param fastestForm Shortest time in which a person fills in a form.
         * @param fastestClick Shortest time in which a person with a password manager fills in a form.
         * @param fastestConfirmation Shortest time between an attempt and its confirmation by a person.
         * @param clicksTogether Number of mails that one browser at one IP address may confirm for forms sent from
         *     elsewhere.
         * @param clicksWindow Time window for these mails.
         * @param numberedAddresses Number of mailboxes with close numbers after the same letters that may confirm.
         * @param numberedWindow Time window for these mailboxes.
         * @param fewestUniform Minimum number of people from one place before their addresses are compared.
         * @param uniformShare Share of them that must have one address pattern.
         * @param uniformHistory Minimum number of other confirmed signers of the country.
         */
        public record Limits(
                @DefaultValue("2s") Duration fastestForm,
                @DefaultValue("1s") Duration fastestClick,
                @DefaultValue("2s") Duration fastestConfirmation,
                @DefaultValue("30") int clicksTogether,
                @DefaultValue("1h") Duration clicksWindow,
                @DefaultValue("6") int numberedAddresses,
                @DefaultValue("6h") Duration numberedWindow,
                @DefaultValue("5") int fewestUniform,
                @DefaultValue("0.8") double uniformShare,
                @DefaultValue("200") int uniformHistory) {
            /** Checks the numbers. */
            public Limits {
                PropertyBounds.within("petitionkit.fraud.limits.clicks-together", clicksTogether, 1, Window.MAX_LIMIT);
                PropertyBounds.within(
                        "petitionkit.fraud.limits.numbered-addresses", numberedAddresses, 1, Window.MAX_LIMIT);
            }

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
         * A challenge that browsers answer without the visitor.
         *
         * @param enabled Whether doubtful attempts need the proof, which the page must send.
         * @param maxNumber Maximum to which a browser counts, half of it on average; 100,000 takes about a second.
         * @param lifetime Time for which an answer is valid; longer than people take for the form.
         */
        public record ProofOfWork(
                @DefaultValue("false") boolean enabled,

                @DefaultValue("100000") int maxNumber,
                @DefaultValue("2h") Duration lifetime) {
            /** Checks the number. */
            public ProofOfWork {
                PropertyBounds.within("petitionkit.fraud.proof-of-work.max-number", maxNumber, 1, 10_000_000);
            }
        }

        /** Preset policies. */
        public enum Preset {
            /** No checks. */
            NONE,
            /** Checks of an attempt by itself: honeypot, form timing, browser, disposable and generated addresses. */
            STANDARD,
            /** The standard checks, and comparisons with other confirmed signers. */
            RATES,
            /** The rate limits of the UK Parliament's site. */
            UK_PARLIAMENT
        }
    }

    /**
     * Counting of attempts.
     *
     * @param maxKeys Maximum number of keys in each window, in the memory of one node.
     */
    public record Velocity(@DefaultValue("100000") int maxKeys) {
        /** Checks the number. */
        public Velocity {
            PropertyBounds.within("petitionkit.velocity.max-keys", maxKeys, 1_000, 50_000_000);
        }
    }

    /**
     * Delivery of events by one node to each listener, including the mailer.
     *
     * @param concurrency Number of events delivered to a listener at the same time.
     * @param batch Most events that a node claims together; if it crashes, at most this many are delivered again.
     * @param lease Time for which a claim excludes other nodes; longer than a listener ever takes for one event.
     * @param attempts Number of attempts before an event becomes a dead letter.
     * @param firstPause Pause after the first failure of an event; each further one is a quarter longer.
     * @param longestPause Longest pause between two attempts.
     */
    public record Delivery(
            @DefaultValue("4") int concurrency,
            @DefaultValue("1000") int batch,
            @DefaultValue("1m") Duration lease,
            @DefaultValue("40") int attempts,
            @DefaultValue("1s") Duration firstPause,
            @DefaultValue("1h") Duration longestPause) {
        /** Checks the numbers. */
        public Delivery {
            PropertyBounds.atLeast("petitionkit.delivery.concurrency", concurrency, 1);
            PropertyBounds.atLeast("petitionkit.delivery.batch", batch, 1);
            PropertyBounds.atLeast("petitionkit.delivery.attempts", attempts, 1);
        }

        DeliveryPolicy policy() {
            return new DeliveryPolicy(concurrency, batch, lease, attempts, firstPause, longestPause);
        }
    }

    /**
     * Rules for mailings to supporters.
     *
     * @param moderated Whether a moderator approves each text before it is sent.
     * @param perWeek Number of mailings of one organisation that may begin within seven days on one petition.
     */
    public record Mailings(
            @DefaultValue("false") boolean moderated,
            @DefaultValue("2") int perWeek) {
        /** Checks the number. */
        public Mailings {
            PropertyBounds.atLeast("petitionkit.mailings.per-week", perWeek, 1);
        }

        MailingPolicy policy() {
            return new MailingPolicy(moderated, perWeek);
        }
    }

    /**
     * Limits on mail over all petitions. Mail above a rate waits.
     *
     * @param perMailbox Number of mails to one mailbox in its window; one network gets half of what is left.
     * @param mailboxWindow Time window for the mails to one mailbox.
     * @param perNetwork Number of mails for visitors of one network in its window.
     * @param networkWindow Time window for the mails of one network.
     */
    public record MailRates(
            @DefaultValue("30") int perMailbox,
            @DefaultValue("30m") Duration mailboxWindow,
            @DefaultValue("1000") int perNetwork,
            @DefaultValue("10m") Duration networkWindow) {
        /** Checks the numbers. */
        public MailRates {
            PropertyBounds.within("petitionkit.mail.per-mailbox", perMailbox, 2, Window.MAX_LIMIT);
            PropertyBounds.within("petitionkit.mail.per-network", perNetwork, 1, Window.MAX_LIMIT);
        }

        MailBudget budget(VelocityCounter counter) {
            return new MailBudget(
                    new Window(perMailbox, mailboxWindow), new Window(perNetwork, networkWindow), counter);
        }
    }
}
