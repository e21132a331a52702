package io.github.petitionkit.spring.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.util.StreamProvider;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class KeptServicesTest {
    private static final String SERVICE = "META-INF/services/jakarta.mail.util.StreamProvider";

    /** Knows what was asked of the jars. */
    private static final class Jars extends ClassLoader {
        private final List<String> asked = new ArrayList<>();

        Jars() {
            super(KeptServicesTest.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            asked.add(name);
            return super.getResources(name);
        }
    }

    private final Jars jars = new Jars();
    private final KeptServices services = new KeptServices(jars);

    @Test
    void looksForTheMailLibrarysPartOnce() {
        StreamProvider found = services.during(StreamProvider::provider);

        assertThat(found.getClass().getName()).startsWith("org.eclipse.angus.mail");
        assertThat(services.during(StreamProvider::provider)).hasSameClassAs(found);
        assertThat(jars.asked).containsOnlyOnce(SERVICE);
    }

    @Test
    void offersWhatTheJarsOffer() {
        List<String> all = names(ServiceLoader.load(jakarta.mail.Provider.class, jars));

        assertThat(names(ServiceLoader.load(jakarta.mail.Provider.class, services)))
                .isEqualTo(all)
                .isNotEmpty();
        assertThat(names(ServiceLoader.load(jakarta.mail.Provider.class, services)))
                .isEqualTo(all);
    }

    private static List<String> names(ServiceLoader<?> services) {
        return services.stream().map(each -> each.type().getName()).sorted().toList();
    }

    @Test
    void leavesOtherFilesToTheJars() throws IOException {
        services.getResources("META-INF/mailcap");
        services.getResources("META-INF/mailcap");

        assertThat(jars.asked).hasSize(2);
    }

    @Test
    void givesTheThreadItsOwnClassLoaderBack() {
        ClassLoader own = Thread.currentThread().getContextClassLoader();

        ClassLoader inside = services.during(() -> Thread.currentThread().getContextClassLoader());
        assertThat(inside).isSameAs(services);
        assertThatThrownBy(() -> services.during(() -> {
                    throw new IllegalStateException("no mail");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(own);
    }
}
