package io.github.petitionkit.spring.list;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.spring.list.ListStore.Content;
import io.github.petitionkit.spring.list.ListStore.Part;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportedLine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Enters the lists that wait, one after another; the run of one node. */
final class ListRun implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ListRun.class);

    /** A node that has not entered a thousand lines in this time has crashed. If it has not, nobody is entered twice. */
    private static final Duration SILENCE = Duration.ofMinutes(1);

    private final UUID node = UUID.randomUUID();
    private final Petitions petitions;
    private final ListStore store;
    private final InstantSource clock;
    private volatile boolean isEnding;

    ListRun(Petitions petitions, ListStore store, InstantSource clock) {
        this.petitions = petitions;
        this.store = store;
        this.clock = clock;
    }

    /** Lets the run end after the lines that are being written; another node goes on. */
    void end() {
        isEnding = true;
    }

    @Override
    public void run() {
        try {
            Optional<SignatureList> next = next();
            while (next.isPresent()) {
                enter(next.get());
                next = next();
            }
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Lists wait until the store answers: {}", failure.getClass().getName());
            LOG.debug("Lists wait until the store answers", failure);
        }
    }

    private Optional<SignatureList> next() {
        Instant now = clock.instant();
        return isEnding ? Optional.empty() : store.claim(node, now, now.minus(SILENCE));
    }

    private void enter(SignatureList list) {
        Entry entry = new Entry(list);
        try {
            entry.run();
        } catch (RuntimeException failure) {
            LOG.warn("List {} stopped: {}", list.id(), failure.getClass().getName());
            LOG.debug("List {} stopped", list.id(), failure);
            store.change(list.id(), ListState.RUNNING, ListState.STOPPED, clock.instant());
        } finally {
            store.release(node, list.id());
        }
    }

    /** The entry of one list, from where it was. It ends after the lines that are being written, and records them all. */
    private final class Entry {
        private final LineResults results;
        private SignatureList list;
        private boolean isStopped;

        Entry(SignatureList list) {
            this.list = list;
            this.results = new LineResults(Content.REPORT, list.report().lines(), this::record);
        }

        void run() {
            try (Stream<ImportedLine> lines = list.settings().reader().file(new ListParts(store, list, Content.FILE))) {
                Stream<ImportedLine> rest = lines.filter(line -> !(line instanceof ImportedLine.Remark))
                        .skip(list.report().lines())
                        .takeWhile(line -> !isStopped && !isEnding);
                try {
                    petitions.imports().enter(list.petition(), rest, results);
                } finally {
                    results.handOn();
                }
            }
            if (!isStopped && !isEnding) {
                list = list.in(ListState.DONE);
                results.handOn();
            }
        }

        private void record(ImportReport sum, Part part) {
            list = list.reporting(list.report().plus(sum)).at(clock.instant());
            Optional<ListState> state = store.advance(node, list, part);
            isStopped = state.isEmpty() || state.get() == ListState.STOPPED;
        }
    }
}
