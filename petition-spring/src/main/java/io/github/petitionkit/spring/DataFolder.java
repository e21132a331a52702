package io.github.petitionkit.spring;

import io.github.petitionkit.data.DataFile;
import io.github.petitionkit.data.MalformedDataException;
import io.github.petitionkit.identity.DisposableDomains;
import io.github.petitionkit.identity.EmailCanonicaliser;
import io.github.petitionkit.identity.MailProviders;
import io.github.petitionkit.network.PublicSuffixes;
import io.github.petitionkit.place.CountryNames;
import io.github.petitionkit.place.PostalCodes;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Names the folder of the host's data files before any bean uses one, and reads them, so that a faulty file stops the start
 * and not a signature.
 *
 * @param folder the folder, or {@code null} for the library's own files
 */
record DataFolder(@Nullable String folder) implements BeanFactoryPostProcessor {
    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        if (folder == null) {
            return;
        }
        if (!Files.isDirectory(Path.of(folder))) {
            throw new IllegalStateException("petitionkit.data-folder names " + folder + ", which is not a folder");
        }
        System.setProperty(DataFile.FOLDER, folder);
        try {
            PublicSuffixes.standard();
            DisposableDomains.standard();
            MailProviders.standard();
            EmailCanonicaliser.standard();
            PostalCodes.bundled().files();
            CountryNames.standard();
        } catch (ExceptionInInitializerError failed) {
            if (failed.getCause() instanceof MalformedDataException faulty) {
                throw faulty;
            }
            throw failed;
        }
    }
}
