package io.github.petitionkit.spring.test;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A host that {@link ClubSiteTest} tests: in a package of its own, so that nothing else of the tests is found. */
@SpringBootApplication
class ClubSite {}
