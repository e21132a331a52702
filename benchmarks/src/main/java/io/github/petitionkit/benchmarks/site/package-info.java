/**
 * The whole campaign site on PostgreSQL, in a process of its own, under a surge over HTTP: people who see the petition, send
 * the form, get the mail and press the button behind its link.
 */
@NullMarked
package io.github.petitionkit.benchmarks.site;

import org.jspecify.annotations.NullMarked;
