package io.github.petitionkit.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MessageBundleTest {
    private final HostFiles files = new HostFiles(Map.of(
            "ValidationMessages.properties", "a = all",
            "ValidationMessages_de.properties", "a = alle"));
    private final MessageBundle bundle = MessageBundle.hosts(files);

    @Test
    void readsEachFileOnce() {
        for (int i = 0; i < 10; i++) {
            assertThat(bundle.find("a", Locale.GERMANY)).hasValue("alle");
            assertThat(bundle.find("b", Locale.GERMANY)).isEmpty();
        }

        assertThat(files.asked())
                .containsExactly(
                        "ValidationMessages_de_DE.properties",
                        "ValidationMessages_de.properties",
                        "ValidationMessages.properties");
    }

    @Test
    void keepsItsSizeAndItsWordsWhateverLanguagesAreAskedFor() {
        assertThat(bundle.find("a", Locale.GERMAN)).hasValue("alle");
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                bundle.find("a", Locale.forLanguageTag("q" + first + second));
            }
        }

        assertThat(bundle.filesInMemory()).isLessThanOrEqualTo(200);
        assertThat(bundle.find("a", Locale.GERMAN)).hasValue("alle");
        assertThat(Collections.frequency(files.asked(), "ValidationMessages_de.properties"))
                .isEqualTo(1);
    }

    @Test
    void speaksTheLanguagesOfItsFiles() {
        assertThat(bundle.speaks(Locale.GERMAN)).isTrue();
        assertThat(bundle.speaks(Locale.ROOT)).isTrue();
        assertThat(bundle.speaks(Locale.GERMANY)).isFalse();
        assertThat(bundle.speaks(Locale.FRENCH)).isFalse();
    }

    @Test
    void namesAFileThatCannotBeRead() {
        MessageBundle broken = MessageBundle.hosts(new ClassLoader(null) {
            @Override
            public InputStream getResourceAsStream(String name) {
                return new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("torn");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        throw new IOException("torn");
                    }
                };
            }
        });

        assertThatThrownBy(() -> broken.find("a", Locale.ROOT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("Cannot read ValidationMessages.properties");
    }
}
