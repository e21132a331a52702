package io.github.petitionkit.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.petitionkit.petition.SignerRole;
import io.github.petitionkit.signature.SignatureState;
import io.github.petitionkit.signature.request.Channel;
import io.github.petitionkit.signature.request.PublicName;
import io.github.petitionkit.wire.ModelNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnumFormatTest {
    @ParameterizedTest
    @ValueSource(classes = {SignatureState.class, SignerRole.class, Channel.class, PublicName.class})
    void callsAConstantInFilesWhatJsonAndStorageCallIt(Class<?> type) {
        assertThat(ModelNames.TABLE.constants(type).orElseThrow())
                .isNotEmpty()
                .allSatisfy((constant, name) -> assertThat(EnumFormat.of(constant))
                        .as(
                                "After a rename in Java, files would have another name than before: write the names in EnumFormat")
                        .isEqualTo(name));
    }
}
