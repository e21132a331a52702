package io.github.petitionkit.spring.list;

import io.github.petitionkit.petition.PetitionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists in the memory of one node, for petitions that are there, too. */
final class InMemoryLists implements ListStore {
    private final Map<ListId, Kept> kept = new LinkedHashMap<>();

    private static final class Kept {
        private SignatureList list;
        private @Nullable UUID owner;
        private final Map<Content, NavigableMap<Long, Part>> parts = new EnumMap<>(Content.class);

        private Kept(SignatureList list) {
            this.list = list;
        }

        private NavigableMap<Long, Part> parts(Content content) {
            return parts.computeIfAbsent(content, first -> new TreeMap<>());
        }

        private void add(Part part) {
            if (part.bytes().length > 0) {
                parts(part.content()).put(part.number(), part);
            }
        }

        private boolean isFree(Instant silentSince) {
            return list.state() == ListState.RUNNING
                    && (owner == null || list.changedAt().isBefore(silentSince));
        }
    }

    @Override
    public synchronized void add(SignatureList list) {
        kept.put(list.id(), new Kept(list));
    }

    @Override
    public synchronized void add(SignatureList list, Part part) {
        Kept found = kept.get(list.id());
        if (found != null) {
            found.add(part);
        }
    }

    @Override
    public synchronized Optional<SignatureList> find(ListId id) {
        return Optional.ofNullable(kept.get(id)).map(each -> each.list);
    }

    @Override
    public synchronized List<SignatureList> lists(PetitionId petition, int most) {
        return kept.values().stream()
                .map(each -> each.list)
                .filter(list -> list.petition().equals(petition))
                .sorted(Comparator.comparing(SignatureList::createdAt).reversed())
                .limit(most)
                .toList();
    }

    @Override
    public synchronized Optional<Part> next(SignatureList list, Content content, long behind) {
        return Optional.ofNullable(kept.get(list.id()))
                .map(each -> each.parts(content).higherEntry(behind))
                .map(Map.Entry::getValue);
    }

    @Override
    public synchronized void previewed(SignatureList list) {
        Kept found = kept.get(list.id());
        if (found != null) {
            found.list = list;
        }
    }

    @Override
    public synchronized boolean change(ListId id, ListState from, ListState to, Instant now) {
        Kept found = kept.get(id);
        if (found == null || found.list.state() != from) {
            return false;
        }
        found.list = found.list.in(to).at(now);
        return true;
    }

    @Override
    public synchronized Optional<SignatureList> claim(UUID owner, Instant now, Instant silentSince) {
        return kept.values().stream()
                .filter(each -> each.isFree(silentSince))
                .findFirst()
                .map(free -> {
                    free.owner = owner;
                    free.list = free.list.at(now);
                    return free.list;
                });
    }

    @Override
    public synchronized Optional<ListState> advance(UUID owner, SignatureList list, Part results) {
        Kept found = kept.get(list.id());
        if (found == null || !owner.equals(found.owner)) {
            return Optional.empty();
        }
        boolean isDone = list.state() == ListState.DONE;
        found.list = isDone ? list : list.in(found.list.state());
        found.add(results);
        if (isDone) {
            found.owner = null;
            found.parts.keySet().retainAll(List.of(Content.REPORT));
        }
        return Optional.of(found.list.state());
    }

    @Override
    public synchronized void release(UUID owner, ListId id) {
        Kept found = kept.get(id);
        if (found != null && owner.equals(found.owner)) {
            found.owner = null;
        }
    }

    @Override
    public synchronized boolean remove(ListId id) {
        return kept.remove(id) != null;
    }

    @Override
    public synchronized List<ListId> unchangedSince(Instant time) {
        return kept.values().stream()
                .map(each -> each.list)
                .filter(list -> list.changedAt().isBefore(time))
                .map(SignatureList::id)
                .toList();
    }
}
