/**
 * JSON of the library's types with Jackson 3, public views, and a reader for untrusted requests.
 *
 * <p>Use it to send, receive and keep the library's types as JSON. Start at {@link
 * io.github.petitionkit.jackson.PetitionModule}, which {@code findAndAddModules()} finds. {@link
 * io.github.petitionkit.jackson.RequestReader} reads visitors' requests and reports faults as violations. {@link
 * io.github.petitionkit.jackson.PublicView} makes the views for visitors. For other purposes (a backup, a queue, an
 * endpoint for staff) use the mapper itself, whose JSON is complete. This package depends on every type of
 * petition-core; none of them depends on JSON.
 */
@NullMarked
package io.github.petitionkit.jackson;

import org.jspecify.annotations.NullMarked;
