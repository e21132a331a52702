/** The domain of petitioning, free of any framework: petitions, signatures, thresholds and fraud checks. */
module io.github.petitionkit.core {
    requires static transitive org.jspecify;
    requires transitive jakarta.validation;
    requires org.slf4j;
}
