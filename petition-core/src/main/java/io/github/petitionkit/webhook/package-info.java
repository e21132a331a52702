/**
 * Events to the servers of others, as HTTP requests that are signed by <a
 * href="https://www.standardwebhooks.com">Standard Webhooks</a>. Use it to tell a CRM, a warehouse or a partner what
 * happens. Start at {@link io.github.petitionkit.webhook.Webhook}.
 */
@NullMarked
package io.github.petitionkit.webhook;

import org.jspecify.annotations.NullMarked;
