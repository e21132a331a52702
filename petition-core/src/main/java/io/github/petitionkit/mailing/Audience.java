package io.github.petitionkit.mailing;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.request.Consent;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who a mailing is for: the supporters of some petitions who have agreed that an organisation uses their address for a
 * purpose. Give all petitions of a movement to write to the movement, and areas to write to those who live there.
 *
 * @param petitions the petitions, at least one; kept in the order of their ids
 * @param organisation the host's code of the organisation that writes, as in {@link Consent#organisation()}
 * @param purpose the purpose, as in {@link Consent#purpose()}
 * @param areas the countries for which the signatures count, and the regions, of which one is enough; none for everywhere
 */
public record Audience(List<PetitionId> petitions, String organisation, String purpose, Set<Area> areas) {
    /** The usual purpose of a consent to updates. */
    public static final String UPDATES = "updates";

    /** The most areas of an audience. */
    public static final int MAX_AREAS = 1_000;

    private static final int LONGEST_CODE = 64;

    /**
     * Orders the petitions, each once. Requires at least one, codes that a consent can have, and at most {@value #MAX_AREAS}
     * areas.
     */
    public Audience {
        petitions = List.copyOf(new TreeSet<>(petitions));
        areas = Set.copyOf(areas);
        if (areas.size() > MAX_AREAS) {
            throw new IllegalArgumentException(
                    "An audience has at most %s areas, this has %s; leave them out for everywhere"
                            .formatted(MAX_AREAS, areas.size()));
        }
        if (petitions.isEmpty()) {
            throw new IllegalArgumentException("An audience has at least one petition, this has none");
        }
        requireCode("organisation", organisation);
        requireCode("purpose", purpose);
    }

    private static void requireCode(String component, String code) {
        if (code.isBlank() || code.length() > LONGEST_CODE) {
            throw new IllegalArgumentException("An audience's %s has 1 to %s characters, as in a consent; this has %s"
                    .formatted(component, LONGEST_CODE, code.length()));
        }
    }

    /**
     * Returns the supporters of one petition who have agreed to {@link #UPDATES}.
     *
     * @param petition which petition
     * @param organisation the organisation that writes
     * @return the audience
     */
    public static Audience of(PetitionId petition, String organisation) {
        return of(List.of(petition), organisation);
    }

    /**
     * Returns the supporters of several petitions who have agreed to {@link #UPDATES}.
     *
     * @param petitions which petitions, such as those of a movement, at least one
     * @param organisation the organisation that writes
     * @return the audience
     */
    public static Audience of(Collection<PetitionId> petitions, String organisation) {
        return new Audience(List.copyOf(petitions), organisation, UPDATES, Set.of());
    }

    /**
     * Changes the purpose.
     *
     * @param purpose the purpose of the consents
     * @return the changed audience
     */
    public Audience forPurpose(String purpose) {
        return new Audience(petitions, organisation, purpose, areas);
    }

    /**
     * Narrows it to some areas, such as the constituency of a member of parliament.
     *
     * @param areas countries and regions, of which one is enough; none for everywhere
     * @return the changed audience
     */
    public Audience in(Collection<? extends Area> areas) {
        return new Audience(petitions, organisation, purpose, Set.copyOf(areas));
    }

    /**
     * Returns whether a signer has agreed, has not withdrawn it, and is of one of the areas.
     *
     * @param signature a signature of one of the petitions
     * @return {@code true} if the consent stands and the area fits
     */
    public boolean includes(Signature signature) {
        return isIn(signature.signer()) && hasAgreed(signature);
    }

    private boolean isIn(Signer signer) {
        Region region = signer.region();
        return areas.isEmpty() || areas.contains(signer.country()) || (region != null && areas.contains(region));
    }

    private boolean hasAgreed(Signature signature) {
        return signature.statement().standingConsents().stream()
                .anyMatch(given -> given.consent().organisation().equals(organisation)
                        && given.consent().purpose().equals(purpose));
    }
}
