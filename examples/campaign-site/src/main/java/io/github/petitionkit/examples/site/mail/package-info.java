/** Mail to signers, and the catcher that shows it while you develop. */
@NullMarked
package io.github.petitionkit.examples.site.mail;

import org.jspecify.annotations.NullMarked;
