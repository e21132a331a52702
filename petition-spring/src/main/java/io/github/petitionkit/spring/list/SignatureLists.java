package io.github.petitionkit.spring.list;

import io.github.petitionkit.Petitions;
import io.github.petitionkit.petition.NoSuchPetitionException;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.spring.list.ListStore.Content;
import io.github.petitionkit.spring.list.ListStore.Part;
import io.github.petitionkit.store.StoreException;
import io.github.petitionkit.transfer.ImportReport;
import io.github.petitionkit.transfer.ImportStoppedException;
import io.github.petitionkit.transfer.ImportedLine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.beans.factory.DisposableBean;

/**
 * Lists of signatures from outside the site. A list is uploaded and looked through, then entered in the background, on one
 * node at a time; each line's result is kept. It can be stopped, goes on where it was, and another node goes on with it after
 * a crash. After a crash the few thousand lines that were being written are reported as signed already; nobody is entered
 * twice. Where petitions are in a database, the lists are there, too, their files encrypted if the signatures are.
 * Thread-safe.
 */
public final class SignatureLists implements DisposableBean {
    private static final int PART = 1 << 18;
    private static final int MOST_SECONDS_TO_END = 30;
    private static final ImportReport NOTHING = new ImportReport(0, Map.of(), List.of(), List.of());

    private final Petitions petitions;
    private final ListStore store;
    private final PetitionListsProperties properties;
    private final InstantSource clock;
    private final ListRun run;
    private final ThreadPoolExecutor thread;

    SignatureLists(Petitions petitions, ListStore store, PetitionListsProperties properties, InstantSource clock) {
        this.petitions = petitions;
        this.store = store;
        this.properties = properties;
        this.clock = clock;
        this.run = new ListRun(petitions, store, clock);
        this.thread = new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(1),
                task -> {
                    Thread made = new Thread(task, "petitionkit-lists");
                    made.setDaemon(true);
                    return made;
                },
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /**
     * Keeps a list, and looks it through. Nothing is entered. Takes as long as reading the file and looking each signer up;
     * memory is constant.
     *
     * @param petition the petition that its people signed
     * @param settings what the file does not say
     * @param file CSV or a workbook; stays open
     * @return the list with its preview
     * @throws IOException if the file cannot be read
     * @throws ListTooLargeException if it is longer than is taken
     * @throws NoSuchPetitionException if there is no such petition
     * @throws StoreException if the store fails; nothing of the list is kept
     */
    public SignatureList upload(PetitionId petition, ListSettings settings, InputStream file) throws IOException {
        petitions.progress(petition);
        Instant now = clock.instant();
        SignatureList list = new SignatureList(
                new ListId(UUID.randomUUID()), petition, settings, ListState.UPLOADED, NOTHING, NOTHING, now, now);
        store.add(list);
        try {
            keep(list, file);
            SignatureList previewed = list.previewed(preview(list)).at(clock.instant());
            store.previewed(previewed);
            return previewed;
        } catch (IOException | RuntimeException failure) {
            store.remove(list.id());
            throw failure;
        }
    }

    /**
     * Looks a list through again, with other settings. It has another id then, and the former one is gone.
     *
     * @param petition its petition
     * @param id which list
     * @param settings what the file does not say
     * @return the list with its preview; a list that somebody has begun to enter stays as it is
     * @throws IOException if the file cannot be read
     * @throws NoSuchListException if the petition has none of this id
     * @throws StoreException if the store fails; the list stays as it was
     */
    public SignatureList uploadAgain(PetitionId petition, ListId id, ListSettings settings) throws IOException {
        SignatureList former = get(petition, id);
        if (former.state() != ListState.PREVIEWED) {
            return former;
        }
        SignatureList again = upload(petition, settings, new ListParts(store, former, Content.FILE));
        store.remove(id);
        return again;
    }

    private void keep(SignatureList list, InputStream file) throws IOException {
        long most = properties.maxFileSize().toBytes();
        long kept = 0;
        byte[] bytes = file.readNBytes(PART);
        for (long number = 0; bytes.length > 0; number++) {
            kept += bytes.length;
            if (kept > most) {
                throw new ListTooLargeException(most);
            }
            store.add(list, new Part(Content.FILE, number, bytes));
            bytes = file.readNBytes(PART);
        }
    }

    private ImportReport preview(SignatureList list) {
        LineResults results = new LineResults(Content.PREVIEW, 0, (sum, part) -> store.add(list, part));
        try (Stream<ImportedLine> lines = list.settings().reader().file(new ListParts(store, list, Content.FILE))) {
            ImportReport sum = petitions.imports().preview(list.petition(), lines, results);
            results.handOn();
            return sum;
        } catch (ImportStoppedException stopped) {
            throw stopped.getCause() instanceof StoreException cause ? cause : stopped;
        }
    }

    /**
     * Looks a list up.
     *
     * @param petition its petition
     * @param id which list
     * @return the list as last written
     * @throws NoSuchListException if the petition has none of this id
     */
    public SignatureList get(PetitionId petition, ListId id) {
        return store.find(id)
                .filter(list -> list.petition().equals(petition))
                .orElseThrow(() -> new NoSuchListException(id));
    }

    /**
     * Returns the lists of a petition.
     *
     * @param petition which petition
     * @param most the length of the result, at least 1
     * @return the lists, the newest first
     */
    public List<SignatureList> lists(PetitionId petition, int most) {
        return store.lists(petition, most);
    }

    /**
     * Begins to enter a previewed list in the background, or goes on with a stopped one where it was. A list that is running
     * or done stays as it is.
     *
     * @param petition its petition
     * @param id which list
     * @return the list, whose state says what has become of it
     * @throws NoSuchListException if the petition has none of this id
     */
    public SignatureList enter(PetitionId petition, ListId id) {
        ListState state = get(petition, id).state();
        if (state == ListState.PREVIEWED || state == ListState.STOPPED) {
            store.change(id, state, ListState.RUNNING, clock.instant());
            wake();
        }
        return get(petition, id);
    }

    /**
     * Stops entering a list after the lines that are being written, which are a few thousand at most. A list that is not running
     * stays as it is.
     *
     * @param petition its petition
     * @param id which list
     * @return the list
     * @throws NoSuchListException if the petition has none of this id
     */
    public SignatureList stop(PetitionId petition, ListId id) {
        store.change(get(petition, id).id(), ListState.RUNNING, ListState.STOPPED, clock.instant());
        return get(petition, id);
    }

    /**
     * Deletes a list, its file and its results. Signatures that have been entered stay; a running list stops.
     *
     * @param petition its petition
     * @param id which list
     * @throws NoSuchListException if the petition has none of this id
     */
    public void remove(PetitionId petition, ListId id) {
        store.remove(get(petition, id).id());
    }

    /**
     * Writes the result of each line, as a JSON object of a {@code LineResult} on a line of its own: what would become of it
     * while the list has not been entered, and afterwards what has. Memory is constant.
     *
     * @param list which list
     * @param out stays open
     * @throws IOException if the stream fails
     */
    public void writeResults(SignatureList list, OutputStream out) throws IOException {
        boolean isBefore = list.state() == ListState.UPLOADED || list.state() == ListState.PREVIEWED;
        new ListParts(store, list, isBefore ? Content.PREVIEW : Content.REPORT).transferTo(out);
    }

    /** Goes on with lists whose node has stopped, and deletes overdue ones; for a job of every node. */
    public void goOn() {
        store.unchangedSince(clock.instant().minus(properties.keepFor())).forEach(store::remove);
        wake();
    }

    private void wake() {
        thread.execute(run);
    }

    /** Ends after the lines that are being written; another node, or this one after its start, goes on. */
    @Override
    public void destroy() throws InterruptedException {
        run.end();
        thread.shutdown();
        thread.awaitTermination(MOST_SECONDS_TO_END, TimeUnit.SECONDS);
    }
}
