package io.github.petitionkit.benchmarks.site;

import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.request.SigningContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * People who come to the site at chance moments, whether or not it has answered those before them. Each opens the petition,
 * takes a few seconds over the form, and some more over the mail, so that no check takes them for a program. Whatever they do has a moment at which it is due, and their
 * waiting is counted from there, so that a stall is felt by all whom it holds up.
 */
final class Visitors implements AutoCloseable {
    private static final int AT_ONCE = 256;
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final String THANKS = "your signature is confirmed";

    private final ScheduledThreadPoolExecutor people = new ScheduledThreadPoolExecutor(AT_ONCE);
    private final Random chance = new Random(1);
    private final URI site;
    private final String page;
    private final Map<String, Person> onTheWay = new ConcurrentHashMap<>();
    private final Set<String> reading = ConcurrentHashMap.newKeySet();
    private final Set<String> signed = ConcurrentHashMap.newKeySet();
    private final Set<String> confirmed = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> errors = new ConcurrentHashMap<>();
    private long next;
    private volatile Stage stage = new Stage(AT_ONCE);

    Visitors(URI site, PetitionId petition) {
        this.site = site;
        this.page = "/petitions/" + petition;
    }

    private record Person(SignatureRequest request, SigningContext context) {
        String email() {
            return Objects.requireNonNull(request.email());
        }
    }

    private interface Doing {
        void run() throws IOException;
    }

    /** What is answered from now on belongs to a new stage; gives it. */
    Stage begin() {
        Stage begun = new Stage(AT_ONCE);
        stage = begun;
        return begun;
    }

    /** Lets people come at a rate for a time, and returns when that is over. */
    void come(double perSecond, Duration time) throws InterruptedException {
        long due = System.nanoTime();
        long end = due + time.toNanos();
        for (due += gap(perSecond); due < end; due += gap(perSecond)) {
            visit(next++, due);
        }
        TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
    }

    /** Exponential gaps: people come independently of one another. */
    private synchronized long gap(double perSecond) {
        return (long) (-Math.log(1 - chance.nextDouble()) / perSecond * SECOND);
    }

    private void visit(long number, long due) {
        Person person = new Person(People.request(number), People.context(number, Instant.now()));
        Browser browser = new Browser(site, person.context());
        long overTheForm = aFewSeconds();
        onTheWay.put(person.email(), person);
        at(due, Step.PAGE, person, () -> {
            browser.open(page);
            browser.open(page + "/form");
            at(System.nanoTime() + overTheForm, Step.FORM, person, () -> sign(person, browser));
        });
    }

    /** Longer than programs take: a form or a mail that is answered within two seconds is suspicious. */
    private synchronized long aFewSeconds() {
        return (long) ((2.5 + 2 * chance.nextDouble()) * SECOND);
    }

    private void sign(Person person, Browser browser) throws IOException {
        String location = browser.submit(page + "/sign", fields(person.request()));
        if (!location.endsWith("/check-your-mail")) {
            throw new IOException("led to " + location);
        }
        signed.add(person.email());
        browser.open(location);
    }

    private static Map<String, String> fields(SignatureRequest request) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "name",
                Objects.requireNonNull(request.name()),
                "email",
                Objects.requireNonNull(request.email()),
                "country",
                Objects.requireNonNull(request.country()),
                "publicName",
                "INITIALS",
                "updates",
                "true",
                "website",
                ""));
        if (request.postalCode() != null) {
            fields.put("postalCode", request.postalCode());
        }
        return fields;
    }

    /** A mail has come. Its link is opened in another browser, as on a telephone; a second mail says nothing new. */
    void read(String address, String link) {
        Person person = onTheWay.get(address);
        if (person != null && reading.add(address)) {
            at(System.nanoTime() + aFewSeconds(), Step.BUTTON, person, () -> confirm(person, link));
        }
    }

    private void confirm(Person person, String link) throws IOException {
        Browser browser = new Browser(site, person.context());
        browser.open(link);
        if (!browser.press("/confirm").contains(THANKS)) {
            throw new IOException("was not confirmed");
        }
        confirmed.add(person.email());
        onTheWay.remove(person.email());
    }

    private void at(long due, Step step, Person person, Doing doing) {
        Future<?> unused =
                people.schedule(() -> run(due, step, person, doing), due - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void run(long due, Step step, Person person, Doing doing) {
        try {
            doing.run();
            stage.answered(step, System.nanoTime() - due);
        } catch (IOException | RuntimeException failure) {
            errors.merge(step + ", " + failure.getMessage(), 1, Integer::sum);
            onTheWay.remove(person.email());
        }
    }

    /** Waits until everybody who came has got through or has met an error, or so long. */
    void finish(Duration most) throws InterruptedException {
        long stop = System.nanoTime() + most.toNanos();
        while (!onTheWay.isEmpty() && System.nanoTime() < stop) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** The addresses of those whose signature was acknowledged. */
    Set<String> signed() {
        return signed;
    }

    /** The addresses of those whose confirmation was acknowledged. */
    Set<String> confirmed() {
        return confirmed;
    }

    /** How often each kind of error came, and how many have not got through to the end. */
    Map<String, Integer> errors() {
        Map<String, Integer> all = new TreeMap<>(errors);
        if (!onTheWay.isEmpty()) {
            all.put("no mail or no answer yet", onTheWay.size());
        }
        return all;
    }

    @Override
    public void close() {
        people.shutdownNow();
    }
}
