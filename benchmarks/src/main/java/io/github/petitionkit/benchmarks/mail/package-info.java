/** How long signers wait for their mail when the mail server refuses, postpones and stalls. */
@NullMarked
package io.github.petitionkit.benchmarks.mail;

import org.jspecify.annotations.NullMarked;
