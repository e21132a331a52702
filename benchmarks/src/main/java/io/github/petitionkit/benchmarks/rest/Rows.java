package io.github.petitionkit.benchmarks.rest;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The peer's table. */
interface Rows extends JpaRepository<Row, UUID> {}
