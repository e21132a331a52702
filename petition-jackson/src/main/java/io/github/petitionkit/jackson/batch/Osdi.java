package io.github.petitionkit.jackson.batch;

import io.github.petitionkit.file.SignatureColumns;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.petition.Petition;
import io.github.petitionkit.place.Region;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes petitions, signatures and people in the JSON of the Open Supporter Data Interface (OSDI 1.2), which CRMs of
 * campaigners read: a signature with its person is the body of a {@code record_signature_helper}.
 *
 * <p>Without an organisation, people have the name that they chose to show and no address. {@link #consenting} is for an
 * organisation's list: it has those whose consent to it stands, and no others, with name and address. A reason that staff
 * have concealed is left out, and without an organisation so is such a name.
 *
 * <p>Source: <a href="https://opensupporter.github.io/osdi-docs/">opensupporter.github.io/osdi-docs</a>, Petition,
 * Signature, Person, Record Signature Helper. Immutable and thread-safe.
 */
public final class Osdi {
    private static final JsonFactory JSON = new JsonFactory();

    private final String system;
    private final @Nullable Organisation organisation;

    private record Organisation(String purpose, String name) {}

    private Osdi(String system, @Nullable Organisation organisation) {
        this.system = system;
        this.organisation = organisation;
    }

    /**
     * Makes a writer.
     *
     * @param system the id of your site in identifiers, such as {@code petitions.example.org}; without spaces and colons
     * @return the writer
     * @throws IllegalArgumentException if the id is empty or has a space or a colon
     */
    public static Osdi of(String system) {
        if (system.isEmpty() || system.chars().anyMatch(each -> each <= ' ' || each == ':')) {
            throw new IllegalArgumentException("The id of a system in OSDI has neither spaces nor colons");
        }
        return new Osdi(system, null);
    }

    /**
     * Writes the list of an organisation.
     *
     * @param purpose the purpose to which its people consented
     * @param organisation the organisation
     * @return the writer
     */
    public Osdi consenting(String purpose, String organisation) {
        return new Osdi(
                system,
                new Organisation(
                        Objects.requireNonNull(purpose, "purpose"),
                        Objects.requireNonNull(organisation, "organisation")));
    }

    /**
     * Writes a petition.
     *
     * @param petition the petition
     * @param counted the number of its signatures
     * @return one JSON object
     */
    public String petition(Petition petition, long counted) {
        return object(json -> {
            identifiers(petition.id().toString(), json);
            json.writeStringProperty("title", petition.content().title());
            json.writeStringProperty("summary", petition.content().summary());
            json.writeStringProperty("petition_text", petition.content().body());
            json.writeNumberProperty("total_signatures", counted);
            json.writeArrayPropertyStart("target");
            petition.content().addressees().forEach(addressee -> {
                json.writeStartObject();
                json.writeStringProperty("name", addressee);
                json.writeEndObject();
            });
            json.writeEndArray();
        });
    }

    /**
     * Writes the counted signatures with their people, one JSON object per line. Memory is constant for any number.
     *
     * @param signatures the signatures; those that do not count, and those of people who have not consented to the
     *     organisation of the list, are left out. Not closed
     * @param out the output; flushed, not closed
     * @return the number of lines
     * @throws IOException if {@code out} fails
     */
    public long write(Stream<Signature> signatures, OutputStream out) throws IOException {
        long written = 0;
        Iterator<Signature> mine = mine(signatures).iterator();
        for (; mine.hasNext(); written++) {
            out.write((signature(mine.next()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
        return written;
    }

    private Stream<Signature> mine(Stream<Signature> signatures) {
        return organisation == null
                ? signatures.filter(signature -> signature.state() == SignatureState.CONFIRMED)
                : SignatureColumns.consenting(signatures, organisation.purpose(), organisation.name());
    }

    private String signature(Signature signature) {
        return object(json -> {
            identifiers(signature.id().toString(), json);
            json.writeStringProperty("action_date", signature.signedAt().toString());
            optional("comments", signature.statement().shownReason().orElse(null), json);
            json.writeObjectPropertyStart("person");
            person(signature, json);
            json.writeEndObject();
        });
    }

    private void person(Signature signature, JsonGenerator json) {
        if (organisation == null) {
            optional("given_name", SignatureColumns.CHOSEN_NAME.cell(signature), json);
        } else {
            optional("given_name", SignatureColumns.FIRST_NAME.cell(signature), json);
            optional("family_name", SignatureColumns.LAST_NAME.cell(signature), json);
            EmailAddress email = signature.signer().email();
            if (email != null) {
                json.writeArrayPropertyStart("email_addresses");
                json.writeStartObject();
                json.writeBooleanProperty("primary", true);
                json.writeStringProperty("address", email.value());
                json.writeStringProperty("status", "subscribed");
                json.writeEndObject();
                json.writeEndArray();
            }
        }
        place(signature, json);
        json.writeArrayPropertyStart("languages_spoken");
        json.writeString(signature.context().locale().getLanguage());
        json.writeEndArray();
    }

    private void place(Signature signature, JsonGenerator json) {
        Region region = signature.signer().region();
        json.writeArrayPropertyStart("postal_addresses");
        json.writeStartObject();
        json.writeBooleanProperty("primary", true);
        optional("region", region == null ? null : region.code(), json);
        optional("postal_code", organisation == null ? null : signature.signer().postalCode(), json);
        json.writeStringProperty("country", signature.signer().livesIn().code());
        json.writeEndObject();
        json.writeEndArray();
    }

    private void identifiers(String id, JsonGenerator json) {
        json.writeArrayPropertyStart("identifiers");
        json.writeString(system + ":" + id);
        json.writeEndArray();
        json.writeStringProperty("origin_system", system);
    }

    private static void optional(String name, @Nullable Object text, JsonGenerator json) {
        if (text != null) {
            json.writeStringProperty(name, text.toString());
        }
    }

    private static String object(Consumer<JsonGenerator> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            properties.accept(json);
            json.writeEndObject();
        }
        return text.toString();
    }
}
