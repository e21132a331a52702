/**
 * Petitions, signatures, thresholds and fraud checks, without a framework.
 *
 * <p>Start at {@link io.github.petitionkit.Petitions}; the page of its package names the types to read next.
 */
@SuppressWarnings("module") // the JSON module is compiled after this one
module io.github.petitionkit.core {
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires transitive java.sql;
    requires org.slf4j;

    exports io.github.petitionkit;
    exports io.github.petitionkit.assessment;
    exports io.github.petitionkit.data;
    exports io.github.petitionkit.desk;
    exports io.github.petitionkit.eligibility;
    exports io.github.petitionkit.event;
    exports io.github.petitionkit.file;
    exports io.github.petitionkit.forecast;
    exports io.github.petitionkit.fraud;
    exports io.github.petitionkit.fraud.check;
    exports io.github.petitionkit.fraud.list;
    exports io.github.petitionkit.fraud.rate;
    exports io.github.petitionkit.history;
    exports io.github.petitionkit.identity;
    exports io.github.petitionkit.invalidation;
    exports io.github.petitionkit.mail;
    exports io.github.petitionkit.mailing;
    exports io.github.petitionkit.movement;
    exports io.github.petitionkit.network;
    exports io.github.petitionkit.petition;
    exports io.github.petitionkit.petition.lifecycle;
    exports io.github.petitionkit.petition.outcome;
    exports io.github.petitionkit.place;
    exports io.github.petitionkit.policy;
    exports io.github.petitionkit.preset;
    exports io.github.petitionkit.privacy;
    exports io.github.petitionkit.proof;
    exports io.github.petitionkit.search;
    exports io.github.petitionkit.secret;
    exports io.github.petitionkit.signature;
    exports io.github.petitionkit.signature.request;
    exports io.github.petitionkit.signature.result;
    exports io.github.petitionkit.store;
    exports io.github.petitionkit.store.jdbc;
    exports io.github.petitionkit.store.jdbc.cipher;
    exports io.github.petitionkit.sweep;
    exports io.github.petitionkit.tally;
    exports io.github.petitionkit.text;
    exports io.github.petitionkit.threshold;
    exports io.github.petitionkit.token;
    exports io.github.petitionkit.transfer;
    exports io.github.petitionkit.validation;
    exports io.github.petitionkit.verification;
    exports io.github.petitionkit.webhook;
    exports io.github.petitionkit.wire to
            io.github.petitionkit.jackson;

    opens io.github.petitionkit.signature.request;
    opens io.github.petitionkit.validation;

    uses io.github.petitionkit.eligibility.EligibilityRule;
}
