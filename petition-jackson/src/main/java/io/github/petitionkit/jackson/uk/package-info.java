/**
 * The public JSON of the UK Government and Parliament's petitions site, for open-data clients: it converts to and from
 * the library's types.
 *
 * <p>Start at {@link io.github.petitionkit.jackson.uk.UkPetition}. Use it to compare with the real site, or to serve
 * your petitions to clients that were written for it; between programs of your own the module's JSON is more complete.
 * Source of the format: github.com/alphagov/e-petitions, {@code app/views/petitions/_petition.json.jbuilder}. The
 * site's own data is under the Open Parliament Licence.
 */
@NullMarked
package io.github.petitionkit.jackson.uk;

import org.jspecify.annotations.NullMarked;
