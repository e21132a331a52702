package io.github.petitionkit.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The list of reasons for which a site rejects petitions. Staff edit it while the site runs: each change returns a new
 * list, and the site keeps the present one, for example as JSON beside its other settings. Decisions hold the code, so
 * that a later title or description applies to earlier petitions too. Immutable and thread-safe.
 *
 * @param all the reasons, in the order in which staff see them; no two have the same code, or the same title in any
 *     letter case
 */
public record RejectionReasons(List<RejectionReason> all) {
    /** The list without a reason. */
    public static final RejectionReasons NONE = new RejectionReasons(List.of());

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if two reasons have the same code or title; the message gives the code
     */
    public RejectionReasons {
        all = List.copyOf(all);
        Set<String> codes = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (RejectionReason reason : all) {
            if (!codes.add(reason.code()) || !titles.add(reason.title().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException(
                        "Another rejection reason has the code or the title of %s".formatted(reason.code()));
            }
        }
    }

    /**
     * Makes a list.
     *
     * @param reasons the reasons
     * @return the list
     * @throws IllegalArgumentException if two reasons have the same code or title
     */
    public static RejectionReasons of(RejectionReason... reasons) {
        return new RejectionReasons(List.of(reasons));
    }

    /**
     * Finds a reason, for example to show the rejected petition with its title and description.
     *
     * @param code any text
     * @return the reason; empty if no reason has this code
     */
    public Optional<RejectionReason> find(String code) {
        Objects.requireNonNull(code, "code");
        return all.stream().filter(reason -> reason.code().equals(code)).findFirst();
    }

    /**
     * Adds a reason, or edits it.
     *
     * @param reason the reason; it takes the place of the one with the same code, or comes last
     * @return the changed list
     * @throws IllegalArgumentException if another reason has its title
     */
    public RejectionReasons with(RejectionReason reason) {
        List<RejectionReason> changed = new ArrayList<>(all);
        int at = find(reason.code()).map(all::indexOf).orElse(all.size());
        if (at == all.size()) {
            changed.add(reason);
        } else {
            changed.set(at, reason);
        }
        return new RejectionReasons(changed);
    }

    /**
     * Removes a reason. Ask before whether a petition has it, because its readers would no longer be told a title: {@code
     * PetitionReader.count} with {@code PetitionSearch.Builder.reason}.
     *
     * @param code any text
     * @return the list without the reason of this code
     */
    public RejectionReasons without(String code) {
        Objects.requireNonNull(code, "code");
        return new RejectionReasons(
                all.stream().filter(reason -> !reason.code().equals(code)).toList());
    }
}
