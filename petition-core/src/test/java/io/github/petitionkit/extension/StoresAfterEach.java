package io.github.petitionkit.extension;

import io.github.petitionkit.store.jdbc.StoreUnderTest;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Closes the stores that a test of the facade has opened. JUnit finds it by its service file. */
public final class StoresAfterEach implements AfterEachCallback {
    @Override
    public void afterEach(ExtensionContext test) {
        StoreUnderTest.takeBack();
    }
}
