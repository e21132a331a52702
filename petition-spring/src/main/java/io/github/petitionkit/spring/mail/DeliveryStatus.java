package io.github.petitionkit.spring.mail;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report says about one recipient (RFC 3464).
 *
 * @param action such as {@code failed}
 * @param status an enhanced code of RFC 3463
 * @param diagnosis the answer of the mail server, behind its type; empty if the report has none
 */
record DeliveryStatus(String action, String status, String diagnosis) {
    /** Says no more than that delivery failed. */
    static final String VAGUE = "5.0.0";

    private static final int PERMANENT = 550;
    private static final Pattern ANSWER = Pattern.compile("smtp\\s*;\\s*(?:([2-5]\\d\\d)(?!\\d))?+");

    /**
     * Returns whether the address is given up for good. The mail server's own answer has to agree with the status,
     * because a relay makes a status of the reply code alone: 5.1.1 of each 550.
     */
    boolean isForGood() {
        if (!action.strip().toLowerCase(Locale.ROOT).startsWith("failed")
                || !status.strip().startsWith("5")) {
            return false;
        }
        Matcher answer = ANSWER.matcher(diagnosis.strip().toLowerCase(Locale.ROOT));
        if (!answer.lookingAt()) {
            return new SmtpAnswer(PERMANENT, status + ' ' + diagnosis).isForGood();
        }
        String reply = answer.group(1);
        int code = reply == null ? PERMANENT : Integer.parseInt(reply);
        return (isVague() || new SmtpAnswer(code, status).isForGood()) && new SmtpAnswer(code, diagnosis).isForGood();
    }

    private boolean isVague() {
        return status.strip().startsWith(VAGUE);
    }

    /** Leaves out the diagnosis, which can hold the address. */
    @Override
    public String toString() {
        return "DeliveryStatus[action=" + action + ", status=" + status + "]";
    }
}
