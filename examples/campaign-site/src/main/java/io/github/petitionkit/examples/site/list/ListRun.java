package io.github.petitionkit.examples.site.list;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.transfer.ImportedLine;
import io.github.petitionkit.transfer.LineResult;
import jakarta.annotation.PreDestroy;
import java.io.ByteArrayInputStream;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Enters lists in the background, one after another. Whoever sees that it stops can begin again without a double. */
@Component
class ListRun {
    private static final Logger LOG = LoggerFactory.getLogger(ListRun.class);
    private static final int LINES_BETWEEN_REPORTS = 1_000;

    private final Petitions petitions;
    private final Lists lists;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();

    ListRun(Petitions petitions, Lists lists) {
        this.petitions = petitions;
        this.lists = lists;
    }

    void begin(SignatureList list) {
        thread.execute(() -> run(list));
    }

    private void run(SignatureList list) {
        try (Stream<ImportedLine> lines =
                list.settings().reader(list.channel()).file(new ByteArrayInputStream(lists.file(list.id())))) {
            lists.end(list.id(), petitions.imports().enter(list.petition(), lines, new Progress(list)));
        } catch (CancellationException cancelled) {
            LOG.info("List {} was cancelled", list.id());
        } catch (RuntimeException failure) {
            LOG.warn("List {} stopped", list.id(), failure);
            lists.change(list.id(), SignatureList.State.RUNNING, SignatureList.State.STOPPED);
        }
    }

    /** Records how far a list is, and notices that somebody has stopped it. */
    private final class Progress implements Consumer<LineResult> {
        private final SignatureList list;
        private long done;

        Progress(SignatureList list) {
            this.list = list;
        }

        @Override
        public void accept(LineResult line) {
            done++;
            if (done % LINES_BETWEEN_REPORTS == 0 && !lists.progress(list.id(), done)) {
                throw new CancellationException();
            }
        }
    }

    @PreDestroy
    void close() {
        thread.shutdownNow();
    }
}
