package io.github.petitionkit.examples.quickstart.sample;

import java.time.Instant;

/** What the site knows about one submission besides the form. */
record Visit(String ip, String userAgent, Instant formServedAt, String trap) {}
