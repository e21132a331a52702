/** Group commit: waiting commands run together on fetched rows and are written in one transaction. */
@NullMarked
package io.github.petitionkit.store.jdbc.commit;

import org.jspecify.annotations.NullMarked;
