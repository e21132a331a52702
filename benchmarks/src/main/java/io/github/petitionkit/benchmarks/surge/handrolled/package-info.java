/**
 * How a petition is usually written in a Spring application: an entity, a unique index, a query whether the address is there,
 * and a counter in the petition's row, in one transaction. Public members are for JPA and Spring.
 */
@NullUnmarked
package io.github.petitionkit.benchmarks.surge.handrolled;

import org.jspecify.annotations.NullUnmarked;
