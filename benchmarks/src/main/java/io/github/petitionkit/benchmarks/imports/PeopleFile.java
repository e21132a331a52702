package io.github.petitionkit.benchmarks.imports;

import io.github.petitionkit.benchmarks.People;
import io.github.petitionkit.signature.request.SignatureRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A CSV file of people, made while it is read. */
final class PeopleFile extends InputStream {
    private static final String NAMES = "name;email;country;postal_code;received_at;consent.updates.acme\r\n";

    private final long end;
    private long person;
    private InputStream line = new ByteArrayInputStream(NAMES.getBytes(StandardCharsets.UTF_8));

    PeopleFile(long first, long lines) {
        person = first;
        end = first + lines;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int most) {
        int read = readLine(buffer, offset, most);
        while (read < 0 && person < end) {
            line = new ByteArrayInputStream(next().getBytes(StandardCharsets.UTF_8));
            read = readLine(buffer, offset, most);
        }
        return read;
    }

    private int readLine(byte[] buffer, int offset, int most) {
        return ((ByteArrayInputStream) line).read(buffer, offset, most);
    }

    private String next() {
        SignatureRequest request = People.request(person);
        String postalCode = request.postalCode() == null ? "" : request.postalCode();
        String consent = person % 3 == 0 ? "yes" : "no";
        person++;
        return String.join(
                        ";",
                        request.name(),
                        request.email(),
                        request.country(),
                        postalCode,
                        "2026-0" + (1 + person % 9) + "-01",
                        consent)
                + "\r\n";
    }
}
