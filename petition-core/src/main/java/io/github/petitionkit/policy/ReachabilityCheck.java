package io.github.petitionkit.policy;

import io.github.petitionkit.place.Area;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.place.RegionTree;
import io.github.petitionkit.threshold.Criterion;
import io.github.petitionkit.threshold.Threshold;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rejects thresholds that can never be reached: signatures from a country that does not exist, or whose residents may
 * not sign.
 */
final class ReachabilityCheck {
    private static final int ISO_LENGTH = 2;

    private final Residency who;

    ReachabilityCheck(Residency who) {
        this.who = who;
    }

    void require(Threshold threshold) {
        requireKnown(threshold, threshold.criterion());
        if (!canBeReached(threshold.criterion())) {
            throw new IllegalArgumentException(
                    "Threshold %s needs signatures from more areas than those whose residents may sign: it can never be reached"
                            .formatted(threshold.code()));
        }
    }

    /**
     * Accepts three letters as a host's own addition to the standard. Two letters outside it are a mistake, such as UK
     * for GB.
     */
    static boolean isKnown(Area area) {
        return !(area instanceof Country country) || country.code().length() != ISO_LENGTH || country.isIso();
    }

    private static void requireKnown(Threshold threshold, Criterion criterion) {
        for (Area area : areas(criterion)) {
            if (!isKnown(area)) {
                throw new IllegalArgumentException(
                        "Threshold %s asks for signatures from %s, which is not a country of ISO 3166-1"
                                .formatted(threshold.code(), area.code()));
            }
        }
        for (Criterion part : parts(criterion)) {
            requireKnown(threshold, part);
        }
    }

    private boolean canBeReached(Criterion criterion) {
        if (criterion instanceof Criterion.AnyOf any) {
            return any.criteria().stream().anyMatch(this::canBeReached);
        }
        if (criterion instanceof Criterion.Summed summed) {
            return new ReachabilityCheck(withLargerRegions(summed.regions())).canBeReached(summed.criterion());
        }
        long open = areas(criterion).stream().filter(this::isOpen).count();
        return open >= areasNeeded(criterion) && parts(criterion).stream().allMatch(this::canBeReached);
    }

    /**
     * Returns whether a signer may come from an area. The policy does not know which regions belong to which country.
     */
    private boolean isOpen(Area area) {
        Set<? extends Area> allowed = area instanceof Country ? who.countries() : who.regions();
        return allowed.isEmpty() || allowed.contains(area);
    }

    /** Adds the regions that contain one whose residents may sign: a county with one open district is open. */
    private Residency withLargerRegions(RegionTree tree) {
        Set<Region> regions = new HashSet<>(who.regions());
        who.regions().forEach(region -> regions.addAll(tree.above(region)));
        return new Residency(who.countries(), regions, who.byNationality());
    }

    private static Set<Area> areas(Criterion criterion) {
        if (criterion instanceof Criterion.AtLeast several) {
            return several.minimums().keySet();
        }
        return criterion instanceof Criterion.Minimum minimum ? Set.of(minimum.area()) : Set.of();
    }

    private static int areasNeeded(Criterion criterion) {
        return criterion instanceof Criterion.AtLeast several
                ? several.areas()
                : areas(criterion).size();
    }

    private static List<Criterion> parts(Criterion criterion) {
        if (criterion instanceof Criterion.Within within) {
            return List.of(within.criterion());
        }
        if (criterion instanceof Criterion.Summed summed) {
            return List.of(summed.criterion());
        }
        if (criterion instanceof Criterion.AllOf all) {
            return all.criteria();
        }
        return criterion instanceof Criterion.AnyOf any ? any.criteria() : List.of();
    }
}
