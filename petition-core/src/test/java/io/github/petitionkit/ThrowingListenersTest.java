package io.github.petitionkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.PetitionId;
import io.github.petitionkit.policy.Policy;
import io.github.petitionkit.signature.request.SignatureRequest;
import io.github.petitionkit.signature.result.SigningResult;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Listeners and mailers that throw what nobody declares: signers get their answers, and others are told. */
@Tag("slow")
class ThrowingListenersTest {
    static Stream<Supplier<Throwable>> thrown() {
        return Stream.of(
                () -> new RuntimeException("usual"),
                () -> new StackOverflowError("an Error"),
                () -> new NoClassDefFoundError("missing at run time"),
                () -> new IOException("checked, and declared by nobody"));
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void neitherReachSignersNorStopOthersAndAreGivenUpInTheEnd(Supplier<Throwable> thrown) {
        List<String> mailed = new ArrayList<>();
        Site site = new Site(builder -> builder.mailer(mail -> {
            if (mail.to().value().startsWith("first")) {
                ThrowingListenersTest.<RuntimeException>sneak(thrown.get());
            }
            mailed.add(mail.to().value());
        }));
        PetitionId petition = site.open(Policy.builder().build());
        for (String person : List.of("first", "second", "third")) {
            assertThat(site.petitions.sign(petition, SignatureRequest.of("Ada Example", person + "@example.org", "GB")))
                    .isInstanceOf(SigningResult.ConfirmationNeeded.class);
        }
        site.petitions.maintenance().deliverEvents();
        assertThat(mailed).containsExactlyInAnyOrder("second@example.org", "third@example.org");
        assertThat(site.petitions.maintenance().undelivered()).containsEntry("petitionkit.mail", 1L);

        for (int attempt = 0; attempt < 40; attempt++) {
            site.clock.move(Duration.ofHours(2));
            site.petitions.maintenance().deliverEvents();
        }

        assertThat(site.petitions.maintenance().undelivered()).containsEntry("petitionkit.mail", 0L);
        assertThat(site.petitions.maintenance().deadLetters()).hasSize(1);
    }
}
