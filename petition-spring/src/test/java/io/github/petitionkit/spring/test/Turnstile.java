package io.github.petitionkit.spring.test;

import org.springframework.stereotype.Component;

/** Has nothing to do with petitions, so a {@link PetitionTest} does without it. */
@Component
class Turnstile {}
