package io.github.petitionkit.sweep;

import io.github.petitionkit.assessment.Assessment;
import io.github.petitionkit.identity.Assurance;
import io.github.petitionkit.identity.EmailAddress;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.Identities;
import io.github.petitionkit.identity.Identity;
import io.github.petitionkit.identity.PersonName;
import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.place.Country;
import io.github.petitionkit.place.PostalCodes;
import io.github.petitionkit.secret.Keyring;
import io.github.petitionkit.signature.Signature;
import io.github.petitionkit.signature.SignatureId;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.Signer;
import io.github.petitionkit.signature.Statement;
import io.github.petitionkit.signature.Timestamps;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.signature.request.SigningContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Sweeps a million signatures, of which every two hundredth of one day is a machine's. */
final class MillionSignatures {
    private static final int ALL = 1_000_000;
    private static final PetitionId PETITION = new PetitionId(new UUID(0, 1));
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final Identity IDENTITY = new Identities(
                    Keyring.of("k1", new byte[32]), EmailCanonicaliser.standard(), PostalCodes.bundled())
            .candidates(new EmailAddress("ada@example.org"), new PersonName("Ada"), Country.of("GB"), null)
            .get(0);

    private MillionSignatures() {}

    public static void main(String[] arguments) {
        List<Cluster> clusters = new Sweeper().clusters(MillionSignatures::stream);
        Cluster largest = clusters.get(0);
        int found = 0;
        int madeUp = 0;
        for (Signature signature : (Iterable<Signature>) stream()::iterator) {
            found += largest.criteria().fit(signature, EmailCanonicaliser.standard()) ? 1 : 0;
            madeUp += isMadeUp(signature) ? 1 : 0;
        }
        System.out.println(found + " of " + madeUp);
    }

    private static Stream<Signature> stream() {
        return IntStream.range(0, ALL).mapToObj(MillionSignatures::of);
    }

    private static boolean isMadeUp(Signature signature) {
        EmailAddress email = signature.signer().email();
        return email != null && email.domain().equals("mail.example.net");
    }

    private static Signature of(int number) {
        boolean madeUp = number / 100_000 == 5 && number % 200 == 0;
        long chance = Hash.of(number, 1) >>> 1;
        String given = "Ada" + letters(chance % 2_000);
        String family = "Example" + letters(chance / 2_000 % 20_000);
        String local = List.of(
                        given + family, given + '.' + family, family + '.' + given, given + family + chance % 100)
                .get((int) (chance % 4));
        SigningContext context = SigningContext.builder()
                .ip("%d.%d.%d.%d"
                        .formatted(20 + chance % 60, chance / 60 % 250, chance / 15_000 % 250, 1 + chance % 250))
                .userAgent("Browser " + (madeUp ? 1 : chance / 7 % 20))
                .formServedAt(at(number).minusSeconds(madeUp ? 3 : 3 + chance / 11 % 100))
                .build();
        String reason = madeUp || chance / 13 % 2 == 0 ? null : "Because of number " + chance % 1_000_000;
        PublicName choice =
                madeUp ? PublicName.FULL : List.of(PublicName.values()).get((int) (chance / 17 % 3));
        return new Signature(
                new SignatureId(new UUID(1, number)),
                PETITION,
                SignatureState.CONFIRMED,
                null,
                new Signer(
                        new PersonName(given + ' ' + family),
                        new EmailAddress(local + (madeUp ? "@mail.example.net" : "@gmail.com")),
                        Country.of("GB"),
                        null,
                        null),
                new Statement(reason, choice, List.of(), Map.of()),
                context,
                IDENTITY,
                Assessment.UNCHECKED,
                Assurance.NONE,
                null,
                new Timestamps(at(number), null, at(number)),
                0);
    }

    private static Instant at(int number) {
        return START.plusMillis(864L * number);
    }

    private static String letters(long number) {
        StringBuilder letters = new StringBuilder();
        for (long left = number; left > 0; left /= 26) {
            letters.append((char) ('a' + left % 26));
        }
        return letters.toString();
    }
}
