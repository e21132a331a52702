package io.github.petitionkit.spring.mail;

/** Adds nothing. */
final class NoHeaders implements MailHeaders {}
